/** A track, with the roles of its participants, in; what it is about, in words for people, out. */
import type { Participant, Role } from '../model/claim.js';
import type { Track } from '../model/timeline.js';

/** “A”, “A and B”, “A, B and C”. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const joined = (separator: string, parts: readonly (string | undefined)[]): string =>
  parts.filter(Boolean).join(separator);

const after = (word: string, name: string): string => (name === '' ? '' : `${word} ${name}`);

/** Where a track tells nothing, its relation stands. */
export const readableSubject = (
  track: Track,
  participants: readonly Pick<Participant, 'id' | 'role'>[],
  nameOf: (organisation: string) => string,
): string => {
  const all = listed(track.participants.map(nameOf));
  const those = (role: Role): string =>
    listed(
      track.participants.filter((id) => participants.some((p) => p.id === id && p.role === role)).map(nameOf),
    );
  const words = (): string => {
    switch (track.relation) {
      case 'count':
        return joined(' ', [track.scope, after('of', all)]);
      case 'profile':
        return joined(' ', [track.attribute, after('of', all)]);
      case 'office':
        return joined(', ', [track.person, track.title, all]);
      case 'acquisition':
        return joined(' ', [those('acquired') || all, after('by', those('acquirer'))]);
      case 'supply':
        return (
          joined(' ', [track.service, after('from', those('supplier')), after('to', those('customer'))]) ||
          all
        );
      case 'bid':
        return joined(' ', [all, after('for', track.tender ?? '')]);
      default:
        return all;
    }
  };
  return words() || track.relation;
};
