import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useCountryChoices } from '../carbon/index.js';
import type { PlanForm } from './plan-form.js';
import type { SayPlanProblem } from './use-plan-problem.js';
import classes from './organise-carbon.module.css';

const DEVICES = ['LAPTOP', 'PHONE', 'TABLET', 'DESKTOP', 'TV'] as const;
const NETWORKS = ['FIXED', 'MOBILE'] as const;

/** What streaming could not measure of its viewers. */
export function StreamingFields({
  form: { streaming },
  say,
  onChange,
}: {
  form: PlanForm;
  say: SayPlanProblem;
  onChange: (part: Pick<PlanForm, 'streaming'>) => void;
}): ReactNode {
  const t = useText();
  const countries = useCountryChoices();
  return (
    <section className={classes.part} aria-labelledby="streaming-title">
      <h3 id="streaming-title">{t('organise-carbon.streaming')}</h3>
      <p className={classes.soft}>{t('organise-carbon.streaming.help')}</p>
      <div className={classes.pair}>
        <NativeSelect
          label={t('organise-carbon.streaming.country')}
          value={streaming.country}
          data={countries}
          error={say('streaming.country')}
          onChange={(event) => onChange({ streaming: { ...streaming, country: event.currentTarget.value } })}
        />
        <NativeSelect
          label={t('organise-carbon.streaming.device')}
          value={streaming.device}
          data={DEVICES.map((value) => ({ value, label: t(`organise-carbon.device.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ streaming: { ...streaming, device: DEVICES.find((each) => each === value) ?? 'LAPTOP' } })
          }
        />
        <NativeSelect
          label={t('organise-carbon.streaming.network')}
          value={streaming.network}
          data={NETWORKS.map((value) => ({ value, label: t(`organise-carbon.network.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ streaming: { ...streaming, network: NETWORKS.find((each) => each === value) ?? 'FIXED' } })
          }
        />
      </div>
    </section>
  );
}
