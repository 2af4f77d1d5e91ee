/** What a terminal or a page shows of untrusted text, for all that a review shows. */
export { visible, visibleText } from '../model/visible-text.js';
