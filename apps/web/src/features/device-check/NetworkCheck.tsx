import { IconWifi } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './DeviceCheck.module.css';
import type { NetworkCheckControl, NetworkResult } from './use-network-check.js';

/** How the way to the server is, in a sentence, with what to do about it. */
export function NetworkCheck({ check }: { check: NetworkCheckControl }): ReactNode {
  const t = useText();
  const { step, result } = check;
  return (
    <section className={classes.network} aria-label={t('device-check.network')} data-testid="network-check">
      <div role="status" data-testid="network-verdict" data-verdict={step === null ? result?.verdict : undefined}>
        {step !== null ? (
          <p>
            <span className={classes.running} aria-hidden />
            {t(`device-check.network-step-${step}`)}
          </p>
        ) : result ? (
          <Verdict result={result} />
        ) : (
          <p>{t('device-check.network-hint')}</p>
        )}
      </div>
      <button
        type="button"
        className={classes.button}
        disabled={step !== null}
        data-testid="test-network"
        onClick={check.run}
      >
        <IconWifi size={20} aria-hidden />
        {result ? t('device-check.network-again') : t('device-check.network-start')}
      </button>
    </section>
  );
}

function Verdict({ result: { verdict, reasons, figures } }: { result: NetworkResult }): ReactNode {
  const t = useText();
  return (
    <>
      <p className={classes.networkVerdict}>{t(`device-check.network-${verdict}`)}</p>
      {reasons.map((reason) => (
        <p key={reason}>{t(`device-check.reason-${reason}`)}</p>
      ))}
      {figures && (
        <ul className={classes.figures}>
          {figures.roundTripMs !== null && <li>{t('device-check.figure-round-trip', { ms: figures.roundTripMs })}</li>}
          {figures.uploadKbps !== null && (
            <li>{t('device-check.figure-upload', { mbps: figures.uploadKbps / 1_000 })}</li>
          )}
          {figures.downloadKbps !== null && (
            <li>{t('device-check.figure-download', { mbps: figures.downloadKbps / 1_000 })}</li>
          )}
          {figures.lossPercent !== null && (
            <li>{t('device-check.figure-loss', { part: figures.lossPercent / 100 })}</li>
          )}
        </ul>
      )}
    </>
  );
}
