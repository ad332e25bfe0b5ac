import { cloudOf, countBallots, type PollResults } from '@app/domain';
import type { KeptPoll, PollsRepository } from './polls.repository.js';

/** Votes are counted at most this often … */
const COUNT_MS = 1_000;
/** … and where there are very many, in at most this share of the time. */
const COUNT_SHARE = 0.1;

export interface PollTalliesSettings {
  store: Pick<PollsRepository, 'countBallots' | 'countWords' | 'markVotes'>;
  /** As it is now; `undefined` for one that is gone. */
  pollOf: (pollId: string) => KeptPoll | undefined;
  /** Counted because votes came in. */
  onCounted: (polls: readonly KeptPoll[]) => void;
  onFailed: (error: unknown) => void;
}

/** What came in, of the polls of one session: counted from the votes, at most once a second. */
export class PollTallies {
  private readonly tallies = new Map<string, PollResults>();
  private readonly marks = new Map<string, string>();
  private readonly voted = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  /** When votes may be counted again, by the monotonic clock (ms). */
  private nextCountAtMs = -Infinity;
  private counting: Promise<void> = Promise.resolve();

  constructor(private readonly settings: PollTalliesSettings) {}

  /** As it was counted last. */
  of(pollId: string): PollResults | undefined {
    return this.tallies.get(pollId);
  }

  /**
   * Counts now, after what is being counted: an earlier count never replaces a later one, and `whenCounted` is done before the
   * next one. @throws when the database does not answer.
   */
  count(pollsNow: () => readonly KeptPoll[], whenCounted: () => void): Promise<void> {
    const counting = this.counting.then(async () => {
      for (const poll of pollsNow()) this.tallies.set(poll.pollId, await this.tallyOf(poll));
      whenCounted();
    });
    this.counting = counting.catch(() => undefined);
    return counting;
  }

  /** Somebody voted, here or elsewhere: told with the other votes of this second, the first ones at once. */
  noteVotes(pollIds: Iterable<string>): void {
    for (const id of pollIds) this.voted.add(id);
    const waitMs = Math.max(0, this.nextCountAtMs - performance.now());
    this.timer ??= setTimeout(() => void this.countVoted(), waitMs);
  }

  /** Finds votes of these polls that nobody told of. @throws when the database does not answer. */
  async compare(pollIds: readonly string[]): Promise<void> {
    if (pollIds.length === 0) return;
    const found = await this.settings.store.markVotes(pollIds);
    const changed = found.filter(({ pollId, mark }) => this.marks.get(pollId) !== mark);
    for (const { pollId, mark } of changed) this.marks.set(pollId, mark);
    if (changed.length > 0) this.noteVotes(changed.map(({ pollId }) => pollId));
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private async tallyOf(poll: KeptPoll): Promise<PollResults> {
    const { store } = this.settings;
    const { kind, pollId, hiddenWords } = poll;
    if (kind !== 'word-cloud') return countBallots(poll, await store.countBallots(pollId));
    const { voters, said } = await store.countWords(pollId);
    return { kind, voters, words: cloudOf(said, hiddenWords) };
  }

  private async countVoted(): Promise<void> {
    const ids = [...this.voted];
    this.voted.clear();
    const beganAtMs = performance.now();
    const current = (): KeptPoll[] => ids.map((id) => this.settings.pollOf(id)).filter((poll) => poll !== undefined);
    try {
      await this.count(current, () => this.settings.onCounted(current()));
    } catch (error) {
      this.settings.onFailed(error);
      // Whatever was not counted differs from what the next comparison finds.
      for (const id of ids) this.marks.delete(id);
    } finally {
      const tookMs = performance.now() - beganAtMs;
      this.nextCountAtMs = beganAtMs + Math.max(COUNT_MS, tookMs / COUNT_SHARE);
      this.timer = undefined;
      if (this.voted.size > 0 && !this.isClosed) this.noteVotes([]);
    }
  }
}
