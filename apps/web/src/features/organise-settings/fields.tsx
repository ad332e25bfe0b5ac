import { NativeSelect, TextInput } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { isKnownCountry, isKnownTimeZone } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';

interface CountryFieldProps {
  label: string;
  value: string;
  onChange: (code: string) => void;
  error?: string | undefined;
}

/** A country by its two letters; says which one it understands. */
export function CountryField({ label, value, onChange, error }: CountryFieldProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const code = value.trim().toUpperCase();
  return (
    <TextInput
      label={label}
      description={isKnownCountry(code) ? formats.country(code) : t('organise-settings.country-hint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      dir="ltr"
      maxLength={2}
      autoCapitalize="characters"
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ZoneFieldProps {
  value: string;
  onChange: (zone: string) => void;
  error?: string | undefined;
  /** ISO 8601 date whose offset is said. */
  day: string;
}

/** A time zone by its IANA name, with the browser's own list to pick from. */
export function ZoneField({ value, onChange, error, day }: ZoneFieldProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const listId = useId();
  const zone = value.trim();
  const noon = new Date(`${day === '' ? '2000-01-01' : day}T12:00:00Z`);
  const isKnown = isKnownTimeZone(zone) && !Number.isNaN(noon.getTime());
  return (
    <>
      <TextInput
        label={t('organise-settings.zone')}
        description={
          isKnown
            ? `${formats.zoneName(zone, noon)} (${formats.zoneOffset(zone, noon)})`
            : t('organise-settings.zone-hint')
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        dir="ltr"
        list={listId}
        spellCheck={false}
        autoComplete="off"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

interface LanguageFieldProps {
  label: string;
  value: string;
  onChange: (language: string) => void;
  /** Offered before the others. */
  first: readonly string[];
}

/** One language by its name. */
export function LanguageField({ label, value, onChange, first }: LanguageFieldProps): ReactNode {
  const formats = useFormats();
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[...new Set([...first, value, ...OFFERED_LANGUAGES])]
        .filter((tag) => tag !== '')
        .map((tag) => ({ value: tag, label: formats.language(tag) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The interface's languages, the UN's other official ones, and those of the neighbours of the summits so far. */
export const OFFERED_LANGUAGES: readonly string[] = [
  'en',
  'zh',
  'ur',
  'ru',
  'th',
  'az',
  'ar',
  'fr',
  'es',
  'bn',
  'de',
  'fa',
  'fil',
  'hi',
  'id',
  'it',
  'ja',
  'kk',
  'km',
  'ko',
  'ky',
  'lo',
  'mn',
  'ms',
  'my',
  'ne',
  'pl',
  'pt',
  'si',
  'sw',
  'ta',
  'tg',
  'tk',
  'tr',
  'uk',
  'uz',
  'vi',
];
