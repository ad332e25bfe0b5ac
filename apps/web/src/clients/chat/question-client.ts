import type {
  Ack,
  AskedQuestion,
  ChatClientToServer,
  DecideQuestion,
  QuestionBoard,
  QuestionRules,
  RefusalBody,
} from '@app/contracts';
import { Observable } from './observable.js';
import { Outbox, type Unsent } from './outbox.js';
import { QuestionBoardCopy } from './question-board.js';
import { ask, type ChatSocket, type Order, type RoomExtension } from './room-extension.js';

const RETRY_MS = 2_000;

/** A question on its way. */
export interface OwnQuestion {
  clientMessageId: string;
  text: string;
  isAnonymous: boolean;
}
export interface QuestionsSnapshot {
  /** `null` until the board was read. */
  rules: QuestionRules | null;
  /** Those that the reader may see, in the order they were asked. */
  questions: readonly AskedQuestion[];
  /** Ids of the reader's own, and of those that have the reader's vote. */
  mine: ReadonlySet<string>;
  voted: ReadonlySet<string>;
  /** Own questions that are not acknowledged. */
  outbox: readonly Unsent<OwnQuestion>[];
}
/** Why an order was not done: a refusal of the server, or `network` when no answer came. */
export type QuestionProblem = RefusalBody | 'network';

/** The questions of the room that a chat client is in. Never throws at its caller. */
export class QuestionClient implements RoomExtension {
  private socket: ChatSocket | undefined;
  private isJoined = false;
  private rules: QuestionRules | null = null;
  private readonly board = new QuestionBoardCopy();
  private mine = new Set<string>();
  private voted = new Set<string>();
  /** Votes that are on their way, as they were wished last. */
  private readonly wished = new Map<string, boolean>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly outbox: Outbox<OwnQuestion>;
  private readonly observable: Observable<QuestionsSnapshot>;
  readonly subscribe: Observable<QuestionsSnapshot>['subscribe'];
  readonly getSnapshot: Observable<QuestionsSnapshot>['getSnapshot'];

  constructor() {
    this.outbox = new Outbox(
      (own) => this.askNow(own),
      () => this.observable.changed(),
    );
    this.observable = new Observable(() => this.takeSnapshot());
    this.subscribe = this.observable.subscribe;
    this.getSnapshot = this.observable.getSnapshot;
  }

  connected(socket: ChatSocket): void {
    this.socket = socket;
    socket.on('question:changed', ({ questions, lastChange }) => {
      this.board.take(questions, lastChange);
      this.moveVotes();
      this.observable.changed();
    });
    socket.on('question:voted', ({ votes }) => {
      this.board.count(votes);
      this.observable.changed();
    });
    socket.on('question:own-vote', ({ questionId, hasMyVote }) => this.takeOwnVote(questionId, hasMyVote));
    socket.on('question:ruled', (rules) => {
      this.rules = rules;
      this.observable.changed();
    });
    // Counts and rules were left out, too.
    socket.on('question:skipped', () => void this.read(true));
  }

  joined(): void {
    this.isJoined = true;
    void this.read(false);
    void this.outbox.flush();
  }

  left(): void {
    clearTimeout(this.timer);
    this.socket = undefined;
    this.isJoined = false;
  }

  ask(text: string, isAnonymous: boolean): void {
    this.outbox.add({ clientMessageId: crypto.randomUUID(), text, isAnonymous });
  }
  resend(clientMessageId: string): void {
    this.outbox.resend(clientMessageId);
  }
  discard(clientMessageId: string): void {
    this.outbox.remove(clientMessageId);
  }

  /** Gives the reader's vote or takes it back; shown at once, and taken back where it is refused. */
  async vote(questionId: string, isFor: boolean): Promise<QuestionProblem | null> {
    this.wished.set(questionId, isFor);
    this.observable.changed();
    const answer = await this.order('question:vote', { questionId, isFor });
    // A later wish has an answer of its own.
    if (this.wished.get(questionId) === isFor) this.wished.delete(questionId);
    if (answer?.ok === true) this.takeOwnVote(questionId, answer.value.hasMyVote);
    this.observable.changed();
    return problemOf(answer);
  }

  async decide(order: DecideQuestion): Promise<QuestionProblem | null> {
    return problemOf(await this.order('question:decide', order));
  }

  async rule(rules: QuestionRules): Promise<QuestionProblem | null> {
    const answer = await this.order('question:rule', rules);
    if (answer?.ok === true) this.rules = answer.value;
    this.observable.changed();
    return problemOf(answer);
  }

  private async read(isWhole: boolean): Promise<void> {
    clearTimeout(this.timer);
    const afterChange = isWhole ? undefined : this.board.lastChange;
    const answer = await this.order('question:list', afterChange === undefined ? {} : { afterChange });
    if (!this.isJoined) return;
    if (answer?.ok !== true) {
      this.timer = setTimeout(() => void this.read(isWhole), RETRY_MS);
      return;
    }
    if (afterChange !== undefined && answer.value.lastChange < afterChange) {
      this.board.clear();
      return this.read(true);
    }
    this.takeBoard(answer.value, afterChange === undefined || afterChange === 0);
  }

  private takeBoard(board: QuestionBoard, isWhole: boolean): void {
    this.rules = board.rules;
    this.board.read(board, isWhole);
    if (board.own !== null) {
      this.mine = new Set(board.own.mine);
      this.voted = new Set(board.own.myVotes);
    }
    this.moveVotes();
    this.observable.changed();
  }

  private async askNow({ clientMessageId, text, isAnonymous }: OwnQuestion) {
    if (!this.isJoined) return undefined;
    const answer = await this.order('question:ask', { clientQuestionId: clientMessageId, text, isAnonymous });
    if (answer?.ok === true) {
      const question = answer.value;
      this.mine.add(question.questionId);
      this.voted.add(question.questionId);
      this.board.take([question], 0);
    }
    return answer;
  }

  private takeOwnVote(questionId: string, hasMyVote: boolean): void {
    if (hasMyVote) this.voted.add(questionId);
    else this.voted.delete(questionId);
    this.observable.changed();
  }

  /** A vote for a question that was merged is one for where it went. */
  private moveVotes(): void {
    for (const id of [...this.voted]) this.voted.add(this.board.rootOf(id));
  }

  /** The server's answer; `undefined` when none came, or the connection is another one. */
  private async order<Name extends keyof ChatClientToServer>(name: Name, message: Order<Name>) {
    const { socket } = this;
    if (socket === undefined) return undefined;
    const answer = await ask(socket, name, message);
    return this.socket === socket ? answer : undefined;
  }

  private takeSnapshot(): QuestionsSnapshot {
    const voted = new Set(this.voted);
    for (const [id, isFor] of this.wished) {
      if (isFor) voted.add(id);
      else voted.delete(id);
    }
    return {
      rules: this.rules,
      questions: this.board.questions,
      mine: new Set(this.mine),
      voted,
      outbox: this.outbox.messages,
    };
  }
}

const problemOf = (answer: Ack<unknown> | undefined): QuestionProblem | null =>
  answer === undefined ? 'network' : answer.ok ? null : answer;
