/** Known organisations in, those that take part in a claim, with their roles, out. */
import { useState } from 'preact/hooks';
import { visible } from '../visible-text.js';

/** A participant; `role` is empty where the relation knows only parties. */
export interface Chosen {
  readonly id: string;
  readonly role: string;
}

export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly known: readonly KnownOrganisation[];
  readonly nameOf: (id: string) => string;
  readonly roles: readonly string[];
  readonly chosen: readonly Chosen[];
  readonly onChange: (chosen: readonly Chosen[]) => void;
}

const ID = /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id that was meant: an id as such, or the name of an organisation of this run. */
const idOf = (known: Props['known'], typed: string): string | null => {
  const wanted = typed.trim().toLowerCase();
  const found = known.find((o) => o.id === wanted || o.name.toLowerCase() === wanted);
  return found?.id ?? (ID.test(wanted) ? wanted : null);
};

export const OrganisationPicker = ({ known, nameOf, roles, chosen, onChange }: Props) => {
  const [typed, setTyped] = useState('');
  const id = idOf(known, typed);
  const add = () => {
    if (id === null) return;
    const role = roles[Math.min(chosen.length, roles.length - 1)] ?? '';
    onChange([...chosen.filter((c) => c.id !== id), { id, role }]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  const setRole = (target: string, role: string) =>
    onChange(chosen.map((c) => (c.id === target ? { ...c, role } : c)));
  return (
    <fieldset>
      <legend>Organisations</legend>
      <label>
        <span>Name or id, such as csu/south-london</span>
        <input
          list="known-organisations"
          value={typed}
          onInput={(e) => setTyped(e.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <datalist id="known-organisations">
        {known.map((o) => (
          <option key={o.id} value={o.id}>
            {visible(o.name)}
          </option>
        ))}
      </datalist>
      <button type="button" onClick={add} disabled={id === null}>
        Add organisation
      </button>
      <ul class="chosen">
        {chosen.map((c) => (
          <li key={c.id}>
            <span>{visible(nameOf(c.id))}</span>
            {roles.length > 0 && (
              <select
                aria-label={`Role of ${visible(nameOf(c.id))}`}
                value={c.role}
                onChange={(e) => setRole(c.id, e.currentTarget.value)}
              >
                {roles.map((role) => (
                  <option key={role}>{role}</option>
                ))}
              </select>
            )}
            <button
              type="button"
              aria-label={`Remove ${visible(nameOf(c.id))}`}
              onClick={() => onChange(chosen.filter((o) => o.id !== c.id))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};
