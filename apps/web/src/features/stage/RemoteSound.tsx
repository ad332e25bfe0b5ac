import { IconVolume } from '@tabler/icons-react';
import { useCallback, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { ParticipantId } from '@app/contracts';
import type { RemoteParticipant } from '../../clients/media/index.js';
import { useText } from '../../app/i18n/use-text.js';
import { playOn } from '../device-check/index.js';
import classes from './Stage.module.css';

interface RemoteSoundProps {
  remotes: ReadonlyMap<ParticipantId, RemoteParticipant>;
  /** Not played: one's own voice, published by another page of the same person. */
  selfId: ParticipantId | null;
  speakerId: string | null;
}

/** Plays everybody on stage, each through an element of their own. Where the browser wants a gesture first, it offers one. */
export function RemoteSound({ remotes, selfId, speakerId }: RemoteSoundProps): ReactNode {
  const t = useText();
  const [isBlocked, setIsBlocked] = useState(false);
  /** Rises with each press: every element plays again inside the gesture. */
  const [attempt, setAttempt] = useState(0);
  const onBlocked = useCallback(() => setIsBlocked(true), []);
  return (
    <>
      {[...remotes.values()].map(
        ({ participantId, audioTrack }) =>
          audioTrack &&
          participantId !== selfId && (
            <Voice
              key={participantId}
              participantId={participantId}
              track={audioTrack}
              speakerId={speakerId}
              attempt={attempt}
              onBlocked={onBlocked}
            />
          ),
      )}
      {isBlocked && (
        <button
          type="button"
          className={classes.hear}
          data-testid="press-to-hear"
          onClick={() => {
            setIsBlocked(false);
            setAttempt((count) => count + 1);
          }}
        >
          <IconVolume aria-hidden /> {t('stage.press-to-hear')}
        </button>
      )}
    </>
  );
}

interface VoiceProps {
  participantId: ParticipantId;
  track: MediaStreamTrack;
  speakerId: string | null;
  attempt: number;
  onBlocked: () => void;
}

function Voice({ participantId, track, speakerId, attempt, onBlocked }: VoiceProps): ReactNode {
  const audio = useRef<HTMLAudioElement>(null);
  useLayoutEffect(() => {
    if (audio.current) audio.current.srcObject = new MediaStream([track]);
  }, [track]);
  // A layout effect runs within the press that caused it; some browsers play for nothing less.
  useLayoutEffect(() => {
    audio.current?.play().catch((error: unknown) => {
      // An AbortError only says that the track changed meanwhile.
      if (error instanceof DOMException && error.name === 'NotAllowedError') onBlocked();
    });
  }, [track, attempt, onBlocked]);
  useLayoutEffect(() => {
    if (audio.current) void playOn(audio.current, speakerId);
  }, [speakerId]);
  return <audio ref={audio} autoPlay data-testid="voice" data-participant={participantId} />;
}
