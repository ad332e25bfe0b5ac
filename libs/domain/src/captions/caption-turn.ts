/** Who captions a language: a person, or a speech recogniser. */
export interface CaptionWriter {
  readonly participantId: string;
  readonly isRecogniser: boolean;
}
/** Whose turn it is to caption a language, and when they last wrote (ms). */
export interface CaptionTurn {
  readonly writer: CaptionWriter;
  readonly wroteAtMs: number;
}

/** Who has not written for this long has lost the turn: a captioner who breathes keeps it, one whose network is gone does not. */
export const TURN_PATIENCE_MS = 8_000;

/**
 * Whether somebody's text is shown now. Captioners of one language take turns: who begins to write has the turn until they
 * rest or give it up, and the others wait or take it over in so many words. A person is never made to wait for a recogniser.
 */
export function mayWriteCaptions(
  turn: CaptionTurn | null,
  who: CaptionWriter,
  nowMs: number,
  patienceMs: number = TURN_PATIENCE_MS,
): boolean {
  if (turn === null || turn.writer.participantId === who.participantId) return true;
  if (nowMs - turn.wroteAtMs > patienceMs) return true;
  return turn.writer.isRecogniser && !who.isRecogniser;
}
