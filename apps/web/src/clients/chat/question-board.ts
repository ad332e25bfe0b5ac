import type { AskedQuestion, QuestionBoard, QuestionEntry } from '@app/contracts';

/** A board of questions as far as it is known here, put together from what is told in any order and more than once. */
export class QuestionBoardCopy {
  private readonly entries = new Map<string, QuestionEntry>();
  private readonly counts = new Map<string, number>();
  private lastRead: number | undefined;

  /** The last change that is known with all before it; `undefined` before the board was read. */
  get lastChange(): number | undefined {
    return this.lastRead;
  }

  /** Those that the reader may see, in the order they were asked. */
  get questions(): AskedQuestion[] {
    return [...this.entries.values()]
      .filter(isShown)
      .map((question) => ({ ...question, votes: this.counts.get(question.questionId) ?? question.votes }))
      .toSorted((a, b) => compare(a.askedAt, b.askedAt) || compare(a.questionId, b.questionId));
  }

  /** Where the votes of a question count. */
  rootOf(questionId: string): string {
    return this.entries.get(questionId)?.mergedIntoId ?? questionId;
  }

  /** The answer to a listing; `isWhole` when it was of the whole board: what it does not name is not there any more. */
  read(
    { questions, votes, lastChange }: Pick<QuestionBoard, 'questions' | 'votes' | 'lastChange'>,
    isWhole: boolean,
  ): void {
    if (isWhole) {
      const named = new Set(questions.map(({ questionId }) => questionId));
      for (const [id, { change }] of this.entries) if (change <= lastChange && !named.has(id)) this.entries.delete(id);
    }
    this.lastRead = Math.max(this.lastRead ?? 0, lastChange);
    this.put(questions);
    this.count(votes);
  }

  /** Changes as they are told, each after those before it. */
  take(questions: readonly QuestionEntry[], lastChange: number): void {
    if (this.lastRead !== undefined) this.lastRead = Math.max(this.lastRead, lastChange);
    this.put(questions);
  }

  count(votes: readonly { questionId: string; votes: number }[]): void {
    for (const { questionId, votes: count } of votes) this.counts.set(questionId, count);
  }

  /** The board began anew. */
  clear(): void {
    this.entries.clear();
    this.counts.clear();
    this.lastRead = undefined;
  }

  private put(questions: readonly QuestionEntry[]): void {
    for (const entry of questions) {
      const before = this.entries.get(entry.questionId);
      const isNews =
        before === undefined ||
        entry.change > before.change ||
        (entry.change === before.change && detailOf(entry) >= detailOf(before));
      if (!isNews) continue;
      this.entries.set(entry.questionId, entry);
      if (isShown(entry)) this.counts.set(entry.questionId, entry.votes);
    }
  }
}

const isShown = (entry: QuestionEntry): entry is AskedQuestion => 'text' in entry;
/** Of the same state, who may see more is told more. */
const detailOf = (entry: QuestionEntry): number => (isShown(entry) ? (entry.invitation === undefined ? 1 : 2) : 0);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
