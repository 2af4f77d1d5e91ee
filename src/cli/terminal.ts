/** What people and programs are told in; the same on the terminal, which nothing in it can steer, out. */
import process from 'node:process';
import { EXIT, formatProblem, type Problem } from '../model/problem.js';
import { visibleJson, visibleLines } from '../model/visible-text.js';

/** Words of several lines, none of them in colour, on standard error. */
export const tell = (text: string): void => {
  process.stderr.write(visibleLines(text));
};

/** A problem that makes the work need a person. */
export const tellProblem = (problem: Problem): void => {
  tell(`${formatProblem(problem)}\n`);
  process.exitCode = EXIT.needsPerson;
};

/** The same without a word. */
export const needPerson = (): void => {
  process.exitCode = EXIT.needsPerson;
};

/** A line of JSON, or as many as `indent` makes of it. */
export const jsonText = (value: unknown, indent?: number): string => `${visibleJson(value, indent)}\n`;
