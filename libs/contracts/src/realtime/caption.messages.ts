import { CAPTION_LIMITS, isKnownLanguage } from '@app/domain';
import { z } from 'zod';
import { Uuid, type MessageId, type ParticipantId } from '../ids.js';
import type { AckCallback } from './protocol.js';

/** Kept lines that somebody who begins to watch gets: what is on the screen. */
export const SHOWN_CAPTIONS = 3;

const CaptionLanguage = z.string().refine(isKnownLanguage, { error: 'is not a language tag we know' });

/** Begins to watch a language, or none. */
export const WatchCaptions = z.object({ language: CaptionLanguage.nullable() });
export type WatchCaptions = z.infer<typeof WatchCaptions>;

/** The line as it stands while it is typed; shown and not kept. An empty text takes it off the screen. */
export const DraftCaption = z.object({
  clientLineId: Uuid,
  language: CaptionLanguage,
  text: z.string().max(CAPTION_LIMITS.line),
});
export type DraftCaption = z.infer<typeof DraftCaption>;

/** `clientLineId` is made by the client and the same as the draft's: sending it again is the same line, acknowledged with the same `seq`. */
export const FinishCaption = z.object({
  clientLineId: Uuid,
  language: CaptionLanguage,
  text: z.string().trim().min(1).max(CAPTION_LIMITS.line),
});
export type FinishCaption = z.infer<typeof FinishCaption>;

/** Whether one captions this language from now on: takes the turn from whoever has it, or gives it up. */
export const TakeCaptionTurn = z.object({ language: CaptionLanguage, isTaken: z.boolean() });
export type TakeCaptionTurn = z.infer<typeof TakeCaptionTurn>;

/** A kept line. `seq` counts from 1 in its language without a gap; instants are ISO 8601. */
export interface CaptionLine {
  lineId: MessageId;
  clientLineId: string;
  seq: number;
  text: string;
  beginsAt: string;
  endsAt: string;
}
/** The newest of a language: lines that are new, oldest first, and what is being typed. */
export interface CaptionsShown {
  language: string;
  lines: CaptionLine[];
  draft: { clientLineId: string; text: string } | null;
}
export interface CaptionTurnState {
  language: string;
  /** Who captions it now; `null` when anybody may. */
  writer: { participantId: ParticipantId; name: string; isRecogniser: boolean } | null;
}
export interface WatchedCaptions extends CaptionsShown, CaptionTurnState {}

/** Orders of the chat sockets, after `chat:join-channel`. All but `caption:watch` want the right `caption`. */
export interface CaptionClientToServer {
  'caption:watch': (message: WatchCaptions, ack: AckCallback<WatchedCaptions | null>) => void;
  'caption:show-draft': (message: DraftCaption, ack: AckCallback<Record<string, never>>) => void;
  'caption:finish-line': (message: FinishCaption, ack: AckCallback<CaptionLine>) => void;
  'caption:take-turn': (message: TakeCaptionTurn, ack: AckCallback<CaptionTurnState>) => void;
}
export interface CaptionServerToClient {
  /** Of the watched language, joined when they come fast; a reader that was too slow for some gets the newest. */
  'caption:shown': (message: CaptionsShown) => void;
  /** Languages that this session is captioned in, in the order they began. */
  'caption:languages-changed': (message: { languages: string[] }) => void;
  /** To captioners. */
  'caption:turn-changed': (message: CaptionTurnState) => void;
}

/** Where a speech recogniser posts what it hears, with the secret of its feed as bearer token. */
export const CAPTION_FEED_PATH = '/captions/heard';
/** Nothing is heard longer ago, or at a stretch, in milliseconds. */
const MAX_HEARD_MS = 10 * 60_000;
/** One result of a speech recogniser. `id` is the same for all results of one utterance. */
export const HeardCaption = z.object({
  id: z.string().min(1).max(200).optional(),
  text: z.string().max(CAPTION_LIMITS.heard),
  /** False for a result that may still be corrected. */
  isFinal: z.boolean().default(true),
  /** How long it took to say. */
  spokenMs: z.number().int().min(0).max(MAX_HEARD_MS).default(0),
  /** How long ago it ended. */
  agoMs: z.number().int().min(0).max(MAX_HEARD_MS).default(0),
});
export type HeardCaption = z.infer<typeof HeardCaption>;
