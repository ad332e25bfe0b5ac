import {
  QUESTION_LIMITS,
  type Ack,
  type AskedQuestion,
  type AskQuestion,
  type DecideQuestion,
  type ListQuestions,
  type QuestionBoard,
  type QuestionRules,
  type VoteForQuestion,
} from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { moderates, type QuestionCommand, toMessageText } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ChatSocket } from '../chat-socket.js';
import { Judge } from '../moderation/judge.js';
import { PostingLimits } from '../posting-limits.js';
import type { ChatRoom } from '../rooms/chat-room.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { QuestionsRepository } from './questions.repository.js';
import { Questions } from './session-questions.js';

/** Longest name of an author; no pass carries a longer one. */
const MAX_NAME_LENGTH = 80;

/** Questions to the panel: asked and voted for by everybody who may write, decided by who moderates. */
@Injectable()
export class QuestionOperations {
  constructor(
    private readonly rooms: ChatRooms,
    private readonly questions: Questions,
    private readonly store: QuestionsRepository,
    private readonly limits: PostingLimits,
    private readonly judge: Judge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(socket: ChatSocket, { afterChange }: ListQuestions): Promise<Ack<QuestionBoard>> {
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    return this.inRoom(socket, async (room) =>
      accept(await this.questions.of(room).board(socket.data.claims, afterChange)),
    );
  }

  /** Refuses `questions-closed`, `not-anonymous`, `limit-reached`, `rate-limited`, and what the judge does; answered when it is kept. */
  async ask(
    socket: ChatSocket,
    { clientQuestionId, text: written, isAnonymous }: AskQuestion,
  ): Promise<Ack<AskedQuestion>> {
    const { claims } = socket.data;
    if (!may(socket, 'chat')) return refuse('right-missing', 'This pass does not let its holder write.');
    const text = toMessageText(written, QUESTION_LIMITS.text);
    if (text === undefined)
      return refuse('bad-message', `text: has between 1 and ${QUESTION_LIMITS.text} characters that can be seen`);
    return this.inRoom(socket, async (room) => {
      if (hasEnded(room)) return refuse('questions-closed', REFUSALS['questions-closed']);
      const waitSeconds = this.limits.take(socket.data, 'question');
      if (waitSeconds > 0)
        return refuse('rate-limited', `Too many questions; try again in ${waitSeconds} s.`, waitSeconds);
      const verdict = await this.judge.text(room, claims, text);
      if (typeof verdict !== 'string') return verdict;
      const board = this.questions.of(room);
      await board.ready();
      const author = {
        participantId: claims.sub,
        name: toMessageText(claims.name, MAX_NAME_LENGTH) ?? '–',
        role: claims.role,
      };
      const question = { questionId: uuidv7(), clientQuestionId, author, isAnonymous, text };
      const asked = await this.store.ask(room.sessionId, question, this.clock.now(), {
        isTrusted: moderates(claims),
        mustWait: verdict === 'hold',
      });
      if (typeof asked === 'string') return refuse(asked, REFUSALS[asked]);
      await board.changed();
      return accept(board.faceOf(asked));
    });
  }

  async vote(socket: ChatSocket, { questionId, isFor }: VoteForQuestion): Promise<Ack<{ hasMyVote: boolean }>> {
    const { sub } = socket.data.claims;
    if (!may(socket, 'chat')) return refuse('right-missing', 'This pass does not let its holder vote.');
    return this.inRoom(socket, async (room) => {
      if (hasEnded(room)) return refuse('questions-closed', REFUSALS['questions-closed']);
      const waitSeconds = this.limits.take(socket.data, 'vote');
      if (waitSeconds > 0) return refuse('rate-limited', `Too many votes; try again in ${waitSeconds} s.`, waitSeconds);
      if (!(await this.store.vote(room.sessionId, questionId, sub, isFor)))
        return refuse('question-unknown', 'This question takes no votes.');
      this.questions.of(room).noteVote(questionId, sub, isFor);
      return accept({ hasMyVote: isFor });
    });
  }

  /** Of who moderates; authors withdraw their own and answer when they are asked on stage. Refuses with the codes of the questions' own rules. */
  async decide(socket: ChatSocket, order: DecideQuestion): Promise<Ack<{ lastChange: number }>> {
    const { claims } = socket.data;
    if (!isOfAuthor(order) && !moderates(claims))
      return refuse('right-missing', 'Only who moderates decides about questions.');
    return this.inRoom(socket, async (room) => {
      const board = this.questions.of(room);
      await board.ready();
      const command = commandOf(order, claims.sub, room);
      if ('ok' in command) return command;
      const outcome = await this.store.decide(room.sessionId, command);
      if (outcome !== 'done') return refuse(outcome, 'The questions’ rules do not allow this.');
      await board.changed();
      return accept({ lastChange: board.lastChange });
    });
  }

  /** Whether questions are taken, shown at once, and may be anonymous. */
  async rule(socket: ChatSocket, rules: QuestionRules): Promise<Ack<QuestionRules>> {
    if (!moderates(socket.data.claims)) return refuse('right-missing', 'Only who moderates decides about questions.');
    return this.inRoom(socket, async (room) => {
      const board = this.questions.of(room);
      await board.ready();
      await this.store.rule(room.sessionId, rules);
      await board.changed();
      return accept(board.rules);
    });
  }

  private async inRoom<T>(socket: ChatSocket, work: (room: ChatRoom) => Promise<Ack<T>>): Promise<Ack<T>> {
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    return unlessOutage(() => work(room));
  }
}

/** Nobody asks any more; what was not answered still can be, in writing. */
const hasEnded = ({ stage }: ChatRoom): boolean => stage?.status === 'ended';

const isOfAuthor = ({ kind }: DecideQuestion): boolean => kind === 'withdraw' || kind === 'answer-invitation';

function commandOf(
  order: DecideQuestion,
  byId: string,
  { stage }: ChatRoom,
): QuestionCommand | ReturnType<typeof refuse> {
  switch (order.kind) {
    case 'withdraw':
    case 'answer-invitation':
      return { ...order, byId };
    case 'assign':
      return order.assigneeId === null || stage?.seats.some(({ participantId }) => participantId === order.assigneeId)
        ? order
        : refuse('seat-unknown', 'This person is not on the panel.');
    case 'answer-in-writing': {
      const answer = toMessageText(order.answer, QUESTION_LIMITS.answer);
      return answer === undefined
        ? refuse('bad-message', 'answer: has characters that can be seen')
        : { ...order, answer };
    }
    default:
      return order;
  }
}

const REFUSALS = {
  'questions-closed': 'This session takes no questions now.',
  'not-anonymous': 'In this session questions are asked by name.',
  'limit-reached': 'This session has as many questions as can be.',
} as const;
