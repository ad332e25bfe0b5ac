import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { LANGUAGE_NAMES } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import { AnswerField } from './AnswerField.js';
import type { RegistrantForm, RegistrantProblems } from './registrant.js';
import type { RegistrationField } from './registration.queries.js';

const NAME_LENGTH = 120;
const EMAIL_LENGTH = 254;
/** Codes that have words of their own. */
const KNOWN = ['required', 'bad-email', 'too-long', 'not-a-number', 'too-many-nights'] as const;

interface RegistrantFieldsProps {
  form: RegistrantForm;
  fields: readonly RegistrationField[];
  problems: RegistrantProblems;
  /** The address of a ticket stays as it is: the ticket was sent there. */
  hasFixedEmail?: boolean;
  onChange: (form: RegistrantForm) => void;
}

/** Name, address, language, and what the organisers ask. */
export function RegistrantFields({
  form,
  fields,
  problems,
  hasFixedEmail = false,
  onChange,
}: RegistrantFieldsProps): ReactNode {
  const t = useText();
  const say = (field: string): string | undefined => {
    const code = problems[field];
    if (code === undefined) return undefined;
    const known = KNOWN.find((each) => each === code);
    return known ? t(`registration.problem.${known}`) : t('registration.problem.other');
  };
  return (
    <>
      <TextInput
        id="field-name"
        label={t('registration.name')}
        description={t('registration.name.help')}
        autoComplete="name"
        dir="auto"
        withAsterisk
        maxLength={NAME_LENGTH}
        value={form.name}
        error={say('name')}
        onChange={(event) => onChange({ ...form, name: event.currentTarget.value })}
      />
      {!hasFixedEmail && (
        <TextInput
          id="field-email"
          type="email"
          label={t('registration.email')}
          description={t('registration.email.help')}
          autoComplete="email"
          dir="ltr"
          withAsterisk
          maxLength={EMAIL_LENGTH}
          value={form.email}
          error={say('email')}
          onChange={(event) => onChange({ ...form, email: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        id="field-language"
        label={t('registration.language')}
        value={form.language}
        data={Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange({ ...form, language: event.currentTarget.value })}
      />
      {fields.map((field) => (
        <AnswerField
          key={field.id}
          field={field}
          values={form.answers[field.id] ?? []}
          error={say(field.id)}
          onChange={(values) => onChange({ ...form, answers: { ...form.answers, [field.id]: values } })}
        />
      ))}
    </>
  );
}
