import { NativeSelect, TextInput } from '@mantine/core';
import { DEVICES, NETWORKS } from '@app/domain';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { HomeRow, OnlineRow, StayRow } from './footprint-form.js';
import { fieldId, type SayProblem } from './problem-words.js';
import type { MeasuredOnline } from './read-form.js';
import { counts, Purposes } from './TravelFields.js';
import { useCountryChoices } from './use-country-choices.js';
import classes from './calculator.module.css';

const MOST_GUESTS = 10;
const MOST_AT_HOME = 12;

interface FieldsProps<Row> {
  row: Row;
  say: SayProblem;
  onChange: (changes: Partial<Row>) => void;
}

/** Nights in one country, and with whom the room was shared. */
export function StayFields({ row, say, onChange }: FieldsProps<StayRow>): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <TextInput
        id={fieldId(row.key, 'nights')}
        label={t('carbon.nights')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={row.nights}
        error={say(row.key, 'nights')}
        onChange={(event) => onChange({ nights: event.currentTarget.value })}
      />
      <CountryField row={row} say={say} label={t('carbon.country')} onChange={onChange} />
      <NativeSelect
        id={fieldId(row.key, 'guests')}
        label={t('carbon.guests')}
        description={t('carbon.guests.help')}
        value={String(row.guests)}
        data={counts(MOST_GUESTS).map((count) => ({ value: String(count), label: formats.number(count) }))}
        onChange={(event) => onChange({ guests: Number(event.currentTarget.value) })}
      />
      <details className={classes.more}>
        <summary>{t('carbon.more')}</summary>
        <div className={classes.fields}>
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

/** Hours before a screen. What the summit's rooms counted need not be typed. */
export function OnlineFields({
  row,
  measured,
  say,
  onChange,
}: FieldsProps<OnlineRow> & { measured: MeasuredOnline | null }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const isMeasured = row.isMeasured && measured !== null;
  return (
    <>
      {isMeasured ? (
        <p className={classes.way}>
          {t('carbon.measured', {
            hours: formats.number(Math.round(measured.hours * 10) / 10),
            gigabytes: formats.number(Math.round(measured.gigabytes * 100) / 100),
          })}
        </p>
      ) : (
        <TextInput
          id={fieldId(row.key, 'hours')}
          label={t('carbon.hours')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          value={row.hours}
          error={say(row.key, 'hours')}
          onChange={(event) => onChange({ hours: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        id={fieldId(row.key, 'device')}
        label={t('carbon.device')}
        value={row.device}
        data={DEVICES.map((value) => ({ value, label: t(`carbon.device.${value}`) }))}
        onChange={(event) =>
          onChange({ device: DEVICES.find((device) => device === event.currentTarget.value) ?? row.device })
        }
      />
      <NativeSelect
        id={fieldId(row.key, 'network')}
        label={t('carbon.network')}
        value={row.network}
        data={NETWORKS.map((value) => ({ value, label: t(`carbon.network.${value}`) }))}
        onChange={(event) =>
          onChange({ network: NETWORKS.find((network) => network === event.currentTarget.value) ?? row.network })
        }
      />
      <CountryField row={row} say={say} label={t('carbon.country.online')} onChange={onChange} />
      {row.isMeasured && measured !== null && (
        <div className={classes.wide}>
          <button type="button" className={classes.textButton} onClick={() => onChange({ isMeasured: false })}>
            {t('carbon.measured.not')}
          </button>
        </div>
      )}
      {!row.isMeasured && measured !== null && (
        <div className={classes.wide}>
          <button type="button" className={classes.textButton} onClick={() => onChange({ isMeasured: true })}>
            {t('carbon.measured.use')}
          </button>
        </div>
      )}
    </>
  );
}

/** A household's electricity in a year, and who shares it. */
export function HomeFields({ row, say, onChange }: FieldsProps<HomeRow>): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <TextInput
        id={fieldId(row.key, 'kwh')}
        label={t('carbon.kwh')}
        description={t('carbon.kwh.help')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        value={row.kwh}
        error={say(row.key, 'kwh')}
        onChange={(event) => onChange({ kwh: event.currentTarget.value })}
      />
      <NativeSelect
        id={fieldId(row.key, 'people')}
        label={t('carbon.people')}
        description={t('carbon.people.help')}
        value={String(row.people)}
        data={counts(MOST_AT_HOME).map((count) => ({ value: String(count), label: formats.number(count) }))}
        onChange={(event) => onChange({ people: Number(event.currentTarget.value) })}
      />
      <CountryField row={row} say={say} label={t('carbon.country')} onChange={onChange} />
    </>
  );
}

function CountryField({
  row,
  say,
  label,
  onChange,
}: {
  row: { readonly key: string; readonly country: string };
  say: SayProblem;
  label: string;
  onChange: (changes: { country: string }) => void;
}): ReactNode {
  const countries = useCountryChoices();
  return (
    <NativeSelect
      id={fieldId(row.key, 'country')}
      label={label}
      autoComplete="off"
      value={row.country}
      data={countries}
      error={say(row.key, 'country')}
      onChange={(event) => onChange({ country: event.currentTarget.value })}
    />
  );
}
