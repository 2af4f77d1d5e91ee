/** The shapes that an article may take, each as what its `i`th piece is: what is measured as it grows. */
import { pageShapes } from './page-shapes.js';
import { paragraphShapes } from './paragraph-shapes.js';
import { sentenceShapes } from './sentence-shapes.js';
import type { Shape } from './shape.js';

export const SHAPES: Readonly<Record<string, Shape>> = {
  ...sentenceShapes,
  ...paragraphShapes,
  ...pageShapes,
};

/** An article of the shape, of about so many characters. */
export const articleOf = ({ head = '', piece, tail = '' }: Shape, length: number): string => {
  const pieces = [head];
  for (let i = 0, made = head.length + tail.length; made < length; i++) {
    const next = piece(i);
    pieces.push(next);
    made += next.length;
  }
  return pieces.join('') + tail;
};
