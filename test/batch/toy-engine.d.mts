import type { Engine } from '../../src/batch/process-article.js';

export const toyEngine: (onArticle?: (id: string) => void) => Engine & { readonly asked: string[] };
