import { useEffect, useState } from 'react';
import { type CommandProblem, useLiveRoom, useOrders } from '../stage/index.js';
import { type CapturedScreen, captureScreen, type CaptureProblem, releaseScreen } from './screen-capture.js';
import { ShareScreen, StopOwnScreen, StopScreen } from './slides.queries.js';

export interface ScreenShare {
  /** `null` while nothing is shared from this page. */
  readonly screen: CapturedScreen | null;
  /** Whose screen everybody sees, when it is somebody else's. */
  readonly othersId: string | null;
  /** `ended`: by the chair, or because somebody else shares one now. */
  readonly problem: CaptureProblem | 'ended' | CommandProblem | null;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  /** For who presides. */
  readonly stopOthers: () => void;
}

interface SharedScreen {
  readonly screen: CapturedScreen;
  /** The stage has said that it is this one's turn; before that it can't have been taken away. */
  readonly wasMine: boolean;
}

/**
 * Sharing one's own screen: chosen in the browser's own window, announced to the stage, sent as soon as the stage allows,
 * and ended by whoever ends it first: this page, the browser's own bar, the chair, or somebody else who shares one.
 */
export function useScreenShare(): ScreenShare {
  const { session, stage, self, seat, room, media } = useLiveRoom();
  const { order, problem: refused } = useOrders();
  const [shared, setShared] = useState<SharedScreen | null>(null);
  const [problem, setProblem] = useState<CaptureProblem | 'ended' | null>(null);
  const screen = shared?.screen ?? null;
  const isMine = stage.screenId !== null && stage.screenId === self;
  const isHere = seat?.state === 'waiting' || seat?.state === 'on-stage';
  const isElsewhere = media?.screen === 'elsewhere';
  const isTaken = shared !== null && shared.wasMine && !isMine;
  if (shared !== null && isMine && !shared.wasMine) setShared({ ...shared, wasMine: true });
  if (shared !== null && (isTaken || refused !== null || !isHere || isElsewhere)) {
    setShared(null);
    if (isTaken && isHere) setProblem('ended');
  }
  useEffect(() => {
    if (screen === null) return;
    return () => releaseScreen(screen);
  }, [screen]);

  const sent = media?.screen;
  useEffect(() => {
    if (room === null || screen === null || !isMine || sent !== 'off') return;
    // Again after a connection that was lost for good: what the stage did not allow for a moment is not wanted any more.
    void room.publish({ screenTrack: screen.pictureTrack, screenSoundTrack: screen.soundTrack });
  }, [room, screen, isMine, sent]);
  useEffect(() => {
    if (room === null || screen === null) return;
    return () => void room.publish({ screenTrack: null, screenSoundTrack: null });
  }, [room, screen]);

  const stop = (): void => {
    setShared(null);
    order(StopOwnScreen, { sessionId: session.id });
  };
  const start = async (): Promise<void> => {
    setProblem(null);
    const captured = await captureScreen();
    if (typeof captured === 'string') return setProblem(captured);
    // The browser's own bar, or the window was closed.
    captured.pictureTrack.addEventListener('ended', stop);
    setShared({ screen: captured, wasMine: false });
    order(ShareScreen, { sessionId: session.id });
  };
  return {
    screen,
    othersId: isMine ? null : stage.screenId,
    problem: problem ?? refused,
    start,
    stop,
    stopOthers: () => {
      if (stage.screenId !== null) order(StopScreen, { sessionId: session.id, participantId: stage.screenId });
    },
  };
}
