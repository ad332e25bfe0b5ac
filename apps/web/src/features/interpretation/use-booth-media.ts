import { isSignLanguage } from '@app/domain';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { LocalMedia, type LocalMediaSnapshot } from '../device-check/index.js';
import { useLiveRoom } from '../stage/index.js';

export interface BoothMedia {
  /** Of this booth alone; `null` while it is closed. */
  readonly local: LocalMedia | null;
  readonly devices: LocalMediaSnapshot | null;
  /** Microphone or camera are open: ready, whether or not the stage lets them through. */
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Lets go of the devices; listeners hear the floor. */
  readonly close: () => void;
  /** Nothing of the microphone leaves this page. */
  readonly isCoughing: boolean;
  readonly cough: (isHeld: boolean) => void;
  /** Sends from this page what another page of the same person sends now. */
  readonly takeOver: () => void;
}

/**
 * An interpreter's microphone, or camera for a sign language: open while they want it, sent into the language of their
 * booth all the time, so that a hand-over negotiates nothing. A reload in an open booth opens it again.
 */
export function useBoothMedia(language: string): BoothMedia {
  const { session, room, own } = useLiveRoom();
  const isSigned = isSignLanguage(language);
  const [local, setLocal] = useState(() => (wasOpen(session.id) ? new LocalMedia() : null));
  const [isCoughing, setIsCoughing] = useState(false);
  const isHeld = useRef(false);

  useEffect(() => {
    keepOpen(session.id, local !== null);
    if (local === null) return;
    void (isSigned ? local.setCamera(true) : local.setMicrophone(true));
    return () => local.close();
  }, [session.id, local, isSigned]);

  const devices = useSyncExternalStore<LocalMediaSnapshot | null>(
    local?.subscribe ?? NEVER,
    local?.getSnapshot ?? NOTHING,
  );
  const soundTrack = isSigned ? null : (devices?.audioTrack ?? null);
  const signTrack = isSigned ? (devices?.videoTrack ?? null) : null;
  const send = useCallback(
    // A refusal shows in the room's snapshot: `interpretation` is not `on`.
    () => void room?.interpret(language, { soundTrack, signTrack }),
    [room, language, soundTrack, signTrack],
  );
  useEffect(send, [send]);
  // Somebody who is no interpreter any more sends nothing.
  useEffect(() => () => void room?.interpret(language, { soundTrack: null, signTrack: null }), [room, language]);

  const cough = useCallback(
    (isDown: boolean) => {
      isHeld.current = isDown;
      setIsCoughing(isDown);
      void (isDown ? room?.mute('interpretation') : uncough());

      async function uncough(): Promise<void> {
        await room?.unmute('interpretation');
        // Pressed again while the server was being asked: still, and first of all, silent.
        if (isHeld.current) await room?.mute('interpretation');
      }
    },
    [room],
  );
  // One output for the page: chosen in the booth, it is the floor's too.
  const speakerId = devices?.choices.speakerId;
  useEffect(() => {
    if (speakerId !== undefined && speakerId !== own.devices.choices.speakerId) own.local.chooseSpeaker(speakerId);
  }, [speakerId, own.local, own.devices.choices.speakerId]);

  return {
    local,
    devices,
    isOpen: local !== null,
    open: useCallback(() => setLocal((known) => known ?? new LocalMedia()), []),
    close: useCallback(() => {
      isHeld.current = false;
      setLocal(null);
      setIsCoughing(false);
    }, []),
    isCoughing,
    cough,
    takeOver: send,
  };
}

const NEVER = (): (() => void) => () => undefined;
const NOTHING = (): null => null;

const keyOf = (sessionId: string): string => `canopy.booth.${sessionId}`;

function wasOpen(sessionId: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(sessionId)) !== null;
  } catch {
    return false;
  }
}

function keepOpen(sessionId: string, isOpen: boolean): void {
  try {
    if (isOpen) sessionStorage.setItem(keyOf(sessionId), 'open');
    else sessionStorage.removeItem(keyOf(sessionId));
  } catch {
    // Storage is refused in some private windows: after a reload the microphone is opened by hand.
  }
}
