import type { FreezeProblem } from './drafting.queries.js';

/** What is in the way of freezing, with all the articles that it is true of. */
export interface GroupedProblem extends Pick<FreezeProblem, 'code' | 'language' | 'state'> {
  /** `null`: the preamble. */
  readonly numbers: readonly (number | null)[];
}

/** A line for each language and state instead of one for each text: a long declaration in five languages has hundreds. */
export function groupedProblems(problems: readonly FreezeProblem[]): GroupedProblem[] {
  const groups = new Map<string, GroupedProblem>();
  for (const { code, language, state, number } of problems) {
    const key = [code, language, state].join(' ');
    const numbers = groups.get(key)?.numbers ?? [];
    groups.set(key, { code, language, state, numbers: [...numbers, number] });
  }
  return [...groups.values()];
}
