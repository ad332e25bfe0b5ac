import { POLL_LIMITS, type PollForm } from './poll-model.js';

/** `options`: too few, too many, or some where there are none. `limits`: of how many may be chosen. `scale`: of a rating. */
export type PollFormProblem = 'options' | 'limits' | 'scale';

/** Why nobody could vote in such a poll; empty for one that can be opened. */
export function pollFormProblems({ kind, optionIds, fewest, most, scale }: PollForm): PollFormProblem[] {
  const hasOptions = kind !== 'rating' && kind !== 'word-cloud';
  const choices = { single: 1, rating: 1, multiple: optionIds.length, ranking: optionIds.length };
  const highest = kind === 'word-cloud' ? POLL_LIMITS.wordsPerVote : choices[kind];
  const isScale = Number.isInteger(scale) && scale >= 2 && scale <= POLL_LIMITS.scale;
  const isOptions = hasOptions
    ? optionIds.length >= 2 && optionIds.length <= POLL_LIMITS.options && new Set(optionIds).size === optionIds.length
    : optionIds.length === 0;
  const areLimits =
    Number.isInteger(fewest) && Number.isInteger(most) && fewest >= 1 && fewest <= most && most <= highest;
  return [
    ...(isOptions ? [] : ['options' as const]),
    ...(areLimits ? [] : ['limits' as const]),
    ...(isScale || kind !== 'rating' ? [] : ['scale' as const]),
  ];
}
