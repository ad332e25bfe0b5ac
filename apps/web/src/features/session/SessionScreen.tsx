import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { StageState } from '@app/contracts';
import { useViewer } from '../../app/viewer.js';
import { useNow } from '../../ui/use-now.js';
import { keepDisplayName, readDisplayName } from '../../clients/chat/display-name.js';
import { BeforeSession } from './BeforeSession.js';
import { ClosedSession } from './ClosedSession.js';
import { LiveRoom } from './LiveRoom.js';
import { sessionPhase } from './session-phase.js';
import type { SessionDetails, SessionSummit } from './session-queries.js';
import { useChatClient, useMediaRoom, useSessionPasses } from './use-session-clients.js';
import { useFreshRights } from './use-fresh-rights.js';
import { useOwnMedia } from './use-own-media.js';

/** Readers this long before the start need no connection yet, in milliseconds. */
const CONNECT_AHEAD_MS = 12 * 60 * 60 * 1000;
/** Only the clock's own changes of phase wait for this; a moderator's come at once. */
const PHASE_CHECK_MS = 15_000;
const STATUS = { WAITING: 'waiting', LIVE: 'live', ENDED: 'ended' } as const;

export interface SessionScreenProps {
  summit: SessionSummit;
  session: SessionDetails;
}

/** Holds a session's connections through all its phases, and shows the screen of the phase. */
export function SessionScreen({ summit, session }: SessionScreenProps): ReactNode {
  const { viewer } = useViewer();
  const now = useNow(PHASE_CHECK_MS).getTime();
  const [guestName, setGuestName] = useState(readDisplayName);
  const [isBackstage, setIsBackstage] = useState(false);
  const passes = useSessionPasses(session.id, guestName);
  const passSource = passes.source;

  const isExpected = session.appearances.some(({ person }) => person.id === viewer?.personId);
  const isCancelled = session.status === 'CANCELLED';
  const isNear = Date.parse(session.startsAt) - now < CONNECT_AHEAD_MS;
  const known = session.stageStatus && STATUS[session.stageStatus];
  const isConnected =
    !isCancelled && (known !== null || isExpected || (isNear && sessionPhase(times(session), null, now) === 'before'));
  const client = useChatClient(passSource, isConnected);
  const chat = useSyncExternalStore(client.subscribe, client.getSnapshot);

  const stage: StageState | null = chat.stage;
  const phase = sessionPhase(times(session), stage?.status ?? known ?? null, client.serverNow());
  const self = chat.viewer?.participantId ?? null;
  const seat = stage?.seats.find((candidate) => candidate.participantId === self && candidate.role !== 'interpreter');
  const isSeated = seat?.state === 'waiting' || seat?.state === 'on-stage';
  const knownStatus = stage?.status ?? known ?? 'waiting';
  const isInRoom = phase === 'live' || (phase === 'before' && (isBackstage || isSeated));
  const room = useMediaRoom(passSource, isInRoom);
  const own = useOwnMedia(room, phase === 'live' || phase === 'before' ? seat : undefined, session.id);
  useFreshRights({ stage, self, passes, client, room });

  const [renewal, setRenewal] = useState<{ name: string; done: () => void } | null>(null);
  useEffect(() => {
    // The pass source reads the name that was rendered: so the pass is renewed after that, not before.
    if (renewal) void client.renewPass().then(renewal.done);
  }, [client, renewal]);
  const onGuestName = (name: string): Promise<void> => {
    keepDisplayName(name);
    setGuestName(name);
    return new Promise<void>((done) => setRenewal({ name, done }));
  };

  const chatProps = {
    client,
    guestName: viewer ? null : guestName,
    mayChooseName: !viewer && chat.viewer?.role === 'attendee',
    onGuestName,
  };
  switch (phase) {
    case 'live':
      return (
        <LiveRoom
          summit={summit}
          session={session}
          chatProps={chatProps}
          chat={chat}
          stage={stage}
          knownStatus={knownStatus}
          room={room}
          own={own}
        />
      );
    case 'before':
      return isInRoom ? (
        <LiveRoom
          summit={summit}
          session={session}
          chatProps={chatProps}
          chat={chat}
          stage={stage}
          knownStatus={knownStatus}
          room={room}
          own={own}
          onLeaveRoom={() => setIsBackstage(false)}
        />
      ) : (
        <BeforeSession
          summit={summit}
          session={session}
          chat={chat}
          own={own}
          serverNow={client.serverNow}
          onBackstage={() => setIsBackstage(true)}
        />
      );
    case 'ended':
    case 'past':
    case 'cancelled':
      return <ClosedSession summit={summit} session={session} phase={phase} stage={stage} chatProps={chatProps} />;
  }
}

function times(session: SessionDetails): Parameters<typeof sessionPhase>[0] {
  return {
    isCancelled: session.status === 'CANCELLED',
    startsAt: Date.parse(session.startsAt),
    endsAt: Date.parse(session.endsAt),
  };
}
