/** Lineage: what became of organisations, from claims in the notation. */
import { expect, test } from 'vitest';
import { organisationRecord } from '../../src/model/lineage.js';
import { lineage } from '../../src/reconcile/lineage.js';
import { organisationsIn, reconciled } from './notation.js';

const recordsOf = (lines: readonly string[]) =>
  new Map(organisationsIn(reconciled(lines)).map((r) => [r.id, organisationRecord.parse(r)]));

test('a merger: the parties went into the result, the result was formed from them, by date and claims', () => {
  const records = recordsOf([
    '2014-10 merger a+b planned result=c',
    '2015-04 merger a+b effected event=2015-04-01',
  ]);
  const [a, c] = [records.get('csu/a'), records.get('csu/c')];
  expect(a?.mergedInto).toMatchObject([{ into: 'csu/c', with: ['csu/b'], date: '2015-04-01' }]);
  expect(a?.mergedInto[0]?.claims).toHaveLength(2);
  expect(c?.formedFrom).toMatchObject([{ parties: ['csu/a', 'csu/b'], date: '2015-04-01' }]);
});

test('a party that gives the merged body its name does not go', () => {
  const records = recordsOf(['2015-04 merger a+b effected result=a']);
  expect(records.get('csu/a')?.mergedInto).toEqual([]);
  expect(records.get('csu/b')?.mergedInto).toMatchObject([{ into: 'csu/a' }]);
});

test('a takeover and a closure', () => {
  const records = recordsOf(['2014-02 acquisition a+b effected', '2014-06 closure b effected']);
  expect(records.get('csu/a')?.tookOver).toMatchObject([{ acquired: ['csu/b'], date: '2014-02' }]);
  expect(records.get('csu/b')?.takenOverBy).toMatchObject([{ by: ['csu/a'], date: '2014-02' }]);
  expect(records.get('csu/b')?.closed).toMatchObject([{ date: '2014-06' }]);
});

test.each([
  [['2014-02 merger a+b planned']],
  [['2014-02 merger a+b effected', '2014-06 merger a+b abandoned']],
  [['2014-02 merger a+b effected', '2014-02 merger a+b ruled_out']],
  [['2014-02 alliance a+b effected']],
])('no lineage from %j', (lines) => {
  const { mergedInto, formedFrom, takenOverBy, tookOver, closed } = recordsOf(lines).get('csu/a') ?? {};
  expect([mergedInto, formedFrom, takenOverBy, tookOver, closed].flat()).toEqual([]);
});

test('every organisation met is there, with its kind and the names seen', () => {
  const records = recordsOf(['2014-02 alliance a+ccg/oldham effected']);
  expect([...records.keys()]).toEqual(['ccg/oldham', 'csu/a']);
  expect(records.get('ccg/oldham')).toMatchObject({ kind: 'ccg', names: ['ccg/oldham'] });
});

test('what the register has of an organisation stands beside what articles say', () => {
  const heir = { id: 'csu/c', from: '2015-04-01' };
  const { addName, records } = lineage((id) =>
    id === 'csu/a' ? { code: '0AA', from: null, to: '2015-03-31', successors: [heir] } : undefined,
  );
  addName('csu/a', 'A CSU');
  addName('csu/b', 'B CSU');
  const [a, b] = [...records()].map((record) => organisationRecord.parse(record));
  expect(a).toMatchObject({
    codes: { ods: '0AA' },
    from: null,
    to: '2015-03-31',
    successors: [{ ...heir, source: 'ods' }],
  });
  expect(b).toMatchObject({ codes: {}, from: null, to: null, successors: [] });
});
