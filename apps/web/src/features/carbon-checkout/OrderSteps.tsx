import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { readerZone } from '../../app/i18n/formats.js';
import type { OrderView } from './checkout.queries.js';
import { stepsOf } from './steps-of.js';
import classes from './checkout.module.css';

/** What was done and what comes next, of an order that goes on. */
export function OrderSteps({ order }: { order: OrderView }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const steps = stepsOf(order);
  if (steps.length === 0) return null;
  return (
    <section className={classes.card} aria-labelledby="steps">
      <h2 id="steps">{t('carbon-checkout.steps')}</h2>
      <ol className={classes.steps}>
        {steps.map(({ step, is, at }, index) => (
          <li key={step} data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
            <span aria-hidden>{is === 'done' ? <IconCheck size={18} /> : formats.number(index + 1)}</span>
            <strong>{t(`carbon-checkout.step.${step}`)}</strong>
            <span className={classes.soft}>
              {at === null ? t(`carbon-checkout.step.${step}.text`) : formats.dateTime(at, readerZone())}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
