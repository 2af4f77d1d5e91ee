/** The address in; what the page is asked, and ways to ask something else, out. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Address, formatAddress, parseAddress } from '../address.js';

/** Browsers take only so many changes of an address in a time: one is written when a movement ends. */
const PAUSE = 200;

export interface Asking {
  readonly address: Address;
  /** Asks something else; the step can be taken back with the browser's own button. */
  readonly go: (changes: Partial<Address>) => void;
  /** The same while a hand moves: the step before stays the one to go back to. */
  readonly move: (changes: Partial<Address>) => void;
  /** The address under which something else is asked. */
  readonly linkTo: (changes: Partial<Address>) => string;
}

export const useAddress = (): Asking => {
  const [address, setAddress] = useState(() => parseAddress(location.hash));
  const latest = useRef(address);
  latest.current = address;
  const timer = useRef(0);
  useEffect(() => {
    const onChange = () => setAddress(parseAddress(location.hash));
    addEventListener('hashchange', onChange);
    addEventListener('popstate', onChange);
    return () => {
      removeEventListener('hashchange', onChange);
      removeEventListener('popstate', onChange);
    };
  }, []);
  const go = useCallback((changes: Partial<Address>) => {
    clearTimeout(timer.current);
    const next = { ...latest.current, ...changes };
    const hash = formatAddress(next);
    if (hash !== location.hash) history.pushState(null, '', hash);
    setAddress(next);
  }, []);
  const move = useCallback((changes: Partial<Address>) => {
    const next = { ...latest.current, ...changes };
    latest.current = next;
    setAddress(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => history.replaceState(null, '', formatAddress(next)), PAUSE);
  }, []);
  return useMemo(() => {
    const linkTo = (changes: Partial<Address>): string => formatAddress({ ...address, ...changes });
    return { address, go, move, linkTo };
  }, [address, go, move]);
};
