import type { ReactNode } from 'react';
import type { LocalizedTexts } from '@app/contracts';
import { useLiveRoom } from '../stage/index.js';
import { usePick } from './use-polls.js';

/** A text of a poll, in its own direction. */
export function Words({ of: texts }: { of: LocalizedTexts }): ReactNode {
  const { mainLanguage } = useLiveRoom();
  const { text, language, direction } = usePick(mainLanguage)(texts);
  return (
    <bdi lang={language} dir={direction}>
      {text}
    </bdi>
  );
}
