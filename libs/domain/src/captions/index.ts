export { CAPTION_LIMITS, captionLines } from './caption-lines.js';
export { type CaptionWriter, type CaptionTurn, TURN_PATIENCE_MS, mayWriteCaptions } from './caption-turn.js';
export { type TranscriptLine, type TranscriptCue, transcriptCues, transcriptText, webVtt } from './web-vtt.js';
