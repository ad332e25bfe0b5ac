import { foldForSearch } from '../text/index.js';
import { POLL_LIMITS, type Ballot, type PollForm } from './poll-model.js';

/** Equal ballots, and how many there are. */
export interface CountedBallot {
  readonly ballot: Ballot;
  readonly count: number;
}
/** A word in one spelling, and how many people said it so. */
export interface SaidWord {
  readonly word: string;
  readonly count: number;
}
/** What came in, by the poll's kind. Counts are of people, unless they say otherwise. */
export type PollResults = { readonly voters: number } & (
  | {
      readonly kind: 'single' | 'multiple';
      readonly options: readonly { readonly optionId: string; readonly count: number }[];
    }
  /** `counts`: of 1, 2, 3 …; `mean` is `null` before anybody voted. */
  | { readonly kind: 'rating'; readonly counts: readonly number[]; readonly mean: number | null }
  /**
   * The most wanted first. Who names m options gives them m, m − 1 … 1 points, and none to the rest: naming one alone is not
   * worth a full first place (modified Borda count; ties keep the poll's order). `first`: how many want it most.
   * @source P. Emerson, 'The original Borda count and partial voting', Social Choice and Welfare 40 (2013)
   */
  | {
      readonly kind: 'ranking';
      readonly options: readonly { readonly optionId: string; readonly points: number; readonly first: number }[];
    }
  /** The most often said first, each as most people spelled it. */
  | { readonly kind: 'word-cloud'; readonly words: readonly SaidWord[] }
);

/**
 * Counts ballots as `takeBallot` kept them; their order does not matter. `hiddenWords`, folded (`foldForSearch`), are in no
 * cloud, whoever said them still voted.
 */
export function countBallots(
  form: PollForm,
  ballots: readonly CountedBallot[],
  hiddenWords: readonly string[] = [],
): PollResults {
  const voters = ballots.reduce((sum, { count }) => sum + count, 0);
  switch (form.kind) {
    case 'single':
    case 'multiple': {
      const counts = new Map(form.optionIds.map((id) => [id, 0]));
      for (const { ballot, count } of ballots) for (const id of chosenIn(ballot)) add(counts, id, count);
      return {
        kind: form.kind,
        voters,
        options: form.optionIds.map((id) => ({ optionId: id, count: counts.get(id) ?? 0 })),
      };
    }
    case 'rating': {
      const counts = Array.from({ length: form.scale }, () => 0);
      for (const { ballot, count } of ballots)
        if (ballot.kind === 'rating') counts[ballot.value - 1] = (counts[ballot.value - 1] ?? 0) + count;
      const sum = counts.reduce((total, count, index) => total + count * (index + 1), 0);
      return { kind: 'rating', voters, counts, mean: voters === 0 ? null : sum / voters };
    }
    case 'ranking': {
      const points = new Map(form.optionIds.map((id) => [id, 0]));
      const first = new Map(points);
      for (const { ballot, count } of ballots) {
        const chosen = chosenIn(ballot);
        chosen.forEach((id, place) => add(points, id, (chosen.length - place) * count));
        if (chosen[0] !== undefined) add(first, chosen[0], count);
      }
      const options = form.optionIds
        .map((id) => ({ optionId: id, points: points.get(id) ?? 0, first: first.get(id) ?? 0 }))
        .toSorted((a, b) => b.points - a.points);
      return { kind: 'ranking', voters, options };
    }
    case 'word-cloud':
      return { kind: 'word-cloud', voters, words: cloudOf(wordsIn(ballots), hiddenWords) };
  }
}

/**
 * The words of a cloud, the most often said first, each as most people spelled it. `hiddenWords`, folded, are left out. What is
 * said in the same spelling may be given once with its count or in several parts.
 */
export function cloudOf(said: Iterable<SaidWord>, hiddenWords: readonly string[] = []): SaidWord[] {
  const hidden = new Set(hiddenWords);
  const byFolded = new Map<string, Map<string, number>>();
  for (const { word, count } of said) {
    const folded = foldForSearch(word);
    if (hidden.has(folded)) continue;
    const spellings = byFolded.get(folded) ?? new Map<string, number>();
    byFolded.set(folded, spellings);
    add(spellings, word, count);
  }
  return [...byFolded.values()]
    .map((spellings) => ({
      word: [...spellings].toSorted(mostThenByText)[0]?.[0] ?? '',
      count: [...spellings.values()].reduce((sum, count) => sum + count, 0),
    }))
    .toSorted((a, b) => mostThenByText([a.word, a.count], [b.word, b.count]))
    .slice(0, POLL_LIMITS.cloud);
}

function* wordsIn(ballots: readonly CountedBallot[]): Generator<SaidWord> {
  for (const { ballot, count } of ballots) {
    if (ballot.kind !== 'word-cloud') continue;
    for (const word of ballot.words) yield { word, count };
  }
}

/** By code units, so that every server has the same order. */
const mostThenByText = (a: readonly [string, number], b: readonly [string, number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

function chosenIn(ballot: Ballot): readonly string[] {
  if (ballot.kind === 'single') return [ballot.optionId];
  return ballot.kind === 'multiple' || ballot.kind === 'ranking' ? ballot.optionIds : [];
}

const add = (counts: Map<string, number>, key: string, count: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + count);
