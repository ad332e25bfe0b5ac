import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { CABINS, CAR_FUELS, CAR_SIZES } from '@app/domain';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { AirportField } from './AirportField.js';
import type { FlightRow, LandRow, TravelRow } from './footprint-form.js';
import { fieldId, type SayProblem } from './problem-words.js';
import { useCountryChoices } from './use-country-choices.js';
import classes from './calculator.module.css';

const MOST_PURPOSES = 5;
const MOST_IN_CAR = 9;

interface TravelFieldsProps<Row extends TravelRow> {
  row: Row;
  /** One way, where it can be said. */
  km: number | undefined;
  say: SayProblem;
  onChange: (changes: Partial<Row>) => void;
}

/** Where from, where to, and which seat; the rarer questions behind a line. */
export function FlightFields({ row, km, say, onChange }: TravelFieldsProps<FlightRow>): ReactNode {
  const t = useText();
  return (
    <>
      <Ends row={row} say={say} onChange={onChange} />
      <Way km={km} />
      <NativeSelect
        id={fieldId(row.key, 'cabin')}
        label={t('carbon.cabin')}
        value={row.cabin}
        data={CABINS.map((value) => ({ value, label: t(`carbon.cabin.${value}`) }))}
        onChange={(event) =>
          onChange({ cabin: CABINS.find((cabin) => cabin === event.currentTarget.value) ?? row.cabin })
        }
      />
      <Return row={row} onChange={onChange} />
      <details className={classes.more}>
        <summary>{t('carbon.more')}</summary>
        <div className={classes.fields}>
          <Checkbox
            label={t('carbon.stops')}
            description={t('carbon.stops.help')}
            checked={row.hasUnknownStops}
            onChange={(event) => onChange({ hasUnknownStops: event.currentTarget.checked })}
          />
          <Purposes
            id={fieldId(row.key, 'share')}
            value={row.purposes}
            onChange={(purposes) => onChange({ purposes })}
          />
        </div>
      </details>
    </>
  );
}

/** How far and in which country; of a car, who else was in it. */
export function LandFields({ row, km, say, onChange }: TravelFieldsProps<LandRow>): ReactNode {
  const t = useText();
  const countries = useCountryChoices();
  const knowsKm = row.knows === 'km';
  return (
    <>
      {knowsKm ? (
        <TextInput
          id={fieldId(row.key, 'km')}
          label={t('carbon.km')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={12}
          value={row.km}
          error={say(row.key, 'km')}
          onChange={(event) => onChange({ km: event.currentTarget.value })}
        />
      ) : (
        <Ends row={row} say={say} onChange={onChange} />
      )}
      {!knowsKm && <Way km={km} isAssumed />}
      <div className={classes.wide}>
        <button
          type="button"
          className={classes.textButton}
          onClick={() => onChange({ knows: knowsKm ? 'places' : 'km' })}
        >
          {knowsKm ? t('carbon.km.unknown') : t('carbon.km.known')}
        </button>
      </div>
      {row.mode === 'car' && <CarFields row={row} onChange={onChange} />}
      <NativeSelect
        id={fieldId(row.key, 'country')}
        label={row.mode === 'car' ? t('carbon.country.car') : t('carbon.country.travel')}
        value={row.country}
        data={countries}
        error={say(row.key, 'country')}
        onChange={(event) => onChange({ country: event.currentTarget.value })}
      />
      <Return row={row} onChange={onChange} />
      <details className={classes.more}>
        <summary>{t('carbon.more')}</summary>
        <div className={classes.fields}>
          {row.mode === 'car' && (
            <NativeSelect
              label={t('carbon.size')}
              value={row.size}
              data={CAR_SIZES.map((value) => ({ value, label: t(`carbon.size.${value}`) }))}
              onChange={(event) =>
                onChange({ size: CAR_SIZES.find((size) => size === event.currentTarget.value) ?? row.size })
              }
            />
          )}
          <Purposes
            id={fieldId(row.key, 'share')}
            value={row.purposes}
            onChange={(purposes) => onChange({ purposes })}
          />
        </div>
      </details>
    </>
  );
}

function CarFields({ row, onChange }: { row: LandRow; onChange: (changes: Partial<LandRow>) => void }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <NativeSelect
        id={fieldId(row.key, 'occupants')}
        label={t('carbon.occupants')}
        description={t('carbon.occupants.help')}
        value={row.occupants === null ? '' : String(row.occupants)}
        data={[
          { value: '', label: t('carbon.unknown') },
          ...counts(MOST_IN_CAR).map((count) => ({ value: String(count), label: formats.number(count) })),
        ]}
        onChange={({ currentTarget: { value } }) => onChange({ occupants: value === '' ? null : Number(value) })}
      />
      <NativeSelect
        id={fieldId(row.key, 'fuel')}
        label={t('carbon.fuel')}
        value={row.fuel}
        data={CAR_FUELS.map((value) => ({ value, label: t(`carbon.fuel.${value}`) }))}
        onChange={(event) =>
          onChange({ fuel: CAR_FUELS.find((fuel) => fuel === event.currentTarget.value) ?? row.fuel })
        }
      />
    </>
  );
}

function Ends({
  row,
  say,
  onChange,
}: {
  row: TravelRow;
  say: SayProblem;
  onChange: (changes: Pick<Partial<TravelRow>, 'from' | 'to'>) => void;
}): ReactNode {
  const t = useText();
  return (
    <>
      <AirportField
        id={fieldId(row.key, 'from')}
        label={t('carbon.from')}
        value={row.from}
        error={say(row.key, 'from')}
        onChange={(from) => onChange({ from })}
      />
      <AirportField
        id={fieldId(row.key, 'to')}
        label={t('carbon.to')}
        value={row.to}
        error={say(row.key, 'to')}
        onChange={(to) => onChange({ to })}
      />
    </>
  );
}

function Way({ km, isAssumed = false }: { km: number | undefined; isAssumed?: boolean }): ReactNode {
  const t = useText();
  const formats = useFormats();
  if (km === undefined) return null;
  const values = { km: formats.number(Math.round(km)) };
  return <p className={classes.way}>{isAssumed ? t('carbon.way.assumed', values) : t('carbon.way', values)}</p>;
}

function Return({ row, onChange }: { row: TravelRow; onChange: (changes: { isReturn: boolean }) => void }): ReactNode {
  const t = useText();
  return (
    <Checkbox
      className={classes.wide}
      label={t('carbon.return')}
      checked={row.isReturn}
      onChange={(event) => onChange({ isReturn: event.currentTarget.checked })}
    />
  );
}

/** Of a journey for several things, one counts here. */
export function Purposes({
  id,
  value,
  onChange,
}: {
  id: string;
  value: number;
  onChange: (purposes: number) => void;
}): ReactNode {
  const t = useText();
  return (
    <NativeSelect
      id={id}
      label={t('carbon.purposes')}
      description={t('carbon.purposes.help')}
      value={String(value)}
      data={counts(MOST_PURPOSES).map((count) => ({
        value: String(count),
        label: t('carbon.purposes.count', { count }),
      }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}

/** 1, 2, … most. */
export const counts = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);
