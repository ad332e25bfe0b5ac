import type { SessionPart } from './session-part.js';

export const STAGE_OPERATIONS = [
  'startSession',
  'endSession',
  'requestSeat',
  'leaveSeat',
  'admitToStage',
  'removeFromStage',
  'muteOnStage',
] as const;
export type StageOperation = (typeof STAGE_OPERATIONS)[number];

/** The session's moderators and the summit's organisers command; a seat is taken and left by whom it belongs to. */
export function mayOnStage(operation: StageOperation, { appearance, isOrganiser }: SessionPart): boolean {
  switch (operation) {
    case 'startSession':
    case 'endSession':
    case 'admitToStage':
    case 'removeFromStage':
    case 'muteOnStage':
      return isOrganiser || appearance?.role === 'moderator';
    case 'requestSeat':
    case 'leaveSeat':
      return appearance?.role === 'moderator' || appearance?.role === 'speaker';
  }
}
