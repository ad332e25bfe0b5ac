export { chooseFocus } from './focus.js';
export { connectionState } from './connection-words.js';
export { Dialog } from './Dialog.js';
export { EndSession } from './EndSession.js';
export { LiveRoomProvider, useLiveRoom, type LiveRoomView, type PersonTool, type RoomPanel } from './live-room.js';
export { AlsoHere, PeoplePanel, PersonTools } from './PeoplePanel.js';
export { refusalMessage } from './refusal-words.js';
export { SoundPlayer, type RoomSound } from './SoundPlayer.js';
export { useSeatText, type SeatText } from './seat-text.js';
export { shownLayout } from './shown-layout.js';
export { ShortcutSheet } from './ShortcutSheet.js';
export { keyOf } from './shortcuts.js';
export { SpeakerBar } from './SpeakerBar.js';
export { speakerSituation } from './speaker-situation.js';
export { Stage } from './Stage.js';
export { RaiseHand as RaiseHandMutation } from './stage-mutations.js';
export { StageLine } from './StageLine.js';
export {
  mayAdmit,
  mayHaveFloor,
  mayMute,
  mayPlan,
  mayPreside,
  mayRemove,
  maySendBack,
  moderatorActions,
  nextInOrder,
  USUAL_COUNTDOWN_S,
} from './moderator-actions.js';
export { countdownLeft, isHeardBy } from './on-air.js';
export { useAhead } from './use-ahead.js';
export { useOnAir } from './use-on-air.js';
export { useOrders, type CommandProblem } from './use-orders.js';
export { useShortcuts } from './use-shortcuts.js';
export { useShownWidth } from './use-shown-width.js';
export { useStageCommands, type StageCommands } from './use-stage-commands.js';
export { ViewTool } from './ViewTool.js';
export { useViewingChoice } from './viewing-choice.js';
