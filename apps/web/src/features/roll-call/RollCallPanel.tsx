import { lazy, Suspense, type ReactNode } from 'react';
import { countSeats, type RollCall } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { ReadIt } from './ReadIt.js';
import classes from './roll-call.module.css';
import { Seats } from './Seats.js';
import { SignerName } from './SignerName.js';

const ChairDesk = lazy(async () => ({ default: (await import('./ChairDesk.js')).ChairDesk }));

/** Who signs: everybody reads it, and whoever presides lets it happen. */
export function RollCallPanel(): ReactNode {
  const t = useText();
  const { rollCall, isModerator, panel } = useLiveRoom();
  return (
    // Scrolled with keys also where nothing in it takes the focus.
    <section className={classes.panel} aria-label={t('roll-call.title')} tabIndex={0} data-testid="roll-call">
      {isModerator && panel === 'roll-call' && (
        <Suspense fallback={null}>
          <ChairDesk />
        </Suspense>
      )}
      {rollCall && <Read rollCall={rollCall} />}
    </section>
  );
}

function Read({ rollCall }: { rollCall: RollCall }): ReactNode {
  const t = useText();
  return (
    <>
      <p className={classes.panelCount}>{t('roll-call.count', countSeats(rollCall))}</p>
      <p className={classes.soft}>{t(`roll-call.state-${rollCall.state}`)}</p>
      <ReadIt rollCall={rollCall} />
      <Seats seats={rollCall.seats} />
      <h2 className={classes.panelHead}>{t('roll-call.names')}</h2>
      {rollCall.signatures.length === 0 ? (
        <p className={classes.soft}>{t('roll-call.nobody-yet')}</p>
      ) : (
        <ol className={classes.list} reversed>
          {rollCall.signatures.toReversed().map((signature) => (
            <li key={signature.sequence} className={classes.signer}>
              <SignerName signature={signature} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
