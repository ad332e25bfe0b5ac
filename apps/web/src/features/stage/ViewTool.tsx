import { IconLayoutBoard, IconPictureInPicture } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { STAGE_LAYOUTS } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { PopoverMenu } from '../../ui/PopoverMenu.js';
import { LowBandwidthChoice } from '../device-check/index.js';
import { useLiveRoom } from './live-room.js';
import { nextLayout } from './shown-layout.js';
import { keyOf } from './shortcuts.js';
import classes from './Stage.module.css';
import { usePictureInPicture } from './use-picture-in-picture.js';
import { useShortcuts } from './use-shortcuts.js';
import { chooseLayout, useViewingChoice } from './viewing-choice.js';

/** How this viewer sees the stage: its layout, how much comes over the network, a window of its own. */
export function ViewTool(): ReactNode {
  const t = useText();
  const { stage, own } = useLiveRoom();
  const { layout } = useViewingChoice();
  const inPicture = usePictureInPicture();
  const { isLowBandwidth } = own.devices.choices;
  const chooseLowBandwidth = (isLow: boolean): void => void own.local.setLowBandwidth(isLow);
  useShortcuts({
    'next-layout': () => chooseLayout(nextLayout(layout)),
    'low-bandwidth': () => chooseLowBandwidth(!isLowBandwidth),
    ...(inPicture.isOffered && { 'picture-in-picture': inPicture.toggle }),
  });
  return (
    <>
      <PopoverMenu
        variant="compact"
        icon={<IconLayoutBoard size={20} aria-hidden />}
        label={t('stage.view')}
        accessibleLabel={t('stage.view')}
      >
        <li>
          <fieldset className={classes.choices} data-testid="layouts">
            <legend>
              {t('stage.layout')} <kbd aria-hidden>{keyOf('next-layout')}</kbd>
            </legend>
            {[null, ...STAGE_LAYOUTS].map((choice) => (
              <label key={choice ?? 'chair'} className={classes.choice}>
                <input
                  type="radio"
                  name="canopy-layout"
                  value={choice ?? 'chair'}
                  checked={layout === choice}
                  onChange={() => chooseLayout(choice)}
                />
                <span>
                  {choice === null ? t('stage.layout-chair') : t(`stage.layout-${choice}`)}
                  {choice === null && <span className={classes.choiceNote}>{t(`stage.layout-${stage.layout}`)}</span>}
                </span>
              </label>
            ))}
          </fieldset>
        </li>
        <li className={classes.choices}>
          <LowBandwidthChoice isLow={isLowBandwidth} onChoose={chooseLowBandwidth} />
        </li>
        {inPicture.isOffered && (
          <li>
            <button
              type="button"
              aria-pressed={inPicture.isOpen}
              data-testid="picture-in-picture"
              onClick={inPicture.toggle}
            >
              <IconPictureInPicture size={20} aria-hidden />
              {inPicture.isOpen ? t('stage.close-window') : t('stage.own-window')}{' '}
              <kbd aria-hidden>{keyOf('picture-in-picture')}</kbd>
            </button>
          </li>
        )}
      </PopoverMenu>
      {inPicture.content}
    </>
  );
}
