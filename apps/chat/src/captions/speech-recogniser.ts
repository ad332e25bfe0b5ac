import type { Ack, SessionId } from '@app/contracts';

/** What a recogniser understood of a session's floor, or of a booth. */
export interface HeardSpeech {
  sessionId: SessionId;
  /** What it is in, BCP 47. */
  language: string;
  /** Of the recogniser: one at a time captions a language. A UUID. */
  recogniserId: string;
  /** The recogniser's own id of this stretch of speech: the same for all its results, and when one is sent again. */
  utteranceId: string;
  text: string;
  /** False while it may still be corrected. */
  isFinal: boolean;
  /** When it was said. */
  beginsAt: Date;
  endsAt: Date;
}
/** Told of each result; answers when a final one is kept, or why it was not taken. */
export type OnHeard = (heard: HeardSpeech) => Promise<Ack<{ lines: number }>>;

/**
 * Speech recognition, wherever it runs: beside this server, on another machine, in a captioner's browser. Canopy asks for no
 * service of anybody. `HttpSpeechRecogniser` takes what recognisers post; another way in implements this and is listed under
 * `SPEECH_RECOGNISERS`.
 */
export interface SpeechRecogniser {
  /** Gives results to `onHeard` from now on. Called once. */
  start(onHeard: OnHeard): void | Promise<void>;
  /** Gives nothing more; safe to call twice. */
  stop(): void | Promise<void>;
}
/** Injection token of all recognisers. */
export const SPEECH_RECOGNISERS = Symbol('SPEECH_RECOGNISERS');
