import { z } from 'zod';
import { Uuid, type ChannelId, type ParticipantId } from '../ids.js';
import type { ListMessages, PostedText } from './chat.messages.js';
import { MAX_MESSAGE_LENGTH } from './chat.messages.js';
import type { AckCallback } from './protocol.js';

/** Joins the channel that only who is backstage reads. `afterSeq` as in `JoinChannel`. */
export const JoinBackstage = z.object({ afterSeq: z.number().int().nonnegative().optional() });
export type JoinBackstage = z.infer<typeof JoinBackstage>;

/**
 * A line to everybody backstage, to whoever presides, or from them to one person. Those of the last two kinds are read by
 * these and by whoever else moderates. `clientMessageId` as in `SendMessage`.
 */
export const SendLine = z
  .object({
    clientMessageId: Uuid,
    text: z.string().trim().min(1).max(MAX_MESSAGE_LENGTH),
    audience: z.enum(['everybody', 'chair', 'person']),
    recipientId: Uuid.nullable().default(null),
  })
  .refine(({ audience, recipientId }) => (audience === 'person') === (recipientId !== null), {
    error: 'belongs to a line for one person',
    path: ['recipientId'],
  });
export type SendLine = z.infer<typeof SendLine>;

/** A committed line, numbered in its channel like a message. */
export interface BackstageLine extends PostedText {
  audience: 'everybody' | 'chair' | 'person';
  recipientId: ParticipantId | null;
}
/** In the place of a line that its reader may not see: only its number, so that nothing seems to be missing. */
export interface WithheldLine {
  channelId: ChannelId;
  seq: number;
}
export type BackstageEntry = BackstageLine | WithheldLine;
export interface BackstagePage {
  channelId: ChannelId;
  lines: BackstageEntry[];
  /** The channel's last number now; when the page ends before it, ask again. */
  lastSeq: number;
}

/** Orders of the chat sockets, after `chat:join-channel`. */
export interface BackstageClientToServer {
  'backstage:join': (message: JoinBackstage, ack: AckCallback<BackstagePage>) => void;
  'backstage:send-line': (message: SendLine, ack: AckCallback<BackstageLine>) => void;
  'backstage:list-lines': (message: ListMessages, ack: AckCallback<BackstagePage>) => void;
}
export interface BackstageServerToClient {
  'backstage:line-posted': (message: BackstageEntry) => void;
  /** Lines were dropped for this slow socket: ask `backstage:list-lines` from your last `seq`. */
  'backstage:lines-skipped': (message: { lastSeq: number }) => void;
  /** This reader is not backstage any more. */
  'backstage:left': (message: Record<string, never>) => void;
}
