import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import type { StageBooth } from '@app/contracts';
import { useLiveRoom } from '../stage/index.js';
import { FLOOR, type Hearing, levelsOf, soundChannels, usualLanguage } from './channels.js';
import { type ListeningChoice, listeningChoices } from './listening-choice.js';
import { useInterpreter } from './use-interpreter.js';

/** This device's choice, and how to change it. */
export function useListeningChoice(): [ListeningChoice, (changes: Partial<ListeningChoice>) => void] {
  const choice = useSyncExternalStore(listeningChoices.subscribe, listeningChoices.getSnapshot);
  return [choice, listeningChoices.change];
}

export interface Listening {
  /** BCP 47, or `floor`: chosen, or what this reader usually gets. */
  readonly language: string;
  readonly hearing: Hearing;
  /** How loud floor and channel are played, 0 … 1. */
  readonly levels: { readonly floor: number; readonly channel: number };
}

/** What this person hears of the session. Interpreters hear the floor or, by relay, another language alone; never themselves. */
export function useListening(): Listening {
  const { stage, media, self, booths: own, seat } = useLiveRoom();
  const { language: reader } = useLanguage();
  const [choice] = useListeningChoice();
  const isInterpreter = own.length > 0;
  const wanted = isInterpreter
    ? choice.relay
    : (choice.language ?? usualLanguage(stage.booths, [reader, ...navigator.languages]));
  const booth = soundChannels(stage.booths, []).find(({ language }) => language === wanted)?.booth ?? null;
  const interpreterId = useInterpreter(booth);
  const isOwnVoice = interpreterId !== null && interpreterId === self;
  const isOpen = useIsOpen(booth, interpreterId !== null);
  // Who speaks on stage does not want to hear it said again.
  const isSpeaking = seat !== undefined && media?.activeSpeaker === self;

  const language = booth === null ? FLOOR : booth.language;
  const hearing: Hearing =
    language === FLOOR || isOwnVoice || isSpeaking
      ? { kind: 'floor' }
      : { kind: isOpen ? 'channel' : 'waiting', language };
  return { language, hearing, levels: levelsOf(hearing, isInterpreter ? 0 : choice.floorLevel) };
}

/** How long an interpreter may be silent behind the cough button before listeners get the floor, in milliseconds. */
const COUGH_MS = 4_000;

/**
 * Whether a channel is interpreted into: somebody is heard, or was until a moment ago and still has the booth. A cough does
 * not bring the floor back; leaving the booth or losing the connection does, at once.
 */
function useIsOpen(booth: StageBooth | null, isTaken: boolean): boolean {
  const { media } = useLiveRoom();
  const remote = booth === null ? undefined : media?.booths.get(booth.language);
  const isHeard = remote?.isHeard ?? false;
  const mayCough = isTaken && remote !== undefined;
  const [state, setState] = useState<'heard' | 'coughing' | 'closed'>('closed');
  const next = isHeard ? 'heard' : !mayCough || state === 'closed' ? 'closed' : 'coughing';
  if (next !== state) setState(next);
  useEffect(() => {
    if (state !== 'coughing') return;
    const timer = setTimeout(() => setState('closed'), COUGH_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return next !== 'closed';
}
