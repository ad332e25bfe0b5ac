export { CaptionerBar } from './CaptionerBar.js';
export { CaptionOverlay } from './CaptionOverlay.js';
export { CaptionTool } from './CaptionTool.js';
export { Transcripts } from './Transcripts.js';
export { writableLanguages } from './writable-languages.js';
