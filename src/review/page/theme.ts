/** Light or dark: the system's choice until the reader makes another, which the browser then keeps. */

const THEME = 'claimtrail-theme';

const apply = (theme: string | null): void => {
  if (theme) document.documentElement.dataset.theme = theme;
};

apply(localStorage.getItem(THEME));

const isDark = (): boolean =>
  document.documentElement.dataset.theme === 'dark' ||
  (!document.documentElement.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);

export const toggleTheme = (): void => {
  const theme = isDark() ? 'light' : 'dark';
  localStorage.setItem(THEME, theme);
  apply(theme);
};
