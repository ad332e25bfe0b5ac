import { foldForSearch, tidyLine } from '../text/index.js';
import { POLL_LIMITS, type Ballot, type PollForm, type PollRefusalCode, type PollStatus } from './poll-model.js';

/**
 * The ballot as it is kept (options in the poll's order where order says nothing, words tidied), or why it does not count.
 * What is kept is the same for equal votes, so that votes can be counted by comparing.
 */
export function takeBallot(status: PollStatus, form: PollForm, ballot: Ballot): Ballot | PollRefusalCode {
  if (status !== 'open') return 'poll-not-open';
  if (ballot.kind !== form.kind) return 'wrong-ballot';
  switch (ballot.kind) {
    case 'single':
      return form.optionIds.includes(ballot.optionId) ? ballot : 'option-unknown';
    case 'rating':
      return Number.isInteger(ballot.value) && ballot.value >= 1 && ballot.value <= form.scale
        ? ballot
        : 'wrong-ballot';
    case 'multiple': {
      const problem = problemOf(form, ballot.optionIds);
      return problem ?? { ...ballot, optionIds: form.optionIds.filter((id) => ballot.optionIds.includes(id)) };
    }
    case 'ranking':
      return problemOf(form, ballot.optionIds) ?? ballot;
    case 'word-cloud': {
      const words = [...new Map(ballot.words.map((word) => [foldForSearch(word), tidyLine(word)]))]
        .filter(([folded]) => folded !== '')
        .map(([, word]) => word);
      if (words.length === 0) return 'nothing-chosen';
      if (words.length < form.fewest) return 'too-few';
      if (words.length > form.most || words.some((word) => word.length > POLL_LIMITS.wordLength)) return 'too-many';
      return { ...ballot, words };
    }
  }
}

function problemOf({ optionIds, fewest, most }: PollForm, chosen: readonly string[]): PollRefusalCode | undefined {
  if (chosen.length === 0) return 'nothing-chosen';
  if (chosen.some((id) => !optionIds.includes(id))) return 'option-unknown';
  if (new Set(chosen).size !== chosen.length) return 'chosen-twice';
  if (chosen.length < fewest) return 'too-few';
  return chosen.length > most ? 'too-many' : undefined;
}
