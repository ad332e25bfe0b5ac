import { Checkbox, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import { countries, OFFERED_LANGUAGES } from './choices.js';
import type { RegistrationField } from './registration.queries.js';

/** Same limits as the server's (`REGISTRATION_LIMITS`), which has the last word. */
const TEXT_LENGTH = 300;
const LONG_TEXT_LENGTH = 4_000;
const MOST_NIGHTS = 92;

interface AnswerFieldProps {
  field: RegistrationField;
  values: readonly string[];
  /** What is wrong, in the reader's words. */
  error: string | undefined;
  onChange: (values: readonly string[]) => void;
}

/** One question of the organisers, by its kind. */
export function AnswerField({ field, values, error, onChange }: AnswerFieldProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [value = ''] = values;
  const countryChoices = useMemo(
    () => (field.kind === 'COUNTRY' ? countries(formats.locale) : []),
    [field.kind, formats.locale],
  );
  const label = <LocalText text={field.label} marksFallback={false} />;
  const shared = {
    label,
    description: field.help ? <LocalText text={field.help} marksFallback={false} /> : undefined,
    withAsterisk: field.isRequired,
    error,
    id: `field-${field.id}`,
  };
  const optional = { value: '', label: t('registration.choose') };
  switch (field.kind) {
    case 'TEXT':
    case 'ORGANISATION':
    case 'ARRIVAL_CITY':
      return (
        <TextInput
          {...shared}
          dir="auto"
          maxLength={TEXT_LENGTH}
          autoComplete={field.kind === 'ORGANISATION' ? 'organization' : undefined}
          value={value}
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
    case 'LONG_TEXT':
      return (
        <Textarea
          {...shared}
          dir="auto"
          autosize
          minRows={3}
          maxRows={12}
          maxLength={LONG_TEXT_LENGTH}
          value={value}
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
    case 'ACCOMMODATION_NIGHTS':
      return (
        <TextInput
          {...shared}
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_NIGHTS}
          step={1}
          dir="ltr"
          value={value}
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
    case 'COUNTRY':
      return (
        <NativeSelect
          {...shared}
          autoComplete="country"
          value={value}
          data={[optional, ...countryChoices]}
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
    case 'LANGUAGE':
      return (
        <NativeSelect
          {...shared}
          value={value}
          data={[
            optional,
            ...[...new Set([...OFFERED_LANGUAGES, ...values.filter(Boolean)])].map((tag) => ({
              value: tag,
              label: formats.language(tag),
            })),
          ]}
          onChange={(event) => onChange([event.currentTarget.value])}
        />
      );
    case 'SINGLE_CHOICE':
      return (
        <Radio.Group {...shared} value={value} onChange={(chosen) => onChange([chosen])}>
          <Stack gap="xs" mt="xs">
            {field.options.map((option) => (
              <Radio
                key={option.id}
                value={option.id}
                label={<LocalText text={option.label} marksFallback={false} />}
              />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'MULTIPLE_CHOICE':
      return (
        <Checkbox.Group {...shared} value={[...values]} onChange={onChange}>
          <Stack gap="xs" mt="xs">
            {field.options.map((option) => (
              <Checkbox
                key={option.id}
                value={option.id}
                label={<LocalText text={option.label} marksFallback={false} />}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'CONSENT':
      return (
        <Checkbox
          id={shared.id}
          label={
            <>
              {label}
              {field.isRequired && <span aria-hidden> *</span>}
            </>
          }
          description={shared.description}
          error={error}
          required={field.isRequired}
          checked={value === 'true'}
          onChange={(event) => onChange(event.currentTarget.checked ? ['true'] : [])}
        />
      );
  }
}
