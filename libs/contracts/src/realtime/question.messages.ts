import { QUESTION_MODERATION, type QuestionInvitation, type QuestionStatus } from '@app/domain';
import { z } from 'zod';
import { Uuid, type ParticipantId } from '../ids.js';
import type { ChatAuthor } from './chat.messages.js';
import type { AckCallback } from './protocol.js';

export const QUESTION_LIMITS = {
  /** UTF-16 code units. */
  text: 500,
  answer: 2_000,
  /** Questions of one session. */
  questions: 2_000,
} as const;

/** `clientQuestionId` is made by the client: sending it again is the same question. */
export const AskQuestion = z.object({
  clientQuestionId: Uuid,
  text: z.string().trim().min(1).max(QUESTION_LIMITS.text),
  isAnonymous: z.boolean().default(false),
});
export type AskQuestion = z.infer<typeof AskQuestion>;

/** One vote per person; `isFor: false` takes it back. */
export const VoteForQuestion = z.object({ questionId: Uuid, isFor: z.boolean() });
export type VoteForQuestion = z.infer<typeof VoteForQuestion>;

/** Of who moderates, but for withdrawing and for answering an invitation, which are of the author. */
export const DecideQuestion = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['approve', 'dismiss', 'restore', 'answer-now', 'finish-answer', 'invite', 'call-off-invitation']),
    id: Uuid,
  }),
  z.object({ kind: z.literal('answer-invitation'), id: Uuid, isAccepted: z.boolean() }),
  z.object({ kind: z.literal('withdraw'), id: Uuid }),
  z.object({ kind: z.literal('merge'), id: Uuid, intoId: Uuid }),
  z.object({ kind: z.literal('assign'), id: Uuid, assigneeId: Uuid.nullable() }),
  z.object({
    kind: z.literal('answer-in-writing'),
    id: Uuid,
    answer: z.string().trim().min(1).max(QUESTION_LIMITS.answer),
  }),
]);
export type DecideQuestion = z.infer<typeof DecideQuestion>;

export const QuestionRules = z.object({
  isOpen: z.boolean(),
  moderation: z.enum(QUESTION_MODERATION),
  mayBeAnonymous: z.boolean(),
});
export type QuestionRules = z.infer<typeof QuestionRules>;

/** Without `afterChange`: all that the reader may see. With it: what changed since, for who knows the rest. */
export const ListQuestions = z.object({ afterChange: z.number().int().nonnegative().optional() });
export type ListQuestions = z.infer<typeof ListQuestions>;

/** A question. `change`: of two states of a question the one with the higher number counts. */
export interface AskedQuestion {
  questionId: string;
  change: number;
  text: string;
  status: QuestionStatus;
  /** `null` for an anonymous one. */
  author: ChatAuthor | null;
  /** Instant of asking, ISO 8601. */
  askedAt: string;
  /** People who want it answered, those of questions that were merged into it too. */
  votes: number;
  mergedIntoId: string | null;
  /** Who of the panel is to answer. */
  assigneeId: ParticipantId | null;
  /** In writing. */
  answer: string | null;
  /**
   * For its author and who moderates, while it stands: whether the author comes on stage with it. They get such a question
   * twice under the same number: without it like everybody, and with it. `askerId`: `null` while nobody may know who asks.
   */
  invitation?: { state: QuestionInvitation; askerId: ParticipantId | null };
}
/**
 * In the place of a question that its reader may not see (any more). Who may gets the question as well, under the same
 * number. `mergedIntoId`: where its votes count.
 */
export interface HiddenQuestion {
  questionId: string;
  change: number;
  mergedIntoId: string | null;
}
export type QuestionEntry = AskedQuestion | HiddenQuestion;
export interface QuestionBoard {
  rules: QuestionRules;
  questions: QuestionEntry[];
  /** Of questions that take votes and have not changed since `afterChange`. */
  votes: { questionId: string; votes: number }[];
  lastChange: number;
  /** Ids of the reader's own questions, and of those that have the reader's vote; `null` for who asked only for changes. */
  own: { mine: string[]; myVotes: string[] } | null;
}

/** Orders of the chat sockets, after `chat:join-channel`. */
export interface QuestionClientToServer {
  'question:list': (message: ListQuestions, ack: AckCallback<QuestionBoard>) => void;
  'question:ask': (message: AskQuestion, ack: AckCallback<AskedQuestion>) => void;
  'question:vote': (message: VoteForQuestion, ack: AckCallback<{ hasMyVote: boolean }>) => void;
  'question:decide': (message: DecideQuestion, ack: AckCallback<{ lastChange: number }>) => void;
  'question:rule': (message: QuestionRules, ack: AckCallback<QuestionRules>) => void;
}
export interface QuestionServerToClient {
  'question:changed': (message: { questions: QuestionEntry[]; lastChange: number }) => void;
  /** At most once a second. */
  'question:voted': (message: { votes: { questionId: string; votes: number }[] }) => void;
  /** On all pages of whoever gave or took back a vote. */
  'question:own-vote': (message: { questionId: string; hasMyVote: boolean }) => void;
  'question:ruled': (message: QuestionRules) => void;
  /** Changes were dropped for this slow socket: ask `question:list` from your last change. */
  'question:skipped': (message: { lastChange: number }) => void;
}
