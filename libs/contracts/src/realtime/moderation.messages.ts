import type { HoldReason, ModerationActionKind } from '@app/domain';
import { z } from 'zod';
import { Uuid, type ParticipantId } from '../ids.js';
import type { ChatAuthor } from './chat.messages.js';
import type { AckCallback } from './protocol.js';

export const MODERATION_LIMITS = {
  /** Longest time of a restriction that has an end, in seconds: four weeks. */
  restrictionS: 28 * 24 * 60 * 60,
  /** UTF-16 code units. */
  note: 300,
  /** Actions of one answer. */
  record: 50,
} as const;

export const REPORT_REASONS = ['spam', 'harassment', 'off-topic', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

const Seq = z.number().int().positive();

/** Without `afterChange`: all that waits. With it: what changed since. */
export const WatchModeration = z.object({ afterChange: z.number().int().nonnegative().optional() });
export type WatchModeration = z.infer<typeof WatchModeration>;

/** Once per person and message. `seq` of the session's public chat. */
export const ReportMessage = z.object({
  seq: Seq,
  reason: z.enum(REPORT_REASONS),
  note: z.string().trim().max(MODERATION_LIMITS.note).default(''),
});
export type ReportMessage = z.infer<typeof ReportMessage>;

/** Of who moderates. `settle`: what was reported may stay. `undo`: takes back an action of the record. */
export const ModerateMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['approve', 'reject']), heldId: Uuid }),
  z.object({ kind: z.enum(['remove', 'restore', 'settle']), seq: Seq }),
  z.object({ kind: z.literal('lift'), restrictionId: Uuid }),
  z.object({ kind: z.literal('undo'), actionId: Uuid }),
]);
export type ModerateMessage = z.infer<typeof ModerateMessage>;

/** Silences or bans somebody who wrote here. `forS`: seconds, `null` until it is lifted. `byAddress`: a ban holds for everybody of the audience who comes from there. */
export const RestrictPerson = z.object({
  kind: z.enum(['silenced', 'banned']),
  participantId: Uuid,
  forS: z.number().int().positive().max(MODERATION_LIMITS.restrictionS).nullable(),
  byAddress: z.boolean().default(false),
  scope: z.enum(['session', 'summit']).default('session'),
});
export type RestrictPerson = z.infer<typeof RestrictPerson>;

/** Actions before a number, the newest first; the newest of all without it. */
export const ListModerationRecord = z.object({ beforeChange: Seq.optional() });
export type ListModerationRecord = z.infer<typeof ListModerationRecord>;

/** What everybody should know before they write. */
export interface ChatRulesInForce {
  isPreModerated: boolean;
  /** Seconds between two messages of a person; 0 for none. */
  slowModeS: number;
}
/** A message that waits, or waited, for who moderates. It has no `seq`: let through, it is posted as a new one with the same `clientMessageId`. */
export interface HeldMessage {
  heldId: string;
  clientMessageId: string;
  author: ChatAuthor;
  text: string;
  /** Why it waits; empty for its author, who is told by the rules. */
  reasons: HoldReason[];
  /** ISO 8601. */
  heldAt: string;
  state: 'waiting' | 'approved' | 'rejected';
  change: number;
}
/** A message that people reported. */
export interface ReportedMessage {
  seq: number;
  author: ChatAuthor;
  text: string;
  /** ISO 8601: of the message, and of its last report. */
  postedAt: string;
  reportedAt: string;
  reasons: { reason: ReportReason; count: number }[];
  notes: string[];
  /** `settled`: somebody who moderates has decided. */
  state: 'open' | 'settled';
  change: number;
}
export interface PersonRestriction {
  restrictionId: string;
  kind: 'silenced' | 'banned';
  participantId: ParticipantId;
  name: string;
  /** Whether it holds for everybody from the same address. */
  isByAddress: boolean;
  scope: 'session' | 'summit';
  /** ISO 8601, `null` until it is lifted. */
  until: string | null;
  imposedAt: string;
  imposedBy: string;
}
/** Who did what, and whether it was taken back. */
export interface ModerationAction {
  actionId: string;
  kind: ModerationActionKind;
  /** `null`: it happened by itself, as the organisers set it. */
  actor: { participantId: ParticipantId; name: string } | null;
  subject: { participantId: ParticipantId; name: string };
  /** ISO 8601. */
  at: string;
  /** What it was about, as it read then; empty for people. */
  text: string;
  seq: number | null;
  /** Of a restriction: its end, `null` until it is lifted. */
  until: string | null;
  /** ISO 8601, `null` while it stands. */
  undoneAt: string | null;
  undoneBy: string | null;
  change: number;
}
/** What who moderates looks after. Of two states the higher `change` counts. */
export interface ModerationBoard {
  held: HeldMessage[];
  reported: ReportedMessage[];
  /** All that are in force. */
  restrictions: PersonRestriction[];
  /** The newest first; a board's newest `MODERATION_LIMITS.record`. */
  actions: ModerationAction[];
  lastChange: number;
}
/** What somebody finds about themselves. */
export interface ModerationWatched {
  rules: ChatRulesInForce;
  /** Own messages that wait, or were refused while they waited. */
  mine: HeldMessage[];
  /** `null` for who may write; in seconds from now, `null` until it is lifted. */
  silenced: { forS: number | null } | null;
  /** `null` for who does not moderate. */
  board: ModerationBoard | null;
}

/** Orders of the chat sockets, after `chat:join-channel`. */
export interface ModerationClientToServer {
  'moderation:watch': (message: WatchModeration, ack: AckCallback<ModerationWatched>) => void;
  'moderation:report': (message: ReportMessage, ack: AckCallback<{ isReported: true }>) => void;
  'moderation:decide': (message: ModerateMessage, ack: AckCallback<{ lastChange: number }>) => void;
  'moderation:restrict': (message: RestrictPerson, ack: AckCallback<{ restrictionId: string }>) => void;
  'moderation:list-record': (message: ListModerationRecord, ack: AckCallback<{ actions: ModerationAction[] }>) => void;
}
export interface ModerationServerToClient {
  /** To who moderates. */
  'moderation:board-changed': (message: ModerationBoard) => void;
  /** To an author: of their own. */
  'moderation:held-changed': (message: HeldMessage) => void;
  'moderation:ruled': (message: ChatRulesInForce) => void;
  /** To who was silenced, or may write again. */
  'moderation:silenced-changed': (message: { silenced: { forS: number | null } | null }) => void;
  /** Changes were dropped for this slow socket: ask `moderation:watch` from your last change. */
  'moderation:skipped': (message: { lastChange: number }) => void;
}
