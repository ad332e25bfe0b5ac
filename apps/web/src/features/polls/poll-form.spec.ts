import { describe, expect, it } from 'vitest';
import { languagesOf, limitsOf, newPollForm, pollFormOf, pollKindOf, problemsOf, toPollInput } from './poll-form.js';

let keys = 0;
const empty = () => newPollForm(() => `key-${(keys += 1)}`);
const filledIn = () => {
  const form = empty();
  return {
    ...form,
    question: { en: ' Where next? ', ur: '' },
    options: form.options.map((option, index) => ({ ...option, text: { en: `Option ${index + 1}` } })),
  };
};

describe('the form of a poll', () => {
  it('says what is missing', () => {
    expect(problemsOf(empty())).toEqual(['question', 'option-texts']);
    expect(problemsOf(filledIn())).toEqual([]);
    expect(problemsOf({ ...filledIn(), options: filledIn().options.slice(1) })).toEqual(['options']);
    expect(problemsOf({ ...empty(), kind: 'rating', question: { ur: 'کیسا رہا؟' } })).toEqual([]);
  });

  it('sends what is filled in, and what the kind has', () => {
    expect(toPollInput(filledIn())).toMatchObject({
      kind: 'SINGLE',
      question: [{ language: 'en', text: 'Where next?' }],
      options: [{ id: null, text: [{ language: 'en', text: 'Option 1' }] }, {}],
      fewest: 1,
      most: 1,
      results: 'WHEN_CLOSED',
    });
    expect(toPollInput({ ...filledIn(), kind: 'word-cloud' })).toMatchObject({
      kind: 'WORD_CLOUD',
      options: [],
      most: 3,
    });
  });

  it('brings limits to what there is', () => {
    expect(limitsOf({ ...filledIn(), kind: 'multiple', fewest: 3, most: 9 })).toEqual({ fewest: 2, most: 2 });
    expect(limitsOf({ ...filledIn(), kind: 'word-cloud', most: 9 })).toEqual({ fewest: 1, most: 5 });
  });

  it('is the poll again', () => {
    const poll = {
      pollId: 'poll',
      change: 4,
      kind: pollKindOf('WORD_CLOUD'),
      question: { en: 'One word?', ur: 'ایک لفظ؟' },
      options: [],
      fewest: 1,
      most: 2,
      scale: 5,
      results: 'live' as const,
      mayChangeVote: false,
      status: 'draft' as const,
      isOnStage: false,
    };
    expect(toPollInput(pollFormOf(poll))).toMatchObject({
      kind: 'WORD_CLOUD',
      most: 2,
      results: 'LIVE',
      mayChangeVote: false,
    });
    expect(languagesOf(pollFormOf(poll))).toEqual(['en', 'ur']);
  });
});
