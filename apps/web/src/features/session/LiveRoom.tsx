import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { ParticipantId, StageState } from '@app/contracts';
import type { ChatSnapshot } from '../../clients/chat/index.js';
import type { MediaRoom } from '../../clients/media/index.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import type { ChatPanelProps } from '../chat/index.js';
import { SessionSound } from '../interpretation/index.js';
import { useHasSigning, useRollCall } from '../roll-call/index.js';
import {
  chooseFocus,
  connectionState,
  LiveRoomProvider,
  type LiveRoomView,
  moderatorActions,
  ShortcutSheet,
  StageLine,
  useAhead,
  useOnAir,
  useSeatText,
  useShortcuts,
  useStageCommands,
} from '../stage/index.js';
import { expectedStage } from './expected-stage.js';
import { BARS, PERSON_TOOLS, TOOLS } from './live-room-slots.js';
import { RoomStage } from './RoomStage.js';
import { RoomTop } from './RoomTop.js';
import classes from './Session.module.css';
import type { SessionDetails, SessionSummit } from './session-queries.js';
import { SidePanel } from './SidePanel.js';
import { useMediaSnapshot, type OwnMediaControls } from './use-own-media.js';
import { useVisibleHeight } from './use-visible-height.js';

interface LiveRoomProps {
  summit: SessionSummit;
  session: SessionDetails;
  chatProps: ChatPanelProps;
  chat: ChatSnapshot;
  /** `null` until the room has told, or before anybody came. */
  stage: StageState | null;
  /** What the programme's overlay says meanwhile. */
  knownStatus: StageState['status'];
  room: MediaRoom | null;
  own: OwnMediaControls;
  /** Before the session begins: back to its page. */
  onLeaveRoom?: () => void;
}

/** The stage with the chat beside it: one screen for everybody, with the controls that their pass gives them. */
export function LiveRoom({
  summit,
  session,
  chatProps,
  chat,
  stage: told,
  knownStatus,
  room,
  own,
  onLeaveRoom,
}: LiveRoomProps): ReactNode {
  const mainLanguage = summit.languages[0] ?? 'en';
  const t = useText();
  const textOf = useSeatText(mainLanguage);
  const media = useMediaSnapshot(room);
  const given = useStageCommands(session.id);
  const frame = useRef<HTMLDivElement>(null);
  const visible = useVisibleHeight(frame);
  const [panel, showPanel] = useState('chat');
  const [showsKeys, setShowsKeys] = useState(false);
  const [isEnding, setIsEnding] = useState(false);
  const [selectedId, setSelectedId] = useState<ParticipantId | null>(null);
  const [lastFocus, setLastFocus] = useState<ParticipantId | null>(null);

  const self = chat.viewer?.participantId ?? null;
  const isModerator = chat.viewer?.rights.includes('moderate') ?? false;
  const rollCall = useRollCall(chatProps.client);
  const hasSigning = useHasSigning(session.id, isModerator);
  const senders = media?.remotes;
  const toldStage = useMemo(
    () => told ?? expectedStage(session, knownStatus, new Set(senders?.keys())),
    [told, session, knownStatus, senders],
  );
  const [order, plan] = useAhead<readonly string[]>(toldStage.order, toldStage.version, given.planAndWait);
  const [turns, rule] = useAhead(toldStage.turns, toldStage.version, given.ruleAndWait);
  const stage = useMemo(() => ({ ...toldStage, order: [...order], turns }), [toldStage, order, turns]);
  const commands = useMemo(() => ({ ...given, plan, rule }), [given, plan, rule]);
  const { status } = stage;
  const { serverNow } = chatProps.client;
  const onAir = useOnAir(stage, serverNow);
  const seats = stage.seats.filter((candidate) => candidate.role !== 'interpreter');
  const seat = seats.find((candidate) => candidate.participantId === self);
  const focusId = chooseFocus(
    seats,
    {
      spotlight: stage.spotlightId,
      activeSpeaker: media?.activeSpeaker ?? null,
      floor: stage.floor?.participantId ?? null,
      previous: lastFocus,
    },
    self,
  );
  if (focusId !== lastFocus) setLastFocus(focusId);
  const speaking = seats.find(
    (one) => one.participantId === media?.activeSpeaker && one.state === 'on-stage' && !one.isMutedByModerator,
  );
  const isSeated = seat?.state === 'waiting' || seat?.state === 'on-stage';

  const select = (participantId: ParticipantId): void => {
    showPanel('people');
    setSelectedId(participantId);
  };
  const toggleFullscreen = (): void => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void frame.current?.requestFullscreen?.();
  };
  useShortcuts({
    'toggle-fullscreen': toggleFullscreen,
    'show-shortcuts': () => setShowsKeys(true),
    'show-people': () => showPanel('people'),
    'focus-chat': () => {
      showPanel('chat');
      // The panel is shown with the next frame; before that it takes no focus.
      requestAnimationFrame(() => frame.current?.querySelector('textarea')?.focus());
    },
    ...(isSeated && { 'toggle-microphone': own.toggleMicrophone, 'toggle-camera': own.toggleCamera }),
    ...(isModerator &&
      moderatorActions(commands, {
        stage,
        seats,
        selected: seats.find((one) => one.participantId === selectedId),
        onSelect: (one) => select(one.participantId),
        onAskToEnd: () => setIsEnding(true),
      })),
  });
  const booths = stage.booths.filter(({ members }) => members.some(({ participantId }) => participantId === self));
  const view: LiveRoomView = {
    summit,
    session,
    mainLanguage,
    stage,
    seats,
    self,
    seat,
    booths,
    isModerator,
    isOnAir: onAir,
    isBackstage: isModerator || isSeated || booths.length > 0,
    room,
    media,
    own,
    chat,
    chatProps,
    commands,
    textOf,
    focusId,
    selectedId,
    select,
    personTools: PERSON_TOOLS,
    rollCall,
    hasSigning,
    panel,
    showPanel,
    serverNow,
  };
  return (
    <LiveRoomProvider value={view}>
      <div
        ref={frame}
        className={classes.room}
        data-mantine-color-scheme="dark"
        data-short={visible.isShort || undefined}
        data-testid="room"
      >
        <RoomTop
          summit={summit}
          isLive={onAir}
          mayModerate={isModerator}
          commands={commands}
          isEnding={isEnding}
          onEnding={setIsEnding}
          onLeaveRoom={onLeaveRoom}
        />
        <RoomStage>
          <SessionSound />
        </RoomStage>
        <div className={classes.lineArea}>
          <StageLine
            title={<LocalText text={session.title} marksFallback={false} />}
            isLive={onAir}
            before={view.isBackstage ? t('stage.backstage') : t('session.begins-any-moment')}
            speaker={speaking ? textOf(speaking) : null}
            connection={connectionState(media?.connection ?? null, chat.connection, status)}
            quality={media?.quality ?? 'good'}
            tools={TOOLS.map((Tool, index) => (
              <Tool key={index} />
            ))}
            onFullscreen={toggleFullscreen}
            onShortcuts={() => setShowsKeys(true)}
          />
          {BARS.map((Bar, index) => (
            <Bar key={index} />
          ))}
        </div>
        <SidePanel />
        {showsKeys && (
          <ShortcutSheet
            audience={[
              'everybody',
              ...(seat ? (['speaker'] as const) : []),
              ...(booths.length > 0 ? (['interpreter'] as const) : []),
              ...(isModerator ? (['moderator'] as const) : []),
            ]}
            onClose={() => setShowsKeys(false)}
          />
        )}
      </div>
    </LiveRoomProvider>
  );
}
