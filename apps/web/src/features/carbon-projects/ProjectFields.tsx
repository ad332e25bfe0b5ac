import { NativeSelect, TextInput } from '@mantine/core';
import { CARBON_PROJECT_LIMITS as LIMITS, CARBON_PROJECT_TYPES } from '@app/contracts';
import { isKnownCountry } from '@app/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { INTERFACE_LANGUAGES } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { LocalizedField, useLeaveGuard } from '../organise/index.js';
import { type ProjectForm, problemsOf } from './project-form.js';
import { enumName } from '../../clients/graphql/enum-name.js';
import { FormButtons } from './FormButtons.js';
import classes from './desk.module.css';

interface ProjectFieldsProps {
  start: ProjectForm;
  /** What the button does. */
  action: string;
  isBusy: boolean;
  problem: RequestProblem | null;
  onSave: (form: ProjectForm) => void;
  onCancel: () => void;
}
/** Fields beside each other stand on one line, hints or not. */
const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
type LineField = 'methodology' | 'registry' | 'registryProjectId' | 'registryUrl' | 'companyName' | 'companyUrl';

/** All that is said of a project. */
export function ProjectFields(props: ProjectFieldsProps): ReactNode {
  const { start, action, isBusy, problem, onSave, onCancel } = props;
  const t = useText();
  const formats = useFormats();
  const [form, setForm] = useState(start);
  const [isDirty, setIsDirty] = useState(false);
  useLeaveGuard(isDirty && !isBusy, t('carbon-projects.leave'));
  const [hasTried, setHasTried] = useState(false);
  const problems = problemsOf(form);
  const fields = problem?.kind === 'bad-input' ? problem.fields : {};
  const change = (part: Partial<ProjectForm>): void => {
    setForm((before) => ({ ...before, ...part }));
    setIsDirty(true);
  };
  /** Ours for what the form can tell, the server's for the rest. */
  const say = (field: keyof ProjectForm): string | undefined => {
    const own = problems[field];
    if (hasTried && own) return t(`carbon-projects.problem.${own}`);
    const server = Object.entries(fields).find(
      ([path]) => path === `input.${field}` || path.startsWith(`input.${field}.`),
    );
    return server && t('carbon-projects.problem.field', { reason: `\u2068${server[1].message}\u2069` });
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setHasTried(true);
    if (Object.keys(problems).length === 0) onSave(form);
  };
  const line = (field: LineField, options: { isNeeded?: boolean; isUrl?: boolean; hint?: string } = {}): ReactNode => (
    <TextInput
      label={t(`carbon-projects.form.${field}`)}
      description={options.hint}
      inputWrapperOrder={BELOW}
      withAsterisk={options.isNeeded ?? false}
      aria-required={options.isNeeded}
      type={options.isUrl ? 'url' : 'text'}
      dir={options.isUrl ? 'ltr' : 'auto'}
      maxLength={options.isUrl ? LIMITS.link : LIMITS.line}
      value={form[field]}
      error={say(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  const texts = (field: 'names' | 'summaries' | 'descriptions' | 'places', maxLength: number, isLong: boolean) => (
    <LocalizedField
      label={t(`carbon-projects.form.${field}`)}
      languages={INTERFACE_LANGUAGES}
      texts={form[field]}
      maxLength={maxLength}
      isLong={isLong}
      error={say(field)}
      onChange={(typed) => change({ [field]: typed })}
    />
  );
  const year = (field: 'firstVintage' | 'lastVintage', hint?: string): ReactNode => (
    <TextInput
      label={t(`carbon-projects.form.${field}`)}
      description={hint}
      inputWrapperOrder={BELOW}
      inputMode="numeric"
      dir="ltr"
      maxLength={4}
      value={form[field]}
      error={say(field)}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  const code = form.country.trim().toUpperCase();
  return (
    <form noValidate className={classes.form} onSubmit={save}>
      {texts('names', LIMITS.name, false)}
      {texts('summaries', LIMITS.summary, true)}
      {texts('descriptions', LIMITS.description, true)}
      <div className={classes.pair}>
        <NativeSelect
          label={t('carbon-projects.form.type')}
          value={form.type}
          data={CARBON_PROJECT_TYPES.map((type) => ({
            value: enumName(type),
            label: t(`carbon-projects.type.${enumName(type)}`),
          }))}
          onChange={(event) => {
            const chosen = CARBON_PROJECT_TYPES.find((type) => enumName(type) === event.currentTarget.value);
            if (chosen) change({ type: enumName(chosen) });
          }}
        />
        <TextInput
          label={t('carbon-projects.form.country')}
          description={isKnownCountry(code) ? formats.country(code) : t('carbon-projects.form.country.hint')}
          inputWrapperOrder={BELOW}
          dir="ltr"
          maxLength={2}
          autoCapitalize="characters"
          value={form.country}
          error={say('country')}
          onChange={(event) => change({ country: event.currentTarget.value })}
        />
      </div>
      {texts('places', LIMITS.place, false)}
      <div className={classes.pair}>
        {line('registry', { isNeeded: true, hint: t('carbon-projects.form.registry.hint') })}
        {line('registryProjectId', { isNeeded: true })}
        {line('registryUrl', { isUrl: true })}
        {line('methodology', { isNeeded: true })}
        {year('firstVintage')}
        {year('lastVintage', t('carbon-projects.form.lastVintage.hint'))}
        {line('companyName', { isNeeded: true })}
        {line('companyUrl', { isUrl: true })}
      </div>
      {hasTried && Object.keys(problems).length > 0 && (
        <p role="alert" className={classes.wrong}>
          {t('carbon-projects.problem.some')}
        </p>
      )}
      <FormButtons action={action} isBusy={isBusy} onCancel={onCancel} />
    </form>
  );
}
