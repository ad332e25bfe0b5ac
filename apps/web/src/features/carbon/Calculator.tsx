import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { IconBed, IconBolt, IconDeviceLaptop, IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import {
  changed,
  type FootprintForm,
  MOST_ROWS,
  type TravelMode,
  type TravelRow,
  withHome,
  without,
  withOnline,
  withStay,
} from './footprint-form.js';
import { HomeFields, OnlineFields, StayFields } from './PlaceFields.js';
import { fieldId, type SayProblem } from './problem-words.js';
import type { MeasuredOnline } from './read-form.js';
import { RowCard } from './RowCard.js';
import type { PartName, ShownComponent } from './shown-footprint.js';
import { type RowDefaults, withNextTravel } from './start-form.js';
import { TRAVEL_ICONS, TRAVEL_MODES } from './travel-icons.js';
import { FlightFields, LandFields } from './TravelFields.js';
import classes from './calculator.module.css';

interface CalculatorProps {
  form: FootprintForm;
  /** Parts that are asked for. */
  parts: readonly PartName[];
  /** What could be computed so far. */
  components: readonly ShownComponent[];
  measured: MeasuredOnline | null;
  defaults: RowDefaults;
  say: SayProblem;
  onChange: (form: FootprintForm) => void;
}

/** The questions: how you came, where you slept, what you watched; each row with its own result. */
export function Calculator(props: CalculatorProps): ReactNode {
  const { parts } = props;
  return (
    <div className={classes.parts}>
      {parts.includes('travel') && <TravelPart {...props} />}
      {parts.includes('nights') && <NightsPart {...props} />}
      {parts.includes('online') && <OnlinePart {...props} />}
      {parts.includes('home') && <HomePart {...props} />}
    </div>
  );
}

function TravelPart({ form, parts, components, defaults, say, onChange }: CalculatorProps): ReactNode {
  const t = useText();
  const isLife = parts.includes('home');
  const change = (key: string, changes: Partial<TravelRow>): void =>
    onChange({ ...form, travel: changed<TravelRow>(form.travel, key, changes) });
  const add = (mode: TravelMode): void => {
    const next = withNextTravel(form, mode, isLife ? defaults.homeCountry : defaults.hostCountry, defaults);
    onChange(next);
    const row = next.travel.at(-1);
    focusFirst(row?.key, row?.mode !== 'flight' ? 'km' : row.from === null ? 'from' : row.to === null ? 'to' : 'cabin');
  };
  return (
    <Part
      title={t(isLife ? 'carbon.travel.year' : 'carbon.travel')}
      hint={t(isLife ? 'carbon.travel.year.hint' : 'carbon.travel.hint')}
    >
      <ul className={classes.rows}>
        {form.travel.map((row, index) => {
          const component = componentOf(components, 'travel', index);
          const shared = {
            km: component && (component.amount / (row.isReturn ? 2 : 1)) * row.purposes,
            say,
            onChange: (changes: Partial<TravelRow>) => change(row.key, changes),
          };
          return (
            <RowCard
              key={row.key}
              icon={TRAVEL_ICONS[row.mode]}
              title={t(`carbon.mode.${row.mode}`)}
              grams={component?.grams}
              onRemove={() => onChange({ ...form, travel: without(form.travel, row.key) })}
            >
              {row.mode === 'flight' ? <FlightFields row={row} {...shared} /> : <LandFields row={row} {...shared} />}
            </RowCard>
          );
        })}
      </ul>
      {form.travel.length < MOST_ROWS.travel && (
        <ModeChoice
          label={t(isLife ? 'carbon.mode.life' : form.travel.length === 0 ? 'carbon.mode.first' : 'carbon.mode.next')}
          onChoose={add}
        />
      )}
    </Part>
  );
}

function ModeChoice({ label, onChoose }: { label: string; onChoose: (mode: TravelMode) => void }): ReactNode {
  const t = useText();
  const labelId = useId();
  return (
    <div role="group" aria-labelledby={labelId}>
      <p id={labelId} className={classes.label}>
        {label}
      </p>
      <div className={classes.modes}>
        {TRAVEL_MODES.map((mode) => {
          const ModeIcon = TRAVEL_ICONS[mode];
          return (
            <button key={mode} type="button" className={classes.mode} onClick={() => onChoose(mode)}>
              <ModeIcon size={22} aria-hidden />
              {t(`carbon.mode.${mode}`)}
            </button>
          );
        })}
      </div>
    </div>
  );
}

function NightsPart({ form, components, defaults, say, onChange }: CalculatorProps): ReactNode {
  const t = useText();
  return (
    <Part title={t('carbon.part.nights')} hint={t('carbon.nights.hint')}>
      <ul className={classes.rows}>
        {form.stays.map((row, index) => (
          <RowCard
            key={row.key}
            icon={IconBed}
            title={t('carbon.stay')}
            grams={componentOf(components, 'nights', index)?.grams}
            onRemove={() => onChange({ ...form, stays: without(form.stays, row.key) })}
          >
            <StayFields
              row={row}
              say={say}
              onChange={(changes) => onChange({ ...form, stays: changed(form.stays, row.key, changes) })}
            />
          </RowCard>
        ))}
      </ul>
      {form.stays.length < MOST_ROWS.stays && (
        <AddButton
          text={t('carbon.stay.add')}
          onClick={() => {
            const next = withStay(form, defaults.hostCountry);
            onChange(next);
            focusFirst(next.stays.at(-1)?.key, 'nights');
          }}
        />
      )}
    </Part>
  );
}

function OnlinePart({ form, parts, components, measured, defaults, say, onChange }: CalculatorProps): ReactNode {
  const t = useText();
  const isLife = parts.includes('home');
  return (
    <Part title={t('carbon.part.online')} hint={t(isLife ? 'carbon.online.year.hint' : 'carbon.online.hint')}>
      <ul className={classes.rows}>
        {form.online.map((row, index) => (
          <RowCard
            key={row.key}
            icon={IconDeviceLaptop}
            title={t(isLife ? 'carbon.screen' : 'carbon.watched')}
            grams={componentOf(components, 'online', index)?.grams}
            onRemove={() => onChange({ ...form, online: without(form.online, row.key) })}
          >
            <OnlineFields
              row={row}
              // What was counted is counted once.
              measured={form.online.some((other) => other.isMeasured && other.key !== row.key) ? null : measured}
              say={say}
              onChange={(changes) => onChange({ ...form, online: changed(form.online, row.key, changes) })}
            />
          </RowCard>
        ))}
      </ul>
      {form.online.length < MOST_ROWS.online && (
        <AddButton
          text={t('carbon.online.add')}
          onClick={() => {
            const isCounted = form.online.some(({ isMeasured }) => isMeasured);
            const next = withOnline(form, defaults.homeCountry, 'laptop', measured !== null && !isCounted);
            onChange(next);
            focusFirst(next.online.at(-1)?.key, next.online.at(-1)?.isMeasured ? 'device' : 'hours');
          }}
        />
      )}
    </Part>
  );
}

function HomePart({ form, components, defaults, say, onChange }: CalculatorProps): ReactNode {
  const t = useText();
  return (
    <Part title={t('carbon.part.home')} hint={t('carbon.home.hint')}>
      <ul className={classes.rows}>
        {form.home.map((row, index) => (
          <RowCard
            key={row.key}
            icon={IconBolt}
            title={t('carbon.home')}
            grams={componentOf(components, 'home', index)?.grams}
            onRemove={() => onChange({ ...form, home: without(form.home, row.key) })}
          >
            <HomeFields
              row={row}
              say={say}
              onChange={(changes) => onChange({ ...form, home: changed(form.home, row.key, changes) })}
            />
          </RowCard>
        ))}
      </ul>
      {form.home.length < MOST_ROWS.home && (
        <AddButton
          text={t('carbon.home.add')}
          onClick={() => {
            const next = withHome(form, defaults.homeCountry);
            onChange(next);
            focusFirst(next.home.at(-1)?.key, 'kwh');
          }}
        />
      )}
    </Part>
  );
}

function Part({ title, hint, children }: { title: string; hint: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className={classes.hint}>{hint}</p>
      </div>
      {children}
    </section>
  );
}

function AddButton({ text, onClick }: { text: string; onClick: () => void }): ReactNode {
  return (
    <div>
      <button type="button" className={classes.mode} onClick={onClick}>
        <IconPlus size={20} aria-hidden />
        {text}
      </button>
    </div>
  );
}

const componentOf = (
  components: readonly ShownComponent[],
  part: PartName,
  index: number,
): ShownComponent | undefined => components.find((component) => component.part === part && component.index === index);

/** Into the first field of a row that is about to be there. */
function focusFirst(key: string | undefined, field: string): void {
  if (key === undefined) return;
  requestAnimationFrame(() => document.getElementById(fieldId(key, field))?.focus());
}
