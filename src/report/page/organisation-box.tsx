/** A field that finds an organisation by what is typed, with a list under it to choose from. */
import { useId, useMemo, useState } from 'preact/hooks';
import type { Facts } from '../facts.js';
import { findOrganisations, type Named } from '../find-organisations.js';
import type { Asking } from './use-address.js';

/** Of those found, as many as can be looked through. */
const FOUND = 8;

interface Props {
  readonly facts: Facts;
  readonly asking: Asking;
}

export const OrganisationBox = ({ facts, asking }: Props) => {
  const { organisation } = asking.address;
  const own = organisation === null ? '' : facts.nameOf(organisation);
  const all = useMemo(
    () => facts.knowledge.organisations.map(({ id }): Named => ({ id, name: facts.nameOf(id) })),
    [facts],
  );
  /** Null while nobody types: then the field tells who is asked about. */
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const found = typed === null ? [] : findOrganisations(typed, all, FOUND);
  const list = useId();
  const choose = (id: string | null): void => {
    setTyped(null);
    asking.go({ organisation: id, why: null, claim: null });
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter' && typed === '') choose(null);
    else if (event.key === 'Enter' && found[at]) choose(found[at].id);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
  };
  return (
    <div class="combo">
      <label>
        <span>Organisation</span>
        <input
          type="search"
          // biome-ignore lint/a11y/noRedundantRoles: a field without a list of the browser's has no such role of itself
          role="combobox"
          list={undefined}
          autocomplete="off"
          placeholder="all: type a name"
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${list}-${at}` : undefined}
          value={typed ?? own}
          onInput={(e) => {
            setTyped(e.currentTarget.value);
            setAt(0);
            if (e.currentTarget.value === '' && organisation !== null) choose(null);
          }}
          onKeyDown={onKey}
          onBlur={() => setTyped(null)}
        />
      </label>
      <div
        class="found"
        role="listbox"
        id={list}
        aria-label="Organisations found"
        hidden={found.length === 0}
      >
        {found.map(({ id, name }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys of its list
          <div
            key={id}
            role="option"
            id={`${list}-${index}`}
            aria-selected={index === at}
            tabIndex={-1}
            onMouseDown={(e) => e.preventDefault()}
            onClick={() => choose(id)}
          >
            {name}
          </div>
        ))}
      </div>
      {typed !== null && typed.trim() !== '' && found.length === 0 && (
        <p class="none" role="status">
          No organisation of this name
        </p>
      )}
    </div>
  );
};
