import { IconBadgeCc, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { PopoverMenu } from '../../ui/PopoverMenu.js';
import { keyOf, useLiveRoom, useShortcuts } from '../stage/index.js';
import {
  CAPTION_POSITIONS,
  CAPTION_SIZES,
  chooseCaptions,
  shownCaptions,
  useCaptionChoices,
} from './caption-choices.js';
import classes from './captions.module.css';
import { captionsOf, useCaptions } from './use-captions.js';
import { writableLanguages } from './writable-languages.js';

/** A viewer's choice of captions; for captioners also the way to write them. Not there while there is nothing to choose. */
export function CaptionTool(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const view = useLiveRoom();
  const { chat, chatProps, isOnAir, stage } = view;
  const { captionLanguage: suggested } = stage;
  const choices = useCaptionChoices();
  const { writing } = useCaptions(chatProps.client);
  const { captionLanguages: languages } = chat;
  const shown = shownCaptions(choices, suggested, languages);
  const isLeftToChair = suggested !== null && !choices.isChosen;
  const mayWrite = isOnAir && (chat.viewer?.rights.includes('caption') ?? false);
  const isOffered = languages.length > 0;
  useShortcuts({
    ...(isOffered && {
      'toggle-captions': () =>
        chooseCaptions({ language: shown === null ? (languages[0] ?? null) : null, isChosen: true }),
    }),
  });
  if (!isOffered && !mayWrite) return null;
  const write = (): void => captionsOf(chatProps.client).write(writableLanguages(view)[0] ?? 'en');
  return (
    <PopoverMenu
      variant="compact"
      icon={<IconBadgeCc size={20} aria-hidden />}
      label={
        <span className={classes.toolLabel} data-testid="caption-tool">
          {t('captions.title')}
        </span>
      }
      accessibleLabel={t('captions.title')}
    >
      {isOffered && (
        <>
          <li>
            <fieldset className={classes.choices} data-testid="caption-languages">
              <legend>
                {t('captions.language')} <kbd aria-hidden>{keyOf('toggle-captions')}</kbd>
              </legend>
              {suggested !== null && (
                <label className={classes.choice}>
                  <input
                    type="radio"
                    name="canopy-caption-language"
                    value="chair"
                    checked={isLeftToChair}
                    onChange={() => chooseCaptions({ language: null, isChosen: false })}
                  />
                  <span>
                    {t('captions.chair')}
                    <span className={classes.note}>{formats.language(suggested)}</span>
                  </span>
                </label>
              )}
              {[null, ...languages].map((language) => (
                <label key={language ?? ''} className={classes.choice}>
                  <input
                    type="radio"
                    name="canopy-caption-language"
                    value={language ?? ''}
                    checked={shown === language && !isLeftToChair}
                    onChange={() => chooseCaptions({ language, isChosen: true })}
                  />
                  {language === null ? t('captions.off') : formats.language(language)}
                </label>
              ))}
            </fieldset>
          </li>
          <li>
            <fieldset className={`${classes.choices} ${classes.row}`} data-testid="caption-sizes">
              <legend>{t('captions.size')}</legend>
              {CAPTION_SIZES.map((size) => (
                <label key={size} className={classes.choice}>
                  <input
                    type="radio"
                    name="canopy-caption-size"
                    value={size}
                    checked={choices.size === size}
                    onChange={() => chooseCaptions({ size })}
                  />
                  {t(`captions.size-${size}`)}
                </label>
              ))}
            </fieldset>
          </li>
          <li>
            <fieldset className={`${classes.choices} ${classes.row}`} data-testid="caption-positions">
              <legend>{t('captions.position')}</legend>
              {CAPTION_POSITIONS.map((position) => (
                <label key={position} className={classes.choice}>
                  <input
                    type="radio"
                    name="canopy-caption-position"
                    value={position}
                    checked={choices.position === position}
                    onChange={() => chooseCaptions({ position })}
                  />
                  {t(`captions.position-${position}`)}
                </label>
              ))}
            </fieldset>
          </li>
          <li className={classes.choices}>
            <label className={classes.choice}>
              <input
                type="checkbox"
                checked={choices.isReadAloud}
                onChange={(event) => chooseCaptions({ isReadAloud: event.target.checked })}
              />
              <span>
                {t('captions.read-aloud')}
                <span className={classes.note}>{t('captions.read-aloud-note')}</span>
              </span>
            </label>
          </li>
        </>
      )}
      {mayWrite && writing === null && (
        <li>
          <button type="button" data-closes data-testid="write-captions" onClick={write}>
            <IconPencil size={20} aria-hidden /> {t('captions.write')}
          </button>
        </li>
      )}
    </PopoverMenu>
  );
}
