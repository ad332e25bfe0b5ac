import { IconEar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './Interpretation.module.css';
import { useListening } from './use-listening.js';

/** Says below the picture, where it covers nobody, that nobody interprets just now and that the floor is heard instead. Said aloud, also when the interpreter is back. */
export function FloorNotice(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { media, focusId } = useLiveRoom();
  const { hearing } = useListening();
  if (media === null) return null;
  // Before somebody speaks there is nothing to interpret.
  const isBefore = hearing.kind === 'waiting' && focusId === null;
  const words =
    hearing.kind === 'floor' || isBefore
      ? ''
      : t(hearing.kind === 'waiting' ? 'interpretation.nobody-now' : 'interpretation.you-hear', {
          language: formats.language(hearing.language),
        });
  return (
    <p className={classes.notice} role="status" data-hearing={hearing.kind} data-testid="hearing">
      {words !== '' && <IconEar size={18} aria-hidden />}
      {words}
    </p>
  );
}
