import { useId, type ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useCarbonAmounts } from '../../ui/carbon-amounts.js';
import { Kilograms } from '../../ui/Kilograms.js';
import type { FootprintForm } from './footprint-form.js';
import { linesOf, nonCo2Of, partsOf, type ResultPart } from './result-parts.js';
import { Sources } from './Sources.js';
import { TRAVEL_ICONS } from './travel-icons.js';
import { useRowTitle } from './use-row-title.js';
import type { ShownComponent, ShownFootprint } from './shown-footprint.js';
import classes from './result.module.css';

interface FootprintResultProps {
  footprint: ShownFootprint;
  /** What it was computed from: names the components. */
  form: FootprintForm;
  heading: string;
}

/** The sum with its range, what it consists of, and how each number was come by. */
export function FootprintResult({ footprint, form, heading }: FootprintResultProps): ReactNode {
  const t = useText();
  const { kilograms } = useCarbonAmounts();
  const id = useId();
  const nonCo2 = nonCo2Of(footprint.components);
  const hasRange = footprint.low < footprint.grams || footprint.high > footprint.grams;
  return (
    <section className={classes.result} aria-labelledby={id}>
      <h2 id={id} className={classes.heading}>
        {heading}
      </h2>
      <p className={classes.sum}>
        <bdi>{kilograms(footprint.grams)}</bdi> <span className={classes.co2e}>CO₂e</span>
      </p>
      <p className={classes.soft}>
        {hasRange
          ? t('carbon.result.range', { low: kilograms(footprint.low), high: kilograms(footprint.high) })
          : t('carbon.result.estimate')}
      </p>
      <ul className={classes.parts}>
        {partsOf(footprint.components).map((part) => (
          <Part key={part.name} part={part} form={form} />
        ))}
      </ul>
      {nonCo2 !== null && (
        <p className={classes.nonCo2}>
          <strong>{t('carbon.result.non-co2', { kg: kilograms(nonCo2) })}</strong> {t('carbon.result.non-co2.text')}
        </p>
      )}
      {!footprint.countsNonCo2 && footprint.components.some(({ part }) => part === 'travel') && (
        <p className={classes.nonCo2}>{t('carbon.result.non-co2.off')}</p>
      )}
      <Sources footprint={footprint} />
    </section>
  );
}

function Part({ part, form }: { part: ResultPart; form: FootprintForm }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const percent = Math.round(part.share * 100);
  return (
    <li className={classes.part}>
      <div className={classes.partHead}>
        <h3>{t(`carbon.part.${part.name}`)}</h3>
        <span className={classes.partGrams}>
          <Kilograms grams={part.grams} />
          <span className={classes.soft}>
            {' · '}
            {percent === 0 && part.grams > 0
              ? t('carbon.result.share.least')
              : t('carbon.result.share', { percent: formats.number(percent) })}
          </span>
        </span>
      </div>
      <div className={classes.bar} aria-hidden data-part={part.name}>
        <span style={{ inlineSize: `${Math.max(part.share * 100, 0.5)}%` }} />
      </div>
      <ul className={classes.components}>
        {part.components.map((component) => (
          <ComponentLine key={component.index} component={component} form={form} />
        ))}
      </ul>
    </li>
  );
}

function ComponentLine({ component, form }: { component: ShownComponent; form: FootprintForm }): ReactNode {
  const t = useText();
  const title = useRowTitle()(form, component.part, component.index);
  const row = component.part === 'travel' ? form.travel[component.index] : undefined;
  const RowIcon = row && TRAVEL_ICONS[row.mode];
  const lines = linesOf(component);
  return (
    <li>
      <details className={classes.component}>
        <summary>
          <span className={classes.componentTitle}>
            {RowIcon && <RowIcon size={18} aria-hidden />}
            <bdi>{title}</bdi>
          </span>
          <Kilograms grams={component.grams} />
        </summary>
        <dl className={classes.lines}>
          {lines.map((line, index) => (
            <div key={index}>
              <dt>{t(component.part === 'nights' ? 'carbon.line.stay' : `carbon.line.${line.kind}`)}</dt>
              <dd>
                <Kilograms grams={line.grams} />
              </dd>
            </div>
          ))}
        </dl>
        <ul className={classes.notes}>
          {component.basis !== 'factor' && <li>{t(`carbon.basis.${component.basis}`)}</li>}
          {component.notes.map((note) => (
            <li key={note}>{t(`carbon.note.${note}`)}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}
