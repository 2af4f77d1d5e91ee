/** Colours of statuses and of the charts' furniture, for light and dark. */

/** Light, dark. */
export const STATUS_COLOURS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  considered: ['#e0a100', '#d9a520'],
  planned: ['#2f6fd6', '#6fa3f5'],
  effected: ['#1d8348', '#4fbf7d'],
  ruled_out: ['#8b8f96', '#9aa0a8'],
  abandoned: ['#b03a2e', '#e57368'],
  undecided: ['#8e44ad', '#c08ae0'],
  ended: ['#5d4037', '#b59486'],
};

export interface Furniture {
  readonly dark: boolean;
  readonly text: string;
  readonly line: string;
  readonly alarm: string;
}

export const furniture = (dark: boolean): Furniture =>
  dark
    ? { dark, text: '#e8ebef', line: '#4a535e', alarm: '#ff6b5e' }
    : { dark, text: '#1b1f24', line: '#c3c9d1', alarm: '#c0182a' };

export const statusColour = (status: string, dark: boolean): string =>
  STATUS_COLOURS[status]?.[dark ? 1 : 0] ?? '#888888';
