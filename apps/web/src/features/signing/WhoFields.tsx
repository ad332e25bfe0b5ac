import '@mantine/core/styles/Radio.layer.css';
import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { PROGRAMME_LIMITS as LIMITS } from '@app/domain';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { countriesIn } from '../person-form/index.js';
import { WHO_KINDS, type WhoForm, type WhoProblems } from './who-form.js';
import classes from './signing.module.css';

const EMAIL_LENGTH = 254;

interface WhoFieldsProps {
  form: WhoForm;
  /** To choose from: what names and titles are written in. */
  languages: readonly string[];
  /** Shown once somebody tried to send it. */
  problems: WhoProblems;
  /** Whose mail address it is that is asked for. */
  emailHelp: string;
  onChange: (form: WhoForm) => void;
}

/** A person and for whom they sign: in their own script, and in English beside it. */
export function WhoFields({ form, languages, problems, emailHelp, onChange }: WhoFieldsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const countries = useMemo(() => countriesIn(formats.locale), [formats.locale]);
  const isEnglish = form.language.split('-')[0] === 'en';
  const change = (part: Partial<WhoForm>): void => onChange({ ...form, ...part });
  const say = (field: keyof WhoProblems): string | undefined => {
    const problem = problems[field];
    return problem && t(`signing.who.problem.${problem}`);
  };
  const line = (field: 'name' | 'title' | 'institution', isNeeded: boolean, maxLength: number): ReactNode => (
    <div className={classes.pair}>
      <TextInput
        label={t(`signing.who.${field}`)}
        withAsterisk={isNeeded}
        aria-required={isNeeded}
        lang={form.language}
        dir={directionOf(form.language)}
        maxLength={maxLength}
        value={form[field]}
        error={field === 'title' ? undefined : say(field)}
        onChange={(event) => change({ [field]: event.currentTarget.value })}
      />
      {!isEnglish && (
        <TextInput
          label={t(`signing.who.${field}.english`)}
          lang="en"
          dir="ltr"
          maxLength={maxLength}
          value={form[`${field}English`]}
          onChange={(event) => change({ [`${field}English`]: event.currentTarget.value })}
        />
      )}
    </div>
  );
  return (
    <div className={classes.form}>
      <NativeSelect
        label={t('signing.who.language')}
        value={form.language}
        data={[...new Set([...languages, form.language])].map((each) => ({
          value: each,
          label: formats.language(each),
        }))}
        onChange={(event) => change({ language: event.currentTarget.value })}
      />
      {line('name', true, LIMITS.nameLength)}
      {line('title', false, LIMITS.titleLength)}
      <Radio.Group
        label={t('signing.who.kind')}
        value={form.kind}
        onChange={(value) => {
          const kind = WHO_KINDS.find((each) => each === value);
          if (kind) change({ kind });
        }}
      >
        <div className={classes.choices}>
          {WHO_KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={t(`signing.who.kind.${kind}`)} />
          ))}
        </div>
      </Radio.Group>
      {form.kind === 'INSTITUTION' && line('institution', true, LIMITS.nameLength)}
      {form.kind !== 'PERSON' && (
        <NativeSelect
          label={t(form.kind === 'COUNTRY' ? 'signing.who.country' : 'signing.who.country.optional')}
          withAsterisk={form.kind === 'COUNTRY'}
          aria-required={form.kind === 'COUNTRY'}
          value={form.country}
          error={say('country')}
          data={[{ value: '', label: '—' }, ...countries.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={(event) => change({ country: event.currentTarget.value })}
        />
      )}
      <TextInput
        type="email"
        label={t('signing.who.email')}
        description={emailHelp}
        withAsterisk
        aria-required
        dir="ltr"
        autoComplete="off"
        maxLength={EMAIL_LENGTH}
        value={form.email}
        error={say('email')}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
    </div>
  );
}
