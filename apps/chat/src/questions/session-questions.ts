import type {
  AskedQuestion,
  ParticipantId,
  QuestionBoard,
  QuestionEntry,
  QuestionRules,
  RoomPassClaims,
} from '@app/contracts';
import { isAsked, moderates } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { InnerAudience } from '../rooms/inner-audience.js';
import { ReadTogether } from '../rooms/read-together.js';
import { type RoomFrame, type RoomPart, RoomPartMaker, type TellOthers } from '../rooms/room-part.js';
import { type BoardHead, type KeptQuestion, QuestionsRepository } from './questions.repository.js';

/** Votes go out at most this often. */
const VOTES_MS = 1_000;

/** What other servers are told: that there is something to read, or whose votes changed, and the number of that count. */
interface QuestionSignal {
  voted?: { ids: readonly string[]; votesVersion: number };
}
type Reader = Pick<RoomPassClaims, 'sub' | 'rights'>;

/** A session's questions on this server: as the database has them, read when the first of its people asks for them. */
export class SessionQuestions implements RoomPart {
  private head: BoardHead | undefined;
  private readonly known = new Map<string, KeptQuestion>();
  private readonly votes = new Map<string, number>();
  /** Questions whose votes have changed since they were told. */
  private readonly voted = new Set<string>();
  /** Some of them were given here: other servers do not know yet. */
  private hasOwnVotes = false;
  private votesTimer: NodeJS.Timeout | undefined;
  private opening: Promise<void> | undefined;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly room: RoomFrame,
    private readonly store: QuestionsRepository,
    private readonly heads: ReadTogether<BoardHead>,
    private readonly audience: InnerAudience,
    private readonly tellOthers: TellOthers,
  ) {}

  /** Everything that was taken is in the database. */
  readonly isIdle = true;
  get lastChange(): number {
    return this.head?.lastChange ?? 0;
  }
  /** @throws before the board was opened */
  get rules(): QuestionRules {
    if (this.head === undefined) throw new Error('The questions of this room were not read yet.');
    return this.head.rules;
  }

  enter(socket: ChatSocket): void {
    this.audience.enter(this.room.sessionId, socket);
  }
  leave(socket: ChatSocket): void {
    this.audience.leave(this.room.sessionId, socket);
  }
  renew(socket: ChatSocket): void {
    this.audience.leave(this.room.sessionId, socket);
    this.audience.enter(this.room.sessionId, socket);
    // Who moderates from now on was not told what waits.
    if (moderates(socket.data.claims)) this.catchUp(socket);
  }
  catchUp(socket: ChatSocket): void {
    if (this.head !== undefined) socket.emit('question:skipped', { lastChange: this.head.lastChange });
  }

  /** The board is read. @throws when the database does not answer. */
  ready(): Promise<void> {
    this.opening ??= this.openBoard().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  /** What somebody sees of the board, or of what changed after a number. @throws when the database does not answer. */
  async board(reader: Reader, afterChange = 0): Promise<QuestionBoard> {
    await this.ready();
    // Many come back at once, and know what is theirs.
    const own = afterChange > 0 ? null : await this.store.findOwn(this.room.sessionId, reader.sub);
    const questions = [...this.known.values()]
      .filter(({ change }) => change > afterChange)
      .toSorted((a, b) => a.change - b.change)
      .map((question) => this.entryFor(question, reader));
    // Who asks for everything has nothing to hide from view.
    const shown = afterChange > 0 ? questions : questions.filter((entry) => 'text' in entry);
    return {
      rules: this.rules,
      questions: shown,
      votes: this.votesBefore(afterChange),
      lastChange: this.lastChange,
      own,
    };
  }

  /** Of the questions that take votes and have not changed since. */
  private votesBefore(afterChange: number): QuestionBoard['votes'] {
    return [...this.known.values()]
      .filter(({ change, status }) => change <= afterChange && (status === 'open' || status === 'answering'))
      .map(({ questionId }) => ({ questionId, votes: this.votes.get(questionId) ?? 0 }));
  }

  /** A question with its votes, as everybody does who may see it. */
  faceOf({ isAnonymous, author, invitation: _private, ...question }: KeptQuestion): AskedQuestion {
    return { ...question, author: isAnonymous ? null : author, votes: this.votes.get(question.questionId) ?? 0 };
  }

  /** Something on the board has changed, by this server: reads it, and shows it here and elsewhere. @throws when the database does not answer. */
  async changed(): Promise<void> {
    this.tellOthers({} satisfies QuestionSignal);
    await this.readOn();
  }

  /** Somebody voted; told with the other votes of this second. */
  noteVote(questionId: string, participantId: ParticipantId, isFor: boolean): void {
    const own = { questionId, hasMyVote: isFor };
    this.audience.tell(this.room.sessionId, participantId, 'question:own-vote', own);
    this.hasOwnVotes = true;
    this.countSoon([questionId]);
  }

  hear({ voted }: QuestionSignal): void {
    if (this.head === undefined) return;
    if (voted === undefined) this.readOn().catch((error: unknown) => this.room.onFailed(error, 'read'));
    else {
      this.noteVotesVersion(voted.votesVersion);
      this.countSoon(voted.ids);
    }
  }

  async compare(): Promise<void> {
    if (this.head !== undefined) await this.readOn();
  }

  close(): void {
    clearTimeout(this.votesTimer);
  }

  private async openBoard(): Promise<void> {
    const { sessionId } = this.room;
    const head = await this.store.openBoard(sessionId);
    if (head === undefined) throw new Error(`There is no session ${sessionId}.`);
    const [questions, votes] = await Promise.all([
      this.store.listAfter(sessionId, 0),
      this.store.countVotes(sessionId),
    ]);
    for (const question of questions) this.known.set(question.questionId, question);
    for (const { questionId, votes: count } of votes) this.votes.set(questionId, count);
    this.head = { ...head, lastChange: questions.at(-1)?.change ?? 0 };
  }

  /** One reading after another, so that changes are shown in their order. */
  private readOn(): Promise<void> {
    const reading = this.reading.then(() => this.readChanges());
    this.reading = reading.catch(() => undefined);
    return reading;
  }

  private async readChanges(): Promise<void> {
    const { sessionId } = this.room;
    await this.ready();
    const head = await this.heads.of(sessionId);
    if (this.head === undefined || head === undefined) return;
    if (head.rulesVersion !== this.head.rulesVersion) {
      this.head = { ...this.head, rules: head.rules, rulesVersion: head.rulesVersion };
      this.room.emit('question:ruled', head.rules);
    }
    if (head.lastChange > this.head.lastChange) await this.readQuestions(this.head.lastChange);
    if (head.votesVersion > this.votesVersion) await this.recountAll(head.votesVersion);
  }

  private async readQuestions(afterChange: number): Promise<void> {
    const changes = await this.store.listAfter(this.room.sessionId, afterChange);
    const last = changes.at(-1);
    if (last === undefined || this.head === undefined) return;
    // Merged and restored questions give and take votes.
    const roots = changes
      .flatMap(({ questionId, mergedIntoId }) => [questionId, mergedIntoId, this.known.get(questionId)?.mergedIntoId])
      .filter((id) => typeof id === 'string');
    await this.recount(roots);
    for (const question of changes) this.known.set(question.questionId, question);
    this.head = { ...this.head, lastChange: last.change };
    this.show(changes, last.change);
    const shown = new Set(changes.map(({ questionId }) => questionId));
    this.emitVotes(roots.filter((id) => !shown.has(id)));
  }

  private show(changes: readonly KeptQuestion[], lastChange: number): void {
    const { sessionId } = this.room;
    this.room.emit('question:changed', {
      questions: changes.map((question) => this.entryFor(question, null)),
      lastChange,
    });
    for (const question of changes) {
      if (isAsked(question) && question.invitation === null) continue;
      const message = { questions: [this.privateFaceOf(question)], lastChange };
      this.audience.tellModerators(sessionId, 'question:changed', message);
      this.audience.tell(sessionId, question.author.participantId, 'question:changed', message);
    }
  }

  /** As its author and who moderates see it. */
  private privateFaceOf(question: KeptQuestion): AskedQuestion {
    const { invitation: state, isAnonymous, author } = question;
    if (state === null) return this.faceOf(question);
    const askerId = isAnonymous && state !== 'accepted' ? null : author.participantId;
    return { ...this.faceOf(question), invitation: { state, askerId } };
  }

  /** `null`: as everybody sees it. */
  private entryFor(question: KeptQuestion, reader: Reader | null): QuestionEntry {
    if (reader !== null && (moderates(reader) || question.author.participantId === reader.sub))
      return this.privateFaceOf(question);
    if (isAsked(question)) return this.faceOf(question);
    const { questionId, change, mergedIntoId } = question;
    return { questionId, change, mergedIntoId };
  }

  private countSoon(questionIds: readonly string[]): void {
    for (const id of questionIds) this.voted.add(this.known.get(id)?.mergedIntoId ?? id);
    this.votesTimer ??= setTimeout(() => {
      this.votesTimer = undefined;
      this.tellVotes().catch((error: unknown) => this.room.onFailed(error, 'read'));
    }, VOTES_MS);
  }

  private async tellVotes(): Promise<void> {
    const { sessionId } = this.room;
    const ids = [...this.voted];
    this.voted.clear();
    await this.recount(ids);
    this.emitVotes(ids);
    if (!this.hasOwnVotes) return;
    this.hasOwnVotes = false;
    const votesVersion = await this.store.tellVotes(sessionId);
    this.noteVotesVersion(votesVersion);
    this.tellOthers({ voted: { ids, votesVersion } } satisfies QuestionSignal);
  }

  private emitVotes(ids: readonly string[]): void {
    const votes = ids.map((questionId) => ({ questionId, votes: this.votes.get(questionId) ?? 0 }));
    if (votes.length > 0) this.room.emit('question:voted', { votes });
  }

  private get votesVersion(): number {
    return this.head?.votesVersion ?? 0;
  }

  /** A count is known here. One that does not follow the last one was missed: the next comparison counts everything. */
  private noteVotesVersion(votesVersion: number): void {
    if (this.head !== undefined && votesVersion === this.head.votesVersion + 1)
      this.head = { ...this.head, votesVersion };
  }

  private async recountAll(votesVersion: number): Promise<void> {
    const before = new Map(this.votes);
    await this.recount([...this.known.keys()]);
    if (this.head !== undefined) this.head = { ...this.head, votesVersion };
    this.emitVotes([...this.known.keys()].filter((id) => this.votes.get(id) !== before.get(id)));
  }

  private async recount(questionIds: readonly string[]): Promise<void> {
    const counted = await this.store.countVotes(this.room.sessionId, questionIds);
    for (const id of questionIds) this.votes.set(id, 0);
    for (const { questionId, votes } of counted) this.votes.set(questionId, votes);
  }
}

@Injectable()
export class Questions extends RoomPartMaker<SessionQuestions> {
  readonly name = 'questions';
  private readonly heads: ReadTogether<BoardHead>;

  constructor(
    private readonly store: QuestionsRepository,
    private readonly audience: InnerAudience,
  ) {
    super();
    this.heads = new ReadTogether((sessionIds) => store.findHeads(sessionIds));
  }

  override close(): void {
    this.audience.close();
  }

  protected make(room: RoomFrame, tellOthers: TellOthers): SessionQuestions {
    return new SessionQuestions(room, this.store, this.heads, this.audience, tellOthers);
  }
}
