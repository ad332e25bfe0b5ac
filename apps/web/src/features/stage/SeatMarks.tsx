import { IconFocus2, IconMicrophone, IconMicrophoneOff, IconVolume } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { SeatPicture } from './pictures.js';
import classes from './Stage.module.css';

/** What is so of a person now, each with a sign and a name of its own: nothing here is told by a colour alone. */
export function SeatMarks({ picture }: { picture: SeatPicture }): ReactNode {
  const t = useText();
  const { silence, isSpeaking, hasFloor, isInSpotlight, condition } = picture;
  return (
    <div className={classes.marks}>
      {condition === 'backstage' && <span className={classes.mark}>{t('stage.mark-backstage')}</span>}
      {isInSpotlight && <Mark name="spotlight" words={t('stage.in-spotlight')} Icon={IconFocus2} />}
      {hasFloor && <Mark name="floor" words={t('stage.has-floor')} Icon={IconMicrophone} />}
      {isSpeaking && <Mark name="speaking" words={t('stage.speaking')} Icon={IconVolume} />}
      {silence && (
        <Mark
          name={silence}
          words={silence === 'muted-by-moderator' ? t('stage.muted-by-moderator') : t('stage.microphone-off')}
          Icon={IconMicrophoneOff}
        >
          {silence === 'muted-by-moderator' && <span className={classes.markText}>{t('stage.muted')}</span>}
        </Mark>
      )}
    </div>
  );
}

interface MarkProps {
  name: string;
  words: string;
  Icon: ComponentType<{ size: number; 'aria-hidden': true }>;
  children?: ReactNode;
}
function Mark({ name, words, Icon, children }: MarkProps): ReactNode {
  return (
    <span className={classes.mark} data-mark={name} title={words} role="img" aria-label={words}>
      <Icon size={18} aria-hidden />
      {children}
    </span>
  );
}
