import { Button } from '@mantine/core';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DeviceCheck, LocalMedia, type LocalMediaSnapshot } from '../device-check/index.js';
import { measureNetwork, type NetworkMeasurement } from './network-check.js';
import { RecordTechnicalCheck, type Profile, type TechnicalCheckInput } from './profile.queries.js';
import classes from './profile.module.css';

/** Camera, microphone and network of this device; its last result is what the organisers see. */
export function TechnicalCheckSection({ profile }: { profile: Profile }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const { technicalCheck: last } = profile;
  return (
    <section aria-labelledby="check" className={classes.section}>
      <h2 id="check">{t('profile.check')}</h2>
      <p className={classes.soft}>{t('profile.check-hint')}</p>
      {last && (
        <div className={classes.result} role="status">
          <p>{t('profile.check-last', { date: formats.dateTime(last.checkedAt, readerZone()) })}</p>
          <ul>
            <li>{t(`profile.camera.${last.camera}`)}</li>
            <li>{t(`profile.microphone.${last.microphone}`)}</li>
            <li>{t(`profile.network.${last.network}`)}</li>
          </ul>
        </div>
      )}
      {isOpen ? (
        <RunningCheck summitSlug={profile.summit.slug} onDone={() => setIsOpen(false)} />
      ) : (
        <div>
          <Button type="button" variant={last ? 'light' : 'filled'} onClick={() => setIsOpen(true)}>
            {last ? t('profile.check-again') : t('profile.check-start')}
          </Button>
        </div>
      )}
    </section>
  );
}

function RunningCheck({ summitSlug, onDone }: { summitSlug: string; onDone: () => void }): ReactNode {
  const t = useText();
  const media = useMemo(() => new LocalMedia(), []);
  const devices = useSyncExternalStore(media.subscribe, media.getSnapshot);
  const [network, setNetwork] = useState<NetworkMeasurement | null>(null);
  const [result, record] = useMutation(RecordTechnicalCheck);
  const answer = result.data?.recordTechnicalCheck;

  useEffect(() => {
    let isCurrent = true;
    void media.open();
    void measureNetwork().then((measured) => {
      if (isCurrent) setNetwork(measured);
    });
    return () => {
      isCurrent = false;
      media.close();
    };
  }, [media]);

  const isAsking = devices.camera === 'asking' || devices.microphone === 'asking';
  const save = async (): Promise<void> => {
    if (network === null) return;
    const { data } = await record({ summit: summitSlug, input: inputOf(devices, network) });
    if (data?.recordTechnicalCheck.__typename === 'Profile') onDone();
  };
  return (
    <div className={classes.check}>
      <DeviceCheck media={media} />
      <p role="status" className={classes.verdict} data-testid="network-verdict" data-verdict={network?.verdict}>
        {network === null ? t('profile.network-measuring') : t(`profile.network.${network.verdict}`)}
      </p>
      {network?.roundTripMs != null && network.uploadKbps != null && (
        <p className={classes.soft}>
          {t('profile.network-figures', { ms: network.roundTripMs, mbps: network.uploadKbps / 1000 })}
        </p>
      )}
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      {answer && answer.__typename !== 'Profile' && (
        <p role="alert" className={classes.refused}>
          {t('profile.refused')}
        </p>
      )}
      <div className={classes.buttons}>
        <Button
          type="button"
          loading={result.fetching}
          disabled={network === null || isAsking}
          onClick={() => void save()}
        >
          {t('profile.check-save')}
        </Button>
        <Button type="button" variant="default" onClick={onDone}>
          {t('profile.check-close')}
        </Button>
      </div>
    </div>
  );
}

const STATES = {
  on: 'ON',
  off: 'OFF',
  asking: 'OFF',
  refused: 'REFUSED',
  missing: 'MISSING',
  busy: 'BUSY',
  unsupported: 'UNSUPPORTED',
} as const satisfies Record<LocalMediaSnapshot['camera'], TechnicalCheckInput['camera']>;

function inputOf(devices: LocalMediaSnapshot, network: NetworkMeasurement): TechnicalCheckInput {
  return {
    camera: STATES[devices.camera],
    microphone: STATES[devices.microphone],
    network: network.verdict,
    roundTripMs: network.roundTripMs,
    uploadKbps: network.uploadKbps,
  };
}
