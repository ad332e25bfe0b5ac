import { describe, expect, it } from 'vitest';
import { followUpOf, isOverdue, type OutcomeFields, outcomeProblems } from './outcomes.js';

const outcome = (more: Partial<OutcomeFields> = {}): OutcomeFields => ({
  kind: 'fund',
  titles: { en: 'A fund' },
  descriptions: null,
  amount: { minor: 1_000_000_00, currency: 'CNY' },
  agreedOn: '2021-09-07',
  dueOn: '2022-09-07',
  status: 'announced',
  statusNotes: null,
  sessionId: 'here',
  parties: [{ role: 'funder', names: { en: 'A bank' }, country: 'CN', personId: null }],
  milestones: [],
  ...more,
});
const codes = (more: Partial<OutcomeFields>): string[] =>
  outcomeProblems(outcome(more)).map(({ path, code }) => `${path} ${code}`);

describe('outcomeProblems()', () => {
  it('has none where all fits, whatever is not known yet', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ agreedOn: null, dueOn: '2000-01-01', amount: null, parties: [] })).toEqual([]);
  });
  it('finds days before it was agreed, each in its place', () => {
    const milestone = { titles: { en: 'First' }, dueOn: '2021-09-06', reachedOn: '2021-09-01' };
    expect(codes({ dueOn: '2021-09-06', milestones: [milestone] })).toEqual([
      'dueOn due-before-agreed',
      'milestones.0.dueOn due-before-agreed',
      'milestones.0.reachedOn reached-before-agreed',
    ]);
  });
  it('keeps honour and money apart', () => {
    const honoured = { role: 'honoured', names: { en: 'Ada' }, country: null, personId: null } as const;
    expect(codes({ parties: [honoured] })).toEqual(['parties.0.role honoured-elsewhere']);
    expect(codes({ kind: 'ambassador', parties: [honoured] })).toEqual(['amount amount-of-honour']);
    expect(codes({ kind: 'ambassador', amount: null, parties: [honoured] })).toEqual([]);
  });
  it('asks what became of what was abandoned', () => {
    expect(codes({ status: 'abandoned' })).toEqual(['statusNotes note-missing']);
    expect(codes({ status: 'abandoned', statusNotes: { en: 'No money' } })).toEqual([]);
  });
});

describe('followUpOf()', () => {
  it('takes along what was agreed and what is still to be reached', () => {
    const reached = { titles: { en: 'Done' }, dueOn: null, reachedOn: '2022-01-01' };
    const open = { titles: { en: 'Open' }, dueOn: '2023-01-01', reachedOn: null };
    const before = outcome({ status: 'under-way', statusNotes: { en: 'Half' }, milestones: [reached, open] });
    expect(followUpOf(before)).toEqual({ ...before, statusNotes: null, sessionId: null, milestones: [open] });
  });
  it('is one without problems where there were none', () => {
    const abandoned = outcome({ status: 'abandoned', statusNotes: { en: 'No money' } });
    expect(outcomeProblems(followUpOf(abandoned))).toEqual([]);
  });
});

describe('isOverdue()', () => {
  it.each([
    ['2022-01-01', false, '2022-01-02', true],
    ['2022-01-01', false, '2022-01-01', false],
    ['2022-01-01', true, '2023-01-01', false],
    [null, false, '2023-01-01', false],
  ])('of %s, done %s, on %s is %s', (dueOn, isDone, today, expected) => {
    expect(isOverdue({ dueOn, isDone }, today)).toBe(expected);
  });
});
