import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { StageSeat } from '@app/contracts';
import type { MediaRoom, MediaRoomSnapshot } from '../../clients/media/index.js';
import { LocalMedia, type LocalMediaSnapshot } from '../device-check/index.js';
import { keepConsent, readConsent } from './guest-consent.js';

export interface OwnMediaControls {
  local: LocalMedia;
  devices: LocalMediaSnapshot;
  isChecking: boolean;
  setIsChecking: (isChecking: boolean) => void;
  toggleMicrophone: () => void;
  toggleCamera: () => void;
  /** Of a guest from the audience: agreed to be seen and heard. Everybody else did by coming to their seat. */
  hasConsented: boolean;
  consent: () => void;
  /** Sends from this page what another page of the same person sends now. */
  takeOver: () => void;
}

/**
 * One's own camera and microphone: held while somebody checks them or has a seat, sent from there, which backstage sees and
 * hears, and the audience while they are on stage. A reload finds the same choices and the same seat, and goes on as before.
 */
export function useOwnMedia(room: MediaRoom | null, seat: StageSeat | undefined, sessionId: string): OwnMediaControls {
  const local = useMemo(() => new LocalMedia(), []);
  const devices = useSyncExternalStore(local.subscribe, local.getSnapshot);
  const [isChecking, setIsChecking] = useState(false);
  const [hasAgreed, setHasAgreed] = useState(() => readConsent(sessionId));
  const isGuest = seat?.role === 'guest';
  const isSeated = seat?.state === 'on-stage' || seat?.state === 'waiting';
  const isSent = isSeated && (!isGuest || hasAgreed);
  const isWanted = isChecking || isSeated;
  useEffect(() => {
    if (!isGuest) return;
    // Who goes back to the audience is asked again when they are called up again.
    return () => {
      keepConsent(sessionId, false);
      setHasAgreed(false);
    };
  }, [isGuest, sessionId]);

  useEffect(() => {
    if (!isWanted) return;
    void local.open();
    return () => local.close();
  }, [local, isWanted]);

  const { audioTrack, videoTrack } = devices;
  useEffect(() => {
    if (!room || !isSent) return;
    // A refusal shows in the room's snapshot: `microphone` and `camera` are not `on`.
    void room.publish({ audioTrack, videoTrack });
  }, [room, isSent, audioTrack, videoTrack]);

  const isMutedByChair = seat?.isMutedByModerator === true;
  useEffect(() => {
    // Their own switch goes off with it: when the chair lifts the mute, nobody is heard without their own doing.
    if (isMutedByChair && isSent) void local.setMicrophone(false);
  }, [local, isMutedByChair, isSent]);

  const isRemoved = seat?.state === 'removed';
  useEffect(() => {
    if (!isRemoved) return;
    // A moderator may call them back at any moment: nobody's camera goes on air without their own doing.
    void local.setCamera(false);
    void local.setMicrophone(false);
  }, [local, isRemoved]);

  const isMicrophoneOn = devices.microphone === 'on';
  // Streaming hears of a lifted mute by itself, before or after this page does.
  const isMutedThere = useMediaSnapshot(room)?.isMutedByModerator;
  useEffect(() => {
    if (!room || !isSent || !audioTrack) return;
    void (isMicrophoneOn ? room.unmute('microphone') : room.mute('microphone'));
  }, [room, isSent, audioTrack, isMicrophoneOn, isMutedThere]);

  return {
    local,
    devices,
    isChecking,
    setIsChecking,
    toggleMicrophone: () => {
      if (seat?.isMutedByModerator !== true) void local.setMicrophone(!isMicrophoneOn);
    },
    toggleCamera: () => void local.setCamera(devices.camera !== 'on'),
    hasConsented: !isGuest || hasAgreed,
    consent: () => {
      keepConsent(sessionId, true);
      setHasAgreed(true);
    },
    takeOver: () => void room?.publish({ audioTrack, videoTrack }),
  };
}

const NEVER = (): (() => void) => () => undefined;
const NOTHING = (): null => null;

/** The snapshot of a room that may not be there yet. */
export function useMediaSnapshot(room: MediaRoom | null): MediaRoomSnapshot | null {
  return useSyncExternalStore<MediaRoomSnapshot | null>(room?.subscribe ?? NEVER, room?.getSnapshot ?? NOTHING);
}
