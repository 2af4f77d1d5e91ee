/** Dates in the files of a domain: those that cannot be read are told with place and remedy, none is passed over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readOrganisations } from '../../src/domain/read-organisations.js';
import { readYaml } from '../../src/domain/read-yaml.js';
import { anchors } from '../../src/model/dating.js';

/** Reads a file of that content; what is told, from its name on, where it is refused. */
const read = <Data>(content: string, reader: (path: string) => Data): Data | string => {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrail-dates-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'own.yaml');
  writeFileSync(path, content);
  try {
    return reader(path);
  } catch (error) {
    const { message } = error as Error;
    return message.slice(message.indexOf('own.yaml'));
  }
};

const organisations = (content: string) => read(content, (path) => readOrganisations([path], null, []));

const club = (days: string): string => `- id: club/one\n  name: One Club\n  ${days}\n`;
const REMEDY = 'write an EDTF date in quotation marks, such as "2013-04-01", "2013-04" or "2013"';

test.each([
  ['to: June 2021', `own.yaml:3:7: 0.to: "June 2021" is no EDTF date; ${REMEDY} (unexpected-data)`],
  ['from: "2013-02-30"', `own.yaml:3:9: 0.from: "2013-02-30" is no EDTF date; ${REMEDY} (unexpected-data)`],
  ['to: 31/3/2013', `own.yaml:3:7: 0.to: "31/3/2013" is no EDTF date; ${REMEDY} (unexpected-data)`],
  ['to: ""', `own.yaml:3:7: 0.to: "" is no EDTF date; ${REMEDY} (unexpected-data)`],
  ['from: true', `own.yaml:3:9: 0.from: true is no EDTF date; ${REMEDY} (unexpected-data)`],
  [
    'from: 2013',
    `own.yaml:3:9: 0.from: 2013 is no EDTF date; put it in quotation marks: "2013" (unexpected-data)`,
  ],
])('%s', (days, expected) => {
  expect(organisations(club(days))).toBe(expected);
});

test.each([
  ['from: "2013"', '2013', null],
  ['to: 2013-04', null, '2013-04'],
  ['from: 2013-04-01', '2013-04-01', null],
  ['from: "201X"', '201X', null],
  ['to: ~', null, null],
])('%s is taken', (days, from, to) => {
  expect(organisations(club(days))).toMatchObject([{ id: 'club/one', from, to }]);
});

test('a date of anchors.yaml is held to the same', () => {
  const counts = (from: string) =>
    read(
      `terms: []\nevents: []\ndeclining: []\ncounts:\n- {scope: csu, value: 19, from: ${from}, to: null}\n`,
      (path) => readYaml(path, anchors).counts,
    );
  expect(counts('spring 2014')).toBe(
    `own.yaml:5:33: counts.0.from: "spring 2014" is no EDTF date; ${REMEDY} (unexpected-data)`,
  );
  expect(counts('2014-21')).toMatchObject([{ from: '2014-21' }]);
});
