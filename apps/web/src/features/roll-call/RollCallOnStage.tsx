import { IconSignature } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { countSeats, type RollCall } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { ReadIt } from './ReadIt.js';
import classes from './roll-call.module.css';
import { Seats } from './Seats.js';
import { SignerName } from './SignerName.js';

/** In the middle of the stage, for everybody: how many signed, the places of each country, and the wall of names, the latest first. */
export function RollCallOnStage(): ReactNode {
  const { rollCall } = useLiveRoom();
  return rollCall && <Wall rollCall={rollCall} />;
}

function Wall({ rollCall }: { rollCall: RollCall }): ReactNode {
  const t = useText();
  const { panel, showPanel } = useLiveRoom();
  const { signed, invited } = countSeats(rollCall);
  return (
    // Very many are scrolled, also with keys.
    <section className={classes.wall} aria-label={t('roll-call.title')} tabIndex={0} data-testid="roll-call-stage">
      <header className={classes.wallHead}>
        <IconSignature size={36} aria-hidden className={classes.wallIcon} />
        <p className={classes.counter} data-testid="roll-call-count">
          {t('roll-call.count', { signed, invited })}
        </p>
        <p className={classes.wallState}>{t(`roll-call.state-${rollCall.state}`)}</p>
        {panel !== 'roll-call' && (
          <button type="button" className={classes.seeNames} onClick={() => showPanel('roll-call')}>
            {t('roll-call.names')}
          </button>
        )}
      </header>
      <ReadIt rollCall={rollCall} />
      <Seats seats={rollCall.seats} />
      <ol className={classes.names} reversed aria-label={t('roll-call.names')}>
        {rollCall.signatures.toReversed().map((signature) => (
          <li key={signature.sequence} className={classes.signer}>
            <SignerName signature={signature} />
          </li>
        ))}
      </ol>
    </section>
  );
}
