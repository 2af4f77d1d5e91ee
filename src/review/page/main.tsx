/** The page's start: takes the token from the address and shows the review. */
import { render } from 'preact';
import { makeApi } from './api.js';
import { App } from './app.js';
import './theme.js';

const TOKEN = 'claimtrail-token';

/** The fragment goes to no server; the session keeps the token when the page is loaded again. */
const tokenOfPage = (): string => {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given === null) return sessionStorage.getItem(TOKEN) ?? '';
  sessionStorage.setItem(TOKEN, given);
  history.replaceState(null, '', location.pathname);
  return given;
};

const root = document.getElementById('app');
if (root) render(<App api={makeApi(tokenOfPage())} />, root);
