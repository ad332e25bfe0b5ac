export type { SessionDetails, SessionSummit } from './session-queries.js';
export type { OwnMediaControls } from './use-own-media.js';
