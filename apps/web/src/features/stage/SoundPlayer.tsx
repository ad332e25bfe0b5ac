import { IconVolume } from '@tabler/icons-react';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { ParticipantId } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { playOn } from '../device-check/index.js';
import { canSetVolume, rampVolume } from './sound-level.js';
import { SoundGraph } from './sound-graph.js';
import classes from './Stage.module.css';

/** One sound of the room. */
export interface RoomSound {
  /** Stays the same while somebody's device or connection changes: the element is kept, and nobody else is interrupted. */
  readonly key: string;
  readonly participantId: ParticipantId;
  readonly track: MediaStreamTrack;
  /** How loud it is played, 0 … 1 of what was sent. A change is heard within `RAMP_MS`. */
  readonly level: number;
  /** What an interpreter's voice is in; `null` for the floor's. */
  readonly language: string | null;
}

interface SoundPlayerProps {
  sounds: readonly RoomSound[];
  /** `null` for the system's. */
  speakerId: string | null;
}

/**
 * Plays each sound of the room through an element of its own, as loud as it is asked to. Where the browser wants a gesture
 * first, it offers one. Where elements have no volume (iOS), sounds that are neither silent nor whole go through Web Audio.
 */
export function SoundPlayer({ sounds, speakerId }: SoundPlayerProps): ReactNode {
  const t = useText();
  const [isBlocked, setIsBlocked] = useState(false);
  /** Rises with each press: every element plays again inside the gesture. */
  const [attempt, setAttempt] = useState(0);
  const onBlocked = useCallback(() => setIsBlocked(true), []);
  const graph = useGraph(sounds, speakerId, attempt, onBlocked);
  return (
    <>
      {sounds.map((sound) => (
        <Voice
          key={sound.key}
          sound={sound}
          graph={graph}
          speakerId={speakerId}
          attempt={attempt}
          onBlocked={onBlocked}
        />
      ))}
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

/** Used from when it is first needed on: a change of path back in the middle of a word would be heard. */
function useGraph(
  sounds: readonly RoomSound[],
  speakerId: string | null,
  attempt: number,
  onBlocked: () => void,
): SoundGraph | null {
  const [made] = useState(() => new SoundGraph());
  const [isNeeded, setIsNeeded] = useState(false);
  if (!isNeeded && sounds.some(({ level }) => level > 0 && level < 1) && !canSetVolume()) setIsNeeded(true);
  useEffect(() => () => made.close(), [made]);
  const graph = isNeeded ? made : null;
  useLayoutEffect(() => graph?.play(onBlocked), [graph, attempt, onBlocked]);
  useLayoutEffect(() => graph?.playOn(speakerId), [graph, speakerId]);
  return graph;
}

interface VoiceProps {
  sound: RoomSound;
  graph: SoundGraph | null;
  speakerId: string | null;
  attempt: number;
  onBlocked: () => void;
}

function Voice({ sound, graph, speakerId, attempt, onBlocked }: VoiceProps): ReactNode {
  const { participantId, track, level, language } = sound;
  const audio = useRef<HTMLAudioElement>(null);
  const gain = useRef<GainNode | null>(null);
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

  const isNew = useRef(true);
  // The level that it begins with; how it goes on is told below.
  const beginIn = useEffectEvent((into: SoundGraph) => into.add(track, level));
  useLayoutEffect(() => {
    if (!graph) return;
    const added = beginIn(graph);
    gain.current = added.gain;
    return () => {
      gain.current = null;
      added.remove();
    };
  }, [graph, track]);
  useLayoutEffect(() => {
    const element = audio.current;
    if (!element) return;
    // Heard through the graph; the element keeps the track running (https://crbug.com/121673).
    if (graph) {
      element.muted = true;
      if (gain.current) graph.ramp(gain.current, level);
      return;
    }
    const stop = rampVolume(element, level, isNew.current);
    isNew.current = false;
    return stop;
  }, [graph, level]);
  return (
    <audio
      ref={audio}
      autoPlay
      data-testid={language === null ? 'voice' : 'channel'}
      data-participant={participantId}
      data-language={language ?? undefined}
      data-level={level}
    />
  );
}
