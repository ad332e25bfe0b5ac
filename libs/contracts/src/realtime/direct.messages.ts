import type { DirectFace } from '@app/domain';
import { z } from 'zod';
import { Uuid, type MessageId } from '../ids.js';
import type { RoomRole } from '../room-pass.js';
import { MAX_MESSAGE_LENGTH } from './chat.messages.js';
import type { AckCallback } from './protocol.js';

export const DIRECT_LIMITS = {
  /** Why somebody reports a conversation, in UTF-16 code units. */
  reason: 500,
  /** Conversations of one answer; who misses more asks again. */
  conversations: 50,
  /** Messages of one answer. */
  messages: 50,
  /** Newest messages that go with a report. */
  reported: 30,
} as const;

const Text = z.string().trim().min(1).max(MAX_MESSAGE_LENGTH);
const Seq = z.number().int().nonnegative();

/** Without `afterChange`: all conversations of the reader in this summit. With it: those that changed since. The oldest change first. */
export const ListDirect = z.object({ afterChange: z.number().int().nonnegative().optional() });
export type ListDirect = z.infer<typeof ListDirect>;

/** Writes to somebody for the first time: a request. `to` is who they are in rooms. `clientMessageId` as in `SendMessage`. */
export const AskDirect = z.object({ to: Uuid, clientMessageId: Uuid, text: Text });
export type AskDirect = z.infer<typeof AskDirect>;

export const SendDirect = z.object({ conversationId: Uuid, clientMessageId: Uuid, text: Text });
export type SendDirect = z.infer<typeof SendDirect>;

/** Messages after a number or before one, at most a page next to it; without either the newest. Always oldest first. */
export const ListDirectMessages = z.object({
  conversationId: Uuid,
  afterSeq: Seq.optional(),
  beforeSeq: Seq.optional(),
});
export type ListDirectMessages = z.infer<typeof ListDirectMessages>;

export const DecideDirect = z.object({
  conversationId: Uuid,
  kind: z.enum(['accept', 'decline', 'block', 'unblock', 'leave', 'mute', 'unmute']),
});
export type DecideDirect = z.infer<typeof DecideDirect>;

/** Everything up to `seq` was seen. */
export const ReadDirect = z.object({ conversationId: Uuid, seq: Seq });
export type ReadDirect = z.infer<typeof ReadDirect>;

/** Shows the newest messages of a conversation to who moderates the summit. */
export const ReportDirect = z.object({
  conversationId: Uuid,
  reason: z.string().trim().min(1).max(DIRECT_LIMITS.reason),
});
export type ReportDirect = z.infer<typeof ReportDirect>;

/** Of a conversation, numbered in it from 1 without a gap. `isOwn`: of who reads it. */
export interface DirectMessage {
  messageId: MessageId;
  clientMessageId: string;
  conversationId: string;
  seq: number;
  isOwn: boolean;
  text: string;
  /** ISO 8601. */
  postedAt: string;
}
export interface DirectMessagePage {
  messages: DirectMessage[];
  /** The conversation's last number now. */
  lastSeq: number;
}

/** A conversation as one of the two sees it. `change`: of two states of it the one with the higher number counts. */
export interface DirectConversation {
  conversationId: string;
  change: number;
  /** `participantIds`: who they are in rooms of this summit. */
  peer: { name: string; role: RoomRole; participantIds: string[] };
  /** `asked` by the reader, `asking` the reader, `open` to both, or `closed`. */
  state: DirectFace;
  lastSeq: number;
  /** Up to where the reader has read. */
  readSeq: number;
  isMuted: boolean;
  /** By the reader. */
  isBlocked: boolean;
  /** Closed by the reader: declined or left. */
  isEndedByReader: boolean;
  lastMessage: DirectMessage;
}
export interface DirectInbox {
  conversations: DirectConversation[];
  /** The number of the last change that is among them, or of the inbox when all are. */
  lastChange: number;
  /** There are more: ask again from `lastChange`. */
  hasMore: boolean;
  /** Whether people may write to each other in this summit now. What was written can be read. */
  isOpen: boolean;
}

/** Orders of the chat sockets, after `chat:join-channel`. For whoever has an account or a link of their own. */
export interface DirectClientToServer {
  'direct:list': (message: ListDirect, ack: AckCallback<DirectInbox>) => void;
  'direct:ask': (message: AskDirect, ack: AckCallback<DirectConversation>) => void;
  'direct:send': (message: SendDirect, ack: AckCallback<DirectMessage>) => void;
  'direct:list-messages': (message: ListDirectMessages, ack: AckCallback<DirectMessagePage>) => void;
  'direct:decide': (message: DecideDirect, ack: AckCallback<DirectConversation>) => void;
  'direct:read': (message: ReadDirect, ack: AckCallback<DirectConversation>) => void;
  'direct:report': (message: ReportDirect, ack: AckCallback<{ reportId: string }>) => void;
}
/** To all pages of one person. */
export interface DirectServerToClient {
  'direct:changed': (message: { conversations: DirectConversation[]; lastChange: number }) => void;
  'direct:ruled': (message: { isOpen: boolean }) => void;
  /** Changes were dropped for this slow socket: ask `direct:list` from your last change. */
  'direct:skipped': (message: Record<string, never>) => void;
}
