import type { PollFace } from '@app/contracts';
import { takeBallot, type Ballot } from '@app/domain';

/** What is chosen so far, by the poll's kind. */
export interface VoteDraft {
  /** In the order of choosing; for a ranking the most wanted first. */
  readonly optionIds: readonly string[];
  /** Of a rating; 0 for none. */
  readonly value: number;
  /** One for each field. */
  readonly words: readonly string[];
}

/** As the reader voted before, or empty. */
export function draftOf({ kind, most }: Pick<PollFace, 'kind' | 'most'>, ballot: Ballot | undefined): VoteDraft {
  const words = ballot?.kind === 'word-cloud' ? ballot.words : [];
  return {
    optionIds:
      ballot?.kind === 'single'
        ? [ballot.optionId]
        : ballot?.kind === 'multiple' || ballot?.kind === 'ranking'
          ? ballot.optionIds
          : [],
    value: ballot?.kind === 'rating' ? ballot.value : 0,
    words: kind === 'word-cloud' ? Array.from({ length: most }, (_, index) => words[index] ?? '') : [],
  };
}

/** The vote, or `null` while it does not fit the poll. */
export function ballotOf(poll: PollFace, { optionIds, value, words }: VoteDraft): Ballot | null {
  const form = { ...poll, optionIds: poll.options.map(({ id }) => id) };
  const taken = takeBallot('open', form, given());
  return typeof taken === 'string' ? null : taken;

  function given(): Ballot {
    switch (poll.kind) {
      case 'single':
        return { kind: 'single', optionId: optionIds[0] ?? '' };
      case 'rating':
        return { kind: 'rating', value };
      case 'word-cloud':
        return { kind: 'word-cloud', words: words.filter((word) => word.trim() !== '') };
      case 'multiple':
      case 'ranking':
        return { kind: poll.kind, optionIds };
    }
  }
}
