import { createContext, useContext, type ComponentType } from 'react';
import type { ParticipantId, StageBooth, StageSeat, StageState } from '@app/contracts';
import type { RollCall } from '@app/domain';
import type { MessageId } from '../../app/i18n/messages.js';
import type { ChatSnapshot } from '../../clients/chat/index.js';
import type { MediaRoom, MediaRoomSnapshot } from '../../clients/media/index.js';
import type { ChatPanelProps } from '../chat/index.js';
import type { OwnMediaControls, SessionDetails, SessionSummit } from '../session/index.js';
import type { SeatText } from './seat-text.js';
import type { StageCommands } from './use-stage-commands.js';

/** All that is known of the room somebody is in, for whatever is shown in it. */
export interface LiveRoomView {
  readonly summit: SessionSummit;
  readonly session: SessionDetails;
  readonly mainLanguage: string;
  /** What the programme promises, under version 0, until the room has told. */
  readonly stage: StageState;
  /** Of who has one in the programme, and of guests; interpreters have none. */
  readonly seats: readonly StageSeat[];
  readonly self: ParticipantId | null;
  /** One's own. */
  readonly seat: StageSeat | undefined;
  /** Those that one interprets in. */
  readonly booths: readonly StageBooth[];
  /** Presides, or organises the summit. */
  readonly isModerator: boolean;
  /** The audience sees the stage: the session is live and its countdown is over. */
  readonly isOnAir: boolean;
  /** Sees and hears what the audience does not: moderators, booths, whoever has come to their seat. */
  readonly isBackstage: boolean;
  /** `null` until its code is there. */
  readonly room: MediaRoom | null;
  readonly media: MediaRoomSnapshot | null;
  readonly own: OwnMediaControls;
  readonly chat: ChatSnapshot;
  readonly chatProps: ChatPanelProps;
  readonly commands: StageCommands;
  readonly textOf: (seat: StageSeat) => SeatText;
  /** Whose picture stands in the middle. */
  readonly focusId: ParticipantId | null;
  /** The seat that the moderator's keys act on. */
  readonly selectedId: ParticipantId | null;
  readonly select: (participantId: ParticipantId) => void;
  /** What can be done with a person, beside their name. */
  readonly personTools: readonly PersonTool[];
  /** Who signs, as the chair shows it to everybody; `null` while they do not. */
  readonly rollCall: RollCall | null;
  /** Presides, and there is something to be signed. */
  readonly hasSigning: boolean;
  /** The side panel that is open; `showPanel` opens another one. */
  readonly panel: string;
  readonly showPanel: (id: string) => void;
  /** The server's clock, in milliseconds since 1970: what instants of the stage are compared with. */
  readonly serverNow: () => number;
}

/** A button beside a person's name; shows nothing where it has nothing to offer. */
export type PersonTool = ComponentType<{ participantId: ParticipantId; name: string }>;

/** A tab beside the stage. It stays alive behind the others. */
export interface RoomPanel {
  readonly id: string;
  readonly label: MessageId;
  /** Stands for the label where there are many tabs. */
  readonly icon: ComponentType<{ size: number }>;
  readonly isShown: (view: LiveRoomView) => boolean;
  /** A hook: what there is to be done or read, in words for its badge; `null` for nothing. */
  readonly useBadge?: (view: LiveRoomView) => string | null;
  readonly Content: ComponentType;
}

const LiveRoomContext = createContext<LiveRoomView | null>(null);
export const LiveRoomProvider = LiveRoomContext.Provider;

/** The room around a component. @throws when it is shown outside of one */
export function useLiveRoom(): LiveRoomView {
  const view = useContext(LiveRoomContext);
  if (view === null) throw new Error('useLiveRoom is for what stands in a live room');
  return view;
}
