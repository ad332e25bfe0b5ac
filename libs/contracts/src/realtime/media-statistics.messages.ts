import type { ConnectionFigures, ConnectionQuality } from '@app/domain';
import { z } from 'zod';
import type { ParticipantId } from '../ids.js';
import type { RoomRole } from '../room-pass.js';

/** The shortest time between two reports of one socket, in milliseconds. */
export const MEDIA_REPORT_EVERY_MS = 10_000;

const ReportedMs = z.number().min(0).max(600_000);
/**
 * What only the viewer's browser knows, since its last report: how long pictures were shown, summed over all of them, and
 * how long of that they stood still. At most one every `MEDIA_REPORT_EVERY_MS`; sooner ones are refused.
 */
export const ReportMedia = z.object({ shownMs: ReportedMs, frozenMs: ReportedMs });
export type ReportMedia = z.infer<typeof ReportMedia>;

/** Asked by a moderator: how everybody's connection is. */
export const AskStatistics = z.object({});
export type AskStatistics = z.infer<typeof AskStatistics>;

/** One page of somebody's, as it was last looked at. `null`: not known, or nothing of that kind goes through. */
export interface PeerStatistics extends ConnectionFigures {
  /** Of the page, not of the person; the same from answer to answer. */
  peerId: string;
  participantId: ParticipantId;
  name: string;
  role: RoomRole;
  quality: ConnectionQuality;
  /** Sends a camera, a microphone, a screen or an interpretation. */
  isSending: boolean;
  connectedS: number;
  /** What they send and what they get. */
  upKbps: number;
  downKbps: number;
  /** Of the picture that they get: 0 is the smallest. */
  spatialLayer: number | null;
  temporalLayer: number | null;
  /** mediasoup's, 0 … 10: the worst stream of theirs. */
  score: number | null;
}
/** Who sends comes first, then who has the worst connection; of a large room, the first `MAX_LISTED_PEERS`. */
export interface RoomStatistics {
  counts: Record<ConnectionQuality, number>;
  peers: PeerStatistics[];
}
export const MAX_LISTED_PEERS = 200;
