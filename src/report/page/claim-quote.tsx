/** A claim with its quoted sentences: what it says, in whose words, where and when. */
import { visible } from '../../model/visible-text.js';
import type { Facts } from '../facts.js';
import type { ReportClaim } from '../report-data.js';
import { dateWords, forWords, onWords } from '../words/date-words.js';
import { figureWords } from '../words/figure-words.js';
import { statusWords } from '../words/status-words.js';
import type { View } from './parts.js';

const IN_WORDS: Readonly<Record<string, string>> = {
  result: 'what comes of it',
  acquirer: 'takes over',
  acquired: 'is taken over',
  supplier: 'supplies',
  customer: 'is supplied',
};

export const whoOf = (claim: ReportClaim): string =>
  visible(
    claim.who.map(({ name, role }) => (IN_WORDS[role] ? `${name} (${IN_WORDS[role]})` : name)).join(', '),
  );

export const whatOf = (claim: ReportClaim): string =>
  visible([claim.what, claim.figure ? figureWords(claim.figure) : ''].filter(Boolean).join(' '));

/** Outlet, headline and day of the article, and the day of the report where that is another. */
const sourceOf = (claim: ReportClaim, facts: Facts): string => {
  const article = facts.data.articles[claim.article];
  const told = article?.published === claim.reported ? '' : `, of a report ${onWords(claim.reported)}`;
  const published = article ? dateWords(article.published) : '';
  const title = article?.source ? article.title : null;
  return visible([facts.sourceOf(claim), title && `“${title}”`, published].filter(Boolean).join(', ') + told);
};

const eventOf = ({ event, status }: ReportClaim): string => {
  if (event === null) return '';
  return status === 'effected' || status === 'ended' ? `, ${onWords(event)}` : `, ${forWords(event)}`;
};

interface Props {
  readonly claim: ReportClaim;
  readonly view: View;
  readonly isAlone?: boolean;
}

export const ClaimQuote = ({ claim, view, isAlone = false }: Props) => (
  <article class="claim">
    <p class="claim-head">
      <b>{statusWords(claim.relation, claim.status)}</b>
      {eventOf(claim)}
      {whatOf(claim) !== '' && ` · ${whatOf(claim)}`}
    </p>
    {claim.sentences.map((pieces) => (
      <blockquote key={pieces.map(([text]) => text).join('')}>
        {pieces.map(([text, marked], index) =>
          marked ? <mark key={index}>{visible(text)}</mark> : visible(text),
        )}
      </blockquote>
    ))}
    <p class="meta">
      {sourceOf(claim, view.facts)}
      {claim.speaker !== null && `; says ${visible(claim.speaker)}`}
      {'. '}
      {!isAlone && <a href={view.asking.linkTo({ claim: claim.id })}>This claim alone</a>}
    </p>
  </article>
);
