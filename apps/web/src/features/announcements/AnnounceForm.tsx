import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ANNOUNCEMENT_LIMITS } from '@app/contracts';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { draftTextFor, LocalizedField } from '../organise/index.js';
import { emptyAnnouncement, inputOf, type AnnounceForm as Form, type FormProblem } from './announce-form.js';
import { Announce, type AnnouncedSession } from './announcements.queries.js';
import classes from './announcements.module.css';
import { useRefusalText } from './use-refusal-text.js';

interface AnnounceFormProps {
  summit: { id: string; timeZone: string; languages: readonly string[] };
  /** To whom first: `summit`, or a session's id. */
  to: string;
  /** Others that may be chosen; none for who presides over one session. */
  others?: { sessions: readonly AnnouncedSession[]; mayReachEverybody: boolean };
  onDone: () => void;
  onCancel: () => void;
}

/** Says something to a session, a summit or everybody, in as many languages as there are words for. */
export function AnnounceForm({ summit, to, others, onDone, onCancel }: AnnounceFormProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const refusalText = useRefusalText();
  const [{ fetching }, announce] = useMutation(Announce);
  const [form, setForm] = useState(() => emptyAnnouncement(to));
  const [problems, setProblems] = useState<Partial<Record<keyof Form, FormProblem>>>({});
  const [failure, setFailure] = useState<RequestProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const change = (part: Partial<Form>): void => setForm((before) => ({ ...before, ...part }));
  const say = (field: keyof Form): string | undefined => {
    const problem = problems[field];
    return problem && t(`announcements.problem-${problem}`);
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(null);
    setRefusal(null);
    const made = inputOf(form, summit);
    setProblems('problems' in made ? made.problems : {});
    if ('problems' in made) return;
    const { data, error } = await announce({ input: made.input });
    if (error) {
      const problem = problemOf(error);
      const isOver = problem.kind === 'bad-input' && problem.fields['input.endsAt'] !== undefined;
      return isOver ? setProblems({ endsAt: 'ends-before-start' }) : setFailure(problem);
    }
    if (data?.announce.__typename === 'AnnouncementSaved') return onDone();
    setRefusal(refusalText(data?.announce.code));
  };
  const zone = t('announcements.zone', { zone: formats.zoneName(summit.timeZone, new Date()) });
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)} data-testid="announce-form">
      {others && (
        <NativeSelect
          label={t('announcements.to')}
          value={form.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        >
          <option value="summit">{t('announcements.to-summit')}</option>
          {others.mayReachEverybody && <option value="everybody">{t('announcements.to-everybody')}</option>}
          <optgroup label={t('announcements.to-session')}>
            {others.sessions.map(({ id, titles }) => (
              <option key={id} value={id}>
                {draftTextFor(titles, language)?.text}
              </option>
            ))}
          </optgroup>
        </NativeSelect>
      )}
      <LocalizedField
        label={t('announcements.text')}
        hint={t('announcements.text-hint')}
        languages={summit.languages}
        texts={form.texts}
        maxLength={ANNOUNCEMENT_LIMITS.text}
        error={say('texts')}
        isLong
        onChange={(texts) => change({ texts })}
      />
      <Checkbox
        label={t('announcements.is-urgent')}
        description={t('announcements.is-urgent-hint')}
        checked={form.isUrgent}
        onChange={(event) => change({ isUrgent: event.currentTarget.checked })}
      />
      <TextInput
        type="url"
        dir="ltr"
        label={t('announcements.link')}
        placeholder="https://"
        maxLength={ANNOUNCEMENT_LIMITS.link}
        value={form.link}
        error={say('link')}
        onChange={(event) => change({ link: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          type="datetime-local"
          label={t('announcements.starts-at')}
          description={zone}
          value={form.startsAt}
          error={say('startsAt')}
          onChange={(event) => change({ startsAt: event.currentTarget.value })}
        />
        <TextInput
          type="datetime-local"
          label={t('announcements.ends-at')}
          description={zone}
          value={form.endsAt}
          error={say('endsAt')}
          onChange={(event) => change({ endsAt: event.currentTarget.value })}
        />
      </div>
      {failure !== null && <ErrorNotice problem={failure} />}
      {refusal !== null && (
        <p role="alert" className={classes.wrong}>
          {refusal}
        </p>
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={fetching}>
          {t('announcements.announce')}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t('announcements.cancel')}
        </Button>
      </div>
    </form>
  );
}
