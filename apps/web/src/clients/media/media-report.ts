import { MEDIA_REPORT_EVERY_MS, type ReportMedia } from '@app/contracts';
import type { MediaStatistics, ReceivedStatistics } from './media-room.js';

/** The server refuses what comes too early, and timers of a busy page are late, not early. */
const REPORT_EVERY_MS = MEDIA_REPORT_EVERY_MS + 2_000;
/** A page that slept tells of what it saw then, not of the hours between. */
const MAX_STEP_MS = 10_000;
/** What one report may say. */
const MAX_REPORTED_MS = 600_000;
/** A shared screen may stand still for minutes, and nothing is wrong. */
const MOVING: readonly string[] = ['camera', 'sign-language'];

/** Gathers from measurements what the server can't see: how long pictures were shown, and stood still. */
export class MediaReport {
  private shownMs = 0;
  private frozenMs = 0;
  private lookedAtMs: number | undefined;
  private reportedAtMs: number | undefined;
  private readonly freezes = new Map<string, number>();

  /** Takes a measurement. @returns a report when one is due and there is something to tell */
  take({ atMs, received }: Pick<MediaStatistics, 'atMs' | 'received'>): ReportMedia | null {
    // Nothing was measured yet.
    if (atMs === 0) return null;
    const stepMs = Math.min(Math.max(0, atMs - (this.lookedAtMs ?? atMs)), MAX_STEP_MS);
    this.lookedAtMs = atMs;
    this.reportedAtMs ??= atMs;
    for (const stream of received) {
      if (!MOVING.includes(stream.source) || stream.isPaused) continue;
      const frozenMs = stream.freezesMs - (this.freezes.get(nameOf(stream)) ?? stream.freezesMs);
      this.freezes.set(nameOf(stream), stream.freezesMs);
      this.shownMs += stepMs;
      // Another stream under the same name begins at 0 again; and a freeze is told when it is over, however long it was.
      this.frozenMs += Math.max(0, frozenMs);
    }
    if (atMs - this.reportedAtMs < REPORT_EVERY_MS || this.shownMs === 0) return null;
    const shownMs = Math.min(this.shownMs, MAX_REPORTED_MS);
    const report = { shownMs, frozenMs: Math.min(this.frozenMs, shownMs) };
    this.reportedAtMs = atMs;
    this.shownMs = 0;
    this.frozenMs = 0;
    return report;
  }
}

const nameOf = ({ participantId, source }: ReceivedStatistics): string => `${participantId} ${source}`;
