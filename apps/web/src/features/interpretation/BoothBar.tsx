import { isSignLanguage } from '@app/domain';
import { useState, type ReactNode } from 'react';
import { useLiveRoom } from '../stage/index.js';
import { Booth } from './Booth.js';

/** The console of an interpreter. Not there for anybody else. */
export function BoothBar(): ReactNode {
  const { booths, self, session } = useLiveRoom();
  const [chosen, setChosen] = useState<string | null>(null);
  const booth =
    booths.find(({ language }) => language === chosen) ?? booths.find(({ activeId }) => activeId === self) ?? booths[0];
  if (booth === undefined) return null;
  const pairs = session.appearances.filter(({ role, person }) => role === 'INTERPRETER' && person.id === self);
  return (
    <Booth
      // Devices of another kind are opened anew.
      key={isSignLanguage(booth.language) ? 'signed' : 'spoken'}
      booth={booth}
      booths={booths}
      fromLanguageOf={(language) => pairs.find(({ toLanguage }) => toLanguage === language)?.fromLanguage ?? null}
      onChoose={setChosen}
    />
  );
}
