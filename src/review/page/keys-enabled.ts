/** Whether single keys work: a reader who dictates or uses a screen reader can turn them off. */

const KEYS_OFF = 'claimtrail-keys';
export const keysEnabled = (): boolean => localStorage.getItem(KEYS_OFF) !== 'off';

export const enableKeys = (enabled: boolean): void => localStorage.setItem(KEYS_OFF, enabled ? '' : 'off');
