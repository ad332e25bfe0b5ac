import { useId, type ReactNode } from 'react';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Agenda.module.css';

interface ZoneSwitchProps {
  summitZone: string;
  /** When the programme begins: offsets change over the year. */
  at: string;
  zone: string;
  onChange: (zone: string) => void;
}

/** The reader's clock or the summit's. Where both show the same, there is nothing to choose and the zone is named. */
export function ZoneSwitch({ summitZone, at, zone, onChange }: ZoneSwitchProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const name = useId();
  const own = readerZone();
  if (formats.zoneOffset(own, at) === formats.zoneOffset(summitZone, at)) {
    return (
      <p className={classes.zoneName}>
        {t('summit.zone')}: {formats.zoneName(summitZone, at)}
      </p>
    );
  }
  const choices = [
    { value: own, label: t('summit.zone.reader', { zone: formats.zoneOffset(own, at) }) },
    { value: summitZone, label: t('summit.zone.summit', { zone: formats.zoneOffset(summitZone, at) }) },
  ];
  return (
    <fieldset className={classes.zones}>
      <legend>{t('summit.zone')}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={name} checked={zone === choice.value} onChange={() => onChange(choice.value)} />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
