import { NativeSelect, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { draftTextFor } from '../organise/index.js';
import { ScheduleRelease, SessionsToRelease } from './embargo.queries.js';
import { MissingLanguages } from './MissingLanguages.js';
import { ReleaseForm, type ReleaseFormProps } from './ReleaseForm.js';
import { useAnswer } from './use-answer.js';
import { whenOf, type WhenForm, type WhenProblem } from './when-form.js';
import classes from './embargo.module.css';

/** At a time of the summit's clocks, or as one of its sessions begins or ends. */
export function ScheduleForm({ embargo, summit, refusalText, onDone, onCancel }: ReleaseFormProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const name = useId();
  const [form, setForm] = useState<WhenForm>({
    by: embargo.sessionId === null ? 'time' : 'session',
    time: '',
    sessionId: embargo.sessionId ?? '',
    moment: embargo.sessionMoment ?? 'END',
  });
  const [problem, setProblem] = useState<WhenProblem | null>(null);
  const [named, setNamed] = useState<readonly string[]>(embargo.missingLanguages);
  const [sessions] = useQuery({ query: SessionsToRelease, variables: { slug: summit.slug } });
  const [{ fetching }, schedule] = useMutation(ScheduleRelease);
  const { failure, take } = useAnswer(refusalText);
  const change = (part: Partial<WhenForm>): void => setForm((before) => ({ ...before, ...part }));
  const { kind, objectId } = embargo;
  const submit = async (): Promise<void> => {
    const said = whenOf(form, summit.timeZone, Date.now());
    setProblem('problem' in said ? said.problem : null);
    if ('problem' in said) return;
    const { data, error } = await schedule({ kind, objectId, when: said.when, missingLanguages: [...named] });
    if (take(data?.scheduleRelease, error)) onDone();
  };
  const open = (sessions.data?.draftSummit?.sessions.nodes ?? []).filter(({ status }) => status !== 'CANCELLED');
  const sessionNames = open.map(({ id, titles, startsAt }) => {
    const title = draftTextFor(titles, language)?.text ?? '';
    return {
      value: id,
      label: startsAt === null ? title : `${title} · ${formats.dateTime(startsAt, summit.timeZone)}`,
    };
  });
  return (
    <ReleaseForm
      title={t('embargo.schedule.title')}
      submitLabel={t('embargo.schedule.go')}
      isBusy={fetching}
      failure={failure}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <fieldset className={classes.plain}>
        <legend className={classes.unseen}>{t('embargo.schedule.by')}</legend>
        {(['time', 'session'] as const).map((by) => (
          <label key={by} className={classes.choice}>
            <input type="radio" name={name} checked={form.by === by} onChange={() => change({ by })} />
            {t(`embargo.schedule.by.${by}`)}
          </label>
        ))}
      </fieldset>
      {form.by === 'time' ? (
        <TextInput
          type="datetime-local"
          label={t('embargo.schedule.time')}
          description={t('embargo.schedule.zone', { zone: formats.zoneName(summit.timeZone, new Date()) })}
          value={form.time}
          error={problem === null || problem === 'no-session' ? undefined : t(`embargo.problem.${problem}`)}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      ) : (
        <div className={classes.pair}>
          <NativeSelect
            label={t('embargo.schedule.session')}
            data={[{ value: '', label: t('embargo.schedule.choose') }, ...sessionNames]}
            value={form.sessionId}
            error={problem === 'no-session' ? t('embargo.problem.no-session') : undefined}
            onChange={(event) => change({ sessionId: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('embargo.schedule.moment')}
            data={[
              { value: 'START', label: t('embargo.moment.START') },
              { value: 'END', label: t('embargo.moment.END') },
            ]}
            value={form.moment}
            onChange={(event) => change({ moment: event.currentTarget.value === 'START' ? 'START' : 'END' })}
          />
        </div>
      )}
      <MissingLanguages languages={embargo.languagesToName} named={named} onChange={setNamed} />
    </ReleaseForm>
  );
}
