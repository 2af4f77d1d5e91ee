/** A scan's progress in; a line on the terminal that is kept up to date out. */
import type { ScanProgress } from './scan-progress.js';
import { grouped } from './summary.js';

export interface ProgressView {
  readonly stop: () => void;
}

/** What the view needs to know; `files` resolves to how many there are. */
export interface Shown {
  readonly progress: ScanProgress;
  readonly files: Promise<number>;
}

const TERMINAL_MS = 100;

const time = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (h > 0) return `${h} h ${m} min`;
  return m > 0 ? `${m} min ${s} s` : `${s} s`;
};

/** Control characters in file names must not steer the terminal. */
const shown = (file: string, width: number): string => {
  const plain = file.replace(/[\p{Cc}\p{Cf}]/gu, '?');
  return plain.length > width ? `…${plain.slice(-width)}` : plain;
};

/** `seconds`: since the start, by the steady clock; `files`: null while they are being counted. */
const progressLine = (progress: ScanProgress, files: number | null, seconds: number): string => {
  const { done, unchanged, known, refused } = progress.counts;
  const all = done + unchanged + known;
  const parts = [`${grouped(all)} done`];
  if (files !== null) parts.push(`${grouped(Math.max(0, Math.ceil(files - progress.files)))} files left`);
  parts.push(`${grouped(Math.round(done / Math.max(seconds, 0.001)))}/s`);
  const share = files ? progress.files / files : 0;
  if (share > 0.01 && seconds > 1) parts.push(`${time((seconds * (1 - share)) / share)} to go`);
  if (refused > 0) parts.push(`${grouped(refused)} rejected`);
  return parts.join(' · ');
};

const onTerminal = async (line: () => string, file: () => string): Promise<ProgressView> => {
  const { default: ora } = await import('ora');
  const spinner = ora({ text: line(), discardStdin: false, hideCursor: false }).start();
  const timer = setInterval(() => {
    const room = Math.max(10, (process.stderr.columns ?? 80) - line().length - 8);
    spinner.text = `${line()}  ${shown(file(), room)}`;
  }, TERMINAL_MS);
  return {
    stop: () => {
      clearInterval(timer);
      spinner.stop();
    },
  };
};

/** Standard error is a terminal: to a file or a pipe, progress is noise. */
export const showProgress = async ({ progress, files }: Shown): Promise<ProgressView> => {
  const from = performance.now();
  let total: number | null = null;
  void files.then((n) => {
    total = n;
  });
  const line = (): string => progressLine(progress, total, (performance.now() - from) / 1000);
  return onTerminal(line, () => progress.file);
};
