/** A font's size and weight in; a measure of texts in it out. */
import type { TextWidth } from '../drawing/wrap-text.js';

/** Fonts that are drawn are a little wider than measured now and then. */
const MARGIN = 1.02;

let context: CanvasRenderingContext2D | null = null;

export const textWidth = (font: string): TextWidth => {
  context ??= document.createElement('canvas').getContext('2d');
  const drawn = context;
  const full = `${font} ${getComputedStyle(document.body).fontFamily}`;
  return (text) => {
    if (!drawn) return text.length * 8;
    drawn.font = full;
    return drawn.measureText(text).width * MARGIN;
  };
};
