/** Words in which organisations stand in; the same with a link for each, out. */
import type { Facts } from '../facts.js';
import type { Part } from '../words/line-words.js';
import type { Asking } from './use-address.js';

export interface View {
  readonly facts: Facts;
  readonly asking: Asking;
  /** The day asked about. */
  readonly day: string;
}

export const OrganisationLink = ({ id, view }: { id: string; view: View }) => {
  const { facts, asking } = view;
  const name = facts.nameOf(id);
  if (facts.recordOf(id) === undefined) return <span>{name}</span>;
  if (asking.address.organisation === id) return <b>{name}</b>;
  return <a href={asking.linkTo({ organisation: id, why: null, claim: null })}>{name}</a>;
};

export const Parts = ({ parts, view }: { parts: readonly Part[]; view: View }) => (
  <>
    {parts.map((part, at) =>
      'words' in part ? part.words : <OrganisationLink key={at} id={part.organisation} view={view} />,
    )}
  </>
);
