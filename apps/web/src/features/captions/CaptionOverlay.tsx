import { useEffect, type ReactNode } from 'react';
import { directionOf } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { shownCaptions, useCaptionChoices } from './caption-choices.js';
import classes from './captions.module.css';
import { captionsOf, useCaptions } from './use-captions.js';

/** Captions over the picture, in the language, size and place that this viewer chose. */
export function CaptionOverlay(): ReactNode {
  const t = useText();
  const { chat, chatProps, stage } = useLiveRoom();
  const { client } = chatProps;
  const choices = useCaptionChoices();
  const { size, position, isReadAloud } = choices;
  const { language, lines, draft, writing } = useCaptions(client);
  const watched = writing ?? shownCaptions(choices, stage.captionLanguage, chat.captionLanguages);
  useEffect(() => captionsOf(client).watch(watched), [client, watched]);
  useEffect(() => () => captionsOf(client).watch(null), [client]);

  const isEmpty = lines.length === 0 && (draft === null || draft === '');
  if (language === null) return null;
  return (
    <div
      className={classes.overlay}
      data-size={size}
      data-position={position}
      data-testid="captions"
      hidden={isEmpty && !isReadAloud}
    >
      <div
        className={classes.lines}
        lang={language}
        dir={directionOf(language)}
        role="group"
        aria-label={t('captions.title')}
        data-empty={isEmpty || undefined}
      >
        <div aria-live={isReadAloud ? 'polite' : 'off'} aria-atomic="false" aria-relevant="additions">
          {lines.map(({ seq, text }) => (
            <p key={seq}>
              <span>{text}</span>
            </p>
          ))}
        </div>
        {draft !== null && draft !== '' && (
          <p aria-hidden={isReadAloud || undefined} data-testid="caption-draft">
            <span>{draft}</span>
          </p>
        )}
      </div>
    </div>
  );
}
