import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { StageBooth } from '@app/contracts';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { keyOf, useLiveRoom } from '../stage/index.js';
import classes from './Booth.module.css';
import { secondsUntil } from './booth-situation.js';
import { MemberName } from './MemberName.js';
import { useServerTime } from './use-interpreter.js';

interface HandOverProps {
  booth: StageBooth;
  handOver: NonNullable<StageBooth['handOver']>;
  isBusy: boolean;
  onKeep: () => void;
}

/** The countdown that both of a booth see, and the way to call it off. */
export function HandOver({ booth, handOver, isBusy, onKeep }: HandOverProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { self } = useLiveRoom();
  const seconds = secondsUntil(handOver.at, useServerTime());
  return (
    <div className={classes.handOver} data-testid="booth-countdown" data-seconds={seconds}>
      <p>
        <span className={classes.seconds} aria-hidden>
          {formats.number(seconds)}
        </span>
        {handOver.participantId === self ? (
          t('interpretation.you-next', { seconds })
        ) : (
          <FormattedMessage
            id="interpretation.partner-next"
            values={{
              seconds,
              name: <MemberName key="name" booth={booth} participantId={handOver.participantId} />,
            }}
          />
        )}
      </p>
      <button
        type="button"
        className={classes.quietButton}
        disabled={isBusy}
        title={`${t('interpretation.keep')} (${keyOf('keep-booth')})`}
        data-testid="keep-booth"
        onClick={onKeep}
      >
        {t('interpretation.keep')} <kbd aria-hidden>{keyOf('keep-booth')}</kbd>
      </button>
    </div>
  );
}
