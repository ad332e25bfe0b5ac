import { Button } from '@mantine/core';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import {
  DeviceCheck,
  LocalMedia,
  useNetworkCheck,
  type LocalMediaSnapshot,
  type NetworkResult,
} from '../device-check/index.js';
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
  const network = useNetworkCheck();
  const { run } = network;
  const [result, record] = useMutation(RecordTechnicalCheck);
  const answer = result.data?.recordTechnicalCheck;

  useEffect(() => {
    void media.open();
    run();
    return () => media.close();
  }, [media, run]);

  const isAsking = devices.camera === 'asking' || devices.microphone === 'asking';
  const save = async (): Promise<void> => {
    if (network.result === null) return;
    const { data } = await record({ summit: summitSlug, input: inputOf(devices, network.result) });
    if (data?.recordTechnicalCheck.__typename === 'Profile') onDone();
  };
  return (
    <div className={classes.check}>
      <DeviceCheck media={media} network={network} />
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
          disabled={network.result === null || network.step !== null || isAsking}
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

function inputOf(devices: LocalMediaSnapshot, { verdict, figures }: NetworkResult): TechnicalCheckInput {
  return {
    camera: STATES[devices.camera],
    microphone: STATES[devices.microphone],
    network: verdict,
    roundTripMs: figures?.roundTripMs ?? null,
    uploadKbps: figures?.uploadKbps ?? null,
  };
}
