import { describe, expect, it } from 'vitest';
import type { KeptOutcome } from './desk.queries.js';
import { EMPTY_MILESTONE, EMPTY_OUTCOME, EMPTY_PARTY, formOf, inputOf, type OutcomeForm } from './outcome-form.js';

const form = (more: Partial<OutcomeForm> = {}): OutcomeForm => ({
  ...EMPTY_OUTCOME,
  titles: { en: 'A fund' },
  ...more,
});
const problems = (more: Partial<OutcomeForm>): unknown => {
  const made = inputOf(form(more));
  return 'problems' in made ? made.problems : null;
};
const amount = (typed: string, currency = 'cny'): unknown => {
  const made = inputOf(form({ amount: typed, currency }));
  return 'input' in made ? made.input.amount : made.problems;
};

describe('the form of an outcome', () => {
  it.each([
    ['100000000', 'CNY', { minor: 10_000_000_000, currency: 'CNY' }],
    ['100 000 000.5', 'cny', { minor: 10_000_000_050, currency: 'CNY' }],
    ['12', 'JPY', { minor: 12, currency: 'JPY' }],
    ['', '', null],
    ['1,000', 'CNY', { amount: 'amount' }],
    ['0', 'CNY', { amount: 'amount' }],
    ['12.5', 'JPY', { amount: 'amount' }],
    ['', 'CNY', { amount: 'amount' }],
    ['12', '', { currency: 'currency' }],
    ['12', 'XAU', { currency: 'currency' }],
  ])('reads %j of %j', (typed, currency, expected) => expect(amount(typed, currency)).toEqual(expected));

  it('says by field what is missing or does not fit', () => {
    expect(
      problems({
        titles: { en: ' ' },
        agreedOn: '2021-09-07',
        dueOn: '2021-09-06',
        status: 'abandoned',
        statusNotes: { en: ' ' },
        parties: [{ ...EMPTY_PARTY, country: 'zz' }],
        milestones: [{ ...EMPTY_MILESTONE, titles: { en: 'M' }, dueOn: '2021-01-01' }],
      }),
    ).toEqual({
      titles: 'needed-text',
      dueOn: 'due-before-agreed',
      statusNotes: 'note-missing',
      'parties.0.names': 'needed-text',
      'parties.0.country': 'country',
      'milestones.0.dueOn': 'due-before-agreed',
    });
  });

  it('sends again what it was made of', () => {
    const text = (words: string) => [{ language: 'en', text: words, direction: 'LTR' as const }];
    const kept: KeptOutcome = {
      id: 'id',
      slug: 'a-fund',
      revision: 1,
      state: 'EMBARGOED',
      kind: 'FUND',
      titles: text('A fund'),
      descriptions: [],
      amount: { minor: 1_250_050, currency: 'CNY' },
      agreedOn: '2021-09-07',
      dueOn: null,
      status: 'UNDER_WAY',
      statusNotes: [],
      sessionId: null,
      parties: [{ role: 'FUNDER', names: text('A bank'), country: 'CN', personId: null }],
      milestones: [{ titles: text('Statutes'), dueOn: '2022-01-01', reachedOn: null }],
      documents: [],
      followsId: null,
    };
    expect(formOf(kept).amount).toBe('12500.50');
    const plain = (words: string) => [{ language: 'en', text: words }];
    expect(inputOf(formOf(kept))).toEqual({
      input: {
        kind: 'FUND',
        status: 'UNDER_WAY',
        titles: plain('A fund'),
        descriptions: [],
        statusNotes: [],
        amount: { minor: 1_250_050, currency: 'CNY' },
        agreedOn: '2021-09-07',
        dueOn: null,
        sessionId: null,
        parties: [{ role: 'FUNDER', names: plain('A bank'), country: 'CN', personId: null }],
        milestones: [{ titles: plain('Statutes'), dueOn: '2022-01-01', reachedOn: null }],
      },
    });
  });
});
