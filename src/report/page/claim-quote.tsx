/** A claim with its quoted sentences: what it says, in whose words, where and when. */

import { visible } from '../../review/visible-text.js';
import type { ReportClaim, ReportData } from '../report-data.js';

export const whoOf = (claim: ReportClaim): string =>
  visible(
    claim.who
      .map((p) => (p.role === 'party' || p.role === 'organisation' ? p.name : `${p.name} (${p.role})`))
      .join(', '),
  );

export const ClaimQuote = ({ claim, data }: { claim: ReportClaim; data: ReportData }) => {
  const article = data.articles[claim.article];
  const source = [article?.source, article?.title ?? article?.id, article?.published]
    .filter(Boolean)
    .join(', ');
  const dates = [`reported ${claim.reported}`, ...(claim.event === null ? [] : [`event ${claim.event}`])];
  return (
    <article class="claim">
      <h3>
        {claim.relation}, {claim.status}
      </h3>
      <p>{[whoOf(claim), visible(claim.what)].filter(Boolean).join(' · ')}</p>
      {claim.sentences.map((pieces) => (
        <blockquote key={pieces.map(([text]) => text).join('')}>
          {pieces.map(([text, marked], index) =>
            marked ? <mark key={index}>{visible(text)}</mark> : visible(text),
          )}
        </blockquote>
      ))}
      <p class="meta">{visible([source, claim.voice, ...dates, claim.pattern, claim.id].join(' · '))}</p>
    </article>
  );
};
