import type { SessionPart } from '../stage/index.js';

export const POLL_OPERATIONS = [
  'listPolls',
  'createPoll',
  'updatePoll',
  'deletePoll',
  'openPoll',
  'closePoll',
  'showPollOnStage',
  'takePollOffStage',
  'hidePollWord',
] as const;
export type PollOperation = (typeof POLL_OPERATIONS)[number];

/** What the audience is asked is decided by who presides and by the summit's organisers. */
export function mayRunPolls(_operation: PollOperation, { isOrganiser, presides }: SessionPart): boolean {
  return isOrganiser || presides;
}
