/** An article's text with its evidence marked; each mark leads to its claim. */
import type { RefObject } from 'preact';
import type { ArticleView } from '../server/payload.js';
import { visible } from '../visible-text.js';
import { type Segment, segmentsOf } from './segments.js';

interface Props {
  readonly view: ArticleView;
  readonly current: string | null;
  readonly textRef: RefObject<HTMLElement | null>;
  readonly onChoose: (id: string) => void;
}

/** The mark belongs to the current claim where that is among those that it supports. */
const ownerOf = (segment: Segment, current: string | null) =>
  segment.items.find((item) => item.difference.id === current) ?? segment.items[0];

const Mark = ({ segment, current, onChoose }: { segment: Segment } & Pick<Props, 'current' | 'onChoose'>) => {
  const owner = ownerOf(segment, current);
  if (!owner) return <span>{segment.text}</span>;
  const { difference } = owner;
  const relation = difference.gold?.relation ?? difference.claim?.relation ?? '';
  const choose = (event: Event) => {
    event.preventDefault();
    onChoose(difference.id);
  };
  return (
    <a
      class={`mark rel-${relation}`}
      href={`#${difference.id}`}
      title={`${difference.kind}: ${relation}`}
      aria-current={difference.id === current ? 'true' : undefined}
      onClick={choose}
    >
      {segment.text}
    </a>
  );
};

/** White space is kept, so that what is selected has the article's own offsets. */
export const ArticleText = ({ view, current, textRef, onChoose }: Props) => {
  const { article, items } = view;
  return (
    <section class="article" aria-labelledby="article-title">
      <h2 id="article-title">{visible(article.title ?? article.id)}</h2>
      <p class="meta">
        {[article.source, article.published.edtf, article.id]
          .filter(Boolean)
          .map((part) => visible(String(part)))
          .join(' · ')}
      </p>
      {article.text === null ? (
        <p>The run kept no text of this article, as it gave no claim.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard
        <section class="text" ref={textRef} tabIndex={0} aria-label="Article text">
          {segmentsOf(article.text, items).map((segment) => (
            <Mark key={segment.start} segment={segment} current={current} onChoose={onChoose} />
          ))}
        </section>
      )}
    </section>
  );
};
