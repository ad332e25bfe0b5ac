import { Button, Switch, TextInput } from '@mantine/core';
import { instantOf, wallClockOf } from '@app/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import {
  editedForm,
  inputOf,
  moved,
  newId,
  problemsOf,
  type EditedField,
  type EditedForm,
  type FormProblems,
  type ZoneClock,
} from './draft-form.js';
import { FieldEditor } from './FieldEditor.js';
import { DraftFormQuery, SaveForm, type DraftForm } from './organise-registration.queries.js';
import classes from './organise-registration.module.css';

/** What people are asked, how many may come, and from when to when. */
export function FormView({ summitSlug }: { summitSlug: string }): ReactNode {
  const [result, ask] = useQuery({
    query: DraftFormQuery,
    variables: { slug: summitSlug },
    requestPolicy: 'network-only',
  });
  const summit = result.data?.draftSummit;
  if (!summit) {
    if (result.error)
      return <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
    return <PageSkeleton />;
  }
  return (
    <FormEditor
      // Another summit is another form; what is typed stays when the answer comes anew.
      key={summit.id}
      summit={summit}
      kept={summit.registrationForm}
    />
  );
}

const clockOf = (timeZone: string): ZoneClock => ({
  wallClockOf: (instant) => wallClockOf(Date.parse(instant), timeZone),
  instantOf: (wallClock) => new Date(instantOf(wallClock, timeZone) ?? NaN).toISOString(),
});

function FormEditor({
  summit,
  kept,
}: {
  summit: { id: string; timeZone: string; languages: readonly string[] };
  kept: DraftForm | null;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  const clock = clockOf(summit.timeZone);
  const [form, setForm] = useState<EditedForm>(() => editedForm(kept, clock));
  const [revision, setRevision] = useState(kept?.revision ?? 0);
  const [problems, setProblems] = useState<FormProblems>({});
  const [isSaved, setIsSaved] = useState(false);
  const [result, save] = useMutation(SaveForm);
  const answer = result.data?.saveRegistrationForm;
  const change = (part: Partial<EditedForm>): void => {
    const next = { ...form, ...part };
    setForm(next);
    setIsSaved(false);
    // What was said to be wrong is looked at again as it is mended; nothing is called wrong before somebody tried to save.
    if (Object.keys(problems).length > 0) setProblems(problemsOf(next));
  };
  const changeField = (id: string, part: Partial<EditedField>): void =>
    change({ fields: form.fields.map((field) => (field.id === id ? { ...field, ...part } : field)) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = problemsOf(form);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    void save({ summitId: summit.id, revision, input: inputOf(form, clock) }).then(({ data }) => {
      if (data?.saveRegistrationForm.__typename !== 'RegistrationFormSaved') return;
      setRevision(data.saveRegistrationForm.form.revision);
      setIsSaved(true);
    });
  };
  const say = (key: string): string | undefined =>
    problems[key] ? t(`organise-registration.problem.${problems[key]}`) : undefined;
  const zone = t('organise-registration.zone', { zone: formats.zoneName(summit.timeZone, new Date()) });
  return (
    <form className={classes.view} noValidate onSubmit={submit} aria-labelledby="form-title">
      <h2 id="form-title">{t('organise-registration.view.form')}</h2>
      <Switch
        label={t('organise-registration.is-open')}
        description={t('organise-registration.is-open.help')}
        checked={form.isOpen}
        onChange={(event) => change({ isOpen: event.currentTarget.checked })}
      />
      <div className={classes.pair}>
        <TextInput
          type="datetime-local"
          label={t('organise-registration.opens-at')}
          description={zone}
          value={form.opensAt}
          onChange={(event) => change({ opensAt: event.currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={t('organise-registration.closes-at')}
          description={zone}
          value={form.closesAt}
          error={say('closesAt')}
          onChange={(event) => change({ closesAt: event.currentTarget.value })}
        />
        <TextInput
          inputMode="numeric"
          dir="ltr"
          label={t('organise-registration.capacity')}
          description={t('organise-registration.capacity.help')}
          value={form.capacity}
          error={say('capacity')}
          onChange={(event) => change({ capacity: event.currentTarget.value })}
        />
      </div>
      <Switch
        label={t('organise-registration.needs-approval')}
        description={t('organise-registration.needs-approval.help')}
        checked={form.needsApproval}
        onChange={(event) => change({ needsApproval: event.currentTarget.checked })}
      />
      <section className={classes.fields} aria-labelledby="fields-title">
        <h3 id="fields-title">{t('organise-registration.fields')}</h3>
        <p className={classes.soft}>{t('organise-registration.fields.always')}</p>
        <ol className={classes.fieldList}>
          {form.fields.map((field, index) => (
            <FieldEditor
              key={field.id}
              field={field}
              number={index + 1}
              languages={summit.languages}
              error={say(field.id)}
              newId={() => newId(form)}
              onChange={(part) => changeField(field.id, part)}
              onMove={(by) => change({ fields: moved(form.fields, index, by) })}
              onRemove={() => change({ fields: form.fields.filter(({ id }) => id !== field.id) })}
              isFirst={index === 0}
              isLast={index === form.fields.length - 1}
            />
          ))}
        </ol>
        <div>
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={form.fields.length >= 30}
            onClick={() =>
              change({
                fields: [
                  ...form.fields,
                  { id: newId(form), kind: 'TEXT', labels: {}, helps: {}, isRequired: false, options: [] },
                ],
              })
            }
          >
            {t('organise-registration.add-field')}
          </Button>
        </div>
      </section>
      <div className={classes.bar}>
        {Object.keys(problems).length > 0 && <p role="alert">{t('organise-registration.problem.any')}</p>}
        {result.error && <ErrorNotice problem={problemOf(result.error)} />}
        {answer?.__typename === 'StaleRegistrationForm' && (
          <div role="alert" className={classes.refused}>
            <p>{t('organise-registration.stale')}</p>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                setForm(editedForm(answer.current, clock));
                setRevision(answer.current.revision);
              }}
            >
              {t('organise-registration.stale-load')}
            </Button>
          </div>
        )}
        {(answer?.__typename === 'NotAllowed' || answer?.__typename === 'NotFound') && (
          <p role="alert">{t('organise-registration.refused.state')}</p>
        )}
        <p role="status">{isSaved ? t('organise-registration.saved') : ''}</p>
        <div>
          <Button type="submit" loading={result.fetching}>
            {t('organise-registration.save')}
          </Button>
        </div>
      </div>
    </form>
  );
}
