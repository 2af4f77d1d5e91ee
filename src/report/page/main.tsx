/** The page's start: takes the data out of the page and shows the report. */
import { render } from 'preact';
import type { ReportData } from '../report-data.js';
import { App } from './app.js';

const root = document.getElementById('app');
const holder = document.getElementById('report-data');
if (root && holder) render(<App data={JSON.parse(holder.textContent) as ReportData} />, root);
