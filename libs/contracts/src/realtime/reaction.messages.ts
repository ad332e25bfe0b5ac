import { z } from 'zod';
import type { AckCallback } from './protocol.js';

/** What an audience can say without a word, in the order of the buttons. */
export const REACTIONS = ['applause', 'heart', 'agree', 'laugh', 'wow', 'celebrate'] as const;
export const Reaction = z.enum(REACTIONS);
export type Reaction = z.infer<typeof Reaction>;
export type ReactionCounts = Partial<Record<Reaction, number>>;

/** Once; whoever means it more sends it again. */
export const SendReaction = z.object({ kind: Reaction });
export type SendReaction = z.infer<typeof SendReaction>;

/** Orders of the chat sockets, after `chat:join-channel`. */
export interface ReactionClientToServer {
  'reaction:send': (message: SendReaction, ack: AckCallback<Record<never, never>>) => void;
}
export interface ReactionServerToClient {
  /** How many of each since the last time, on all servers; at most once a second, and never without any. */
  'reaction:counted': (message: { counts: ReactionCounts }) => void;
  /** Whether this session takes reactions: when it changes, and to who enters while they are off, before their `chat:join-channel` is answered. */
  'reaction:switched': (message: { areOn: boolean }) => void;
}
