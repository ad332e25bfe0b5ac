import type { SessionPart } from './session-part.js';

/** Of who presides over the session, and of the summit's organisers. */
const CHAIR_OPERATIONS = [
  'startSession',
  'callOffStart',
  'endSession',
  'admitToStage',
  'sendBackstage',
  'removeFromStage',
  'muteOnStage',
  'muteEverybody',
  'askToUnmute',
  'lockStage',
  'layOutStage',
  'putInSpotlight',
  'captionStage',
  'handOverChair',
  'promoteToStage',
  'lowerHand',
  'lowerAllHands',
  'planSpeakers',
  'giveFloor',
  'endFloor',
  'callNextSpeaker',
  'extendFloor',
  'ruleTurns',
  'stopScreen',
] as const;
/** Of somebody with a seat, about their own. */
const SEAT_OPERATIONS = ['requestSeat', 'leaveSeat', 'yieldFloor', 'shareScreen', 'stopOwnScreen'] as const;
/** Of who presides, and of speakers about what they show. */
const SLIDE_OPERATIONS = ['showSlides', 'turnPage', 'hideSlides'] as const;
/** Of an interpreter, about the booth of their language. */
const BOOTH_OPERATIONS = ['takeBooth', 'leaveBooth', 'handOverBooth', 'keepBooth', 'reportCaughtUp'] as const;
/** Of everybody in the room, about themselves: a guest from the audience has a seat, but is nobody of the programme. */
const ROOM_OPERATIONS = ['raiseHand', 'lowerOwnHand', 'answerUnmute', 'leaveGuestSeat'] as const;

export const STAGE_OPERATIONS = [
  ...CHAIR_OPERATIONS,
  ...SEAT_OPERATIONS,
  ...SLIDE_OPERATIONS,
  ...BOOTH_OPERATIONS,
  ...ROOM_OPERATIONS,
] as const;
export type StageOperation = (typeof STAGE_OPERATIONS)[number];

const isOneOf = <Operation extends StageOperation>(
  operations: readonly Operation[],
  operation: StageOperation,
): operation is Operation => operations.some((each) => each === operation);

/** Who may do what at a session's stage. `boothLanguage`: of a booth's operation. */
export function mayOnStage(operation: StageOperation, part: SessionPart, boothLanguage?: string): boolean {
  const { appearance, isOrganiser, presides, booths } = part;
  const hasSeat = appearance?.role === 'moderator' || appearance?.role === 'speaker';
  if (isOneOf(CHAIR_OPERATIONS, operation)) return isOrganiser || presides;
  if (isOneOf(SEAT_OPERATIONS, operation)) return hasSeat;
  if (isOneOf(SLIDE_OPERATIONS, operation)) return isOrganiser || presides || hasSeat;
  if (isOneOf(BOOTH_OPERATIONS, operation)) return booths.some(({ language }) => language === boothLanguage);
  return true;
}
