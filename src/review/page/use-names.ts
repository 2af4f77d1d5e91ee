/** The overview in, what an organisation is called out. */
import { useMemo } from 'preact/hooks';
import { namer } from '../organisation-names.js';
import type { Overview } from '../server/payload.js';

export const useNames = (overview: Overview | null): ((id: string) => string) =>
  useMemo(() => namer(new Map(overview?.organisations.map(({ id, name }) => [id, name]) ?? [])), [overview]);
