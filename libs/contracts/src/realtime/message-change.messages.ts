import { z } from 'zod';
import { Uuid } from '../ids.js';
import type { MessagePage, PostedMessage } from './chat.messages.js';
import { MAX_MENTIONS, MAX_MESSAGE_LENGTH, MessageReaction, Seq } from './chat.messages.js';
import type { AckCallback } from './protocol.js';

/** Seconds after posting in which authors change and withdraw their messages, by the server's clock. */
export const MESSAGE_CHANGE_WINDOW_S = 5 * 60;
/** Most changes of one answer. Who missed more gets the newest messages as they are now (`isSnapshot`). */
export const MAX_CHANGE_PAGE = 200;
/** Who missed more messages than this gets the newest instead. */
export const MAX_MESSAGES_BEHIND = 1_000;
export const MESSAGE_SEARCH = { shortest: 2, longest: 100, found: 30 } as const;

/** Of the author, within `MESSAGE_CHANGE_WINDOW_S`. */
export const EditMessage = z.object({
  seq: Seq,
  text: z.string().trim().min(1).max(MAX_MESSAGE_LENGTH),
  mentions: z.array(Uuid).max(MAX_MENTIONS).optional(),
});
export type EditMessage = z.infer<typeof EditMessage>;
/** Of the author, within the same time. The text is gone for everybody. */
export const WithdrawMessage = z.object({ seq: Seq });
export type WithdrawMessage = z.infer<typeof WithdrawMessage>;
/** One of each kind per person and message; `isOn: false` takes it back. */
export const ReactToMessage = z.object({ seq: Seq, emoji: MessageReaction, isOn: z.boolean() });
export type ReactToMessage = z.infer<typeof ReactToMessage>;

/** What a reader's own reactions are, to messages from this number on. */
export const ListOwnReactions = z.object({ fromSeq: Seq });
export type ListOwnReactions = z.infer<typeof ListOwnReactions>;
export interface OwnReaction {
  seq: number;
  emoji: MessageReaction;
}

/** Changes after a number, in their order, at most a page. */
export const ListChanges = z.object({ afterChange: z.number().int().nonnegative() });
export type ListChanges = z.infer<typeof ListChanges>;
/** Messages before a number, the newest of them, oldest first, at most a page. */
export const ListEarlierMessages = z.object({ beforeSeq: Seq });
export type ListEarlierMessages = z.infer<typeof ListEarlierMessages>;
/** Messages with all these words or pieces of words, the newest first; `beforeSeq` goes on where an answer ended. */
export const SearchMessages = z.object({
  text: z.string().trim().min(MESSAGE_SEARCH.shortest).max(MESSAGE_SEARCH.longest),
  beforeSeq: Seq.optional(),
});
export type SearchMessages = z.infer<typeof SearchMessages>;
export interface FoundMessages {
  messages: PostedMessage[];
  /** There is more before the last of them. */
  hasMore: boolean;
}

/**
 * Something happened to a message. Changes are numbered from 1 without a gap in a channel of their own; `message` is as it is
 * now, which may be after later changes too: of two states of a message the one with the higher `change` counts.
 */
export interface MessageChange {
  change: number;
  message: PostedMessage;
}
export interface ChangePage {
  changes: MessageChange[];
  /** The newest change's number; when the page ends before it, ask again. */
  lastChange: number;
}

/** Orders of the chat sockets, after `chat:join-channel`. */
export interface MessageChangeClientToServer {
  'chat:edit-message': (message: EditMessage, ack: AckCallback<PostedMessage>) => void;
  'chat:withdraw-message': (message: WithdrawMessage, ack: AckCallback<PostedMessage>) => void;
  /** Answered when it is kept; the counts follow as a change, at most one per message and second. */
  'chat:react': (message: ReactToMessage, ack: AckCallback<OwnReaction & { isOn: boolean }>) => void;
  'chat:list-own-reactions': (message: ListOwnReactions, ack: AckCallback<{ reactions: OwnReaction[] }>) => void;
  'chat:list-changes': (message: ListChanges, ack: AckCallback<ChangePage>) => void;
  'chat:list-earlier-messages': (message: ListEarlierMessages, ack: AckCallback<MessagePage>) => void;
  'chat:search-messages': (message: SearchMessages, ack: AckCallback<FoundMessages>) => void;
}
export interface MessageChangeServerToClient {
  'chat:message-changed': (message: MessageChange) => void;
  /** Changes were dropped for this slow socket: ask `chat:list-changes` from your last one. */
  'chat:changes-skipped': (message: { lastChange: number }) => void;
}
