import { useId, useState, type ComponentProps, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { ANNOUNCEMENT_LIMITS } from '@app/contracts';
import { directionOf } from '@app/domain';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { draftTextFor } from '../organise/index.js';
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
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)} data-testid="announce-form">
      {others && (
        <Field label={t('announcements.to')}>
          {(names) => (
            <select
              {...names}
              className={classes.input}
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
            </select>
          )}
        </Field>
      )}
      <fieldset className={classes.texts}>
        <legend>{t('announcements.text')}</legend>
        <p className={classes.soft}>{t('announcements.text-hint')}</p>
        {summit.languages.map((tag, index) => (
          <Field key={tag} label={formats.language(tag)} problem={index === 0 ? say('texts') : undefined}>
            {(names) => (
              <textarea
                {...names}
                className={classes.input}
                lang={tag}
                dir={directionOf(tag)}
                rows={2}
                maxLength={ANNOUNCEMENT_LIMITS.text}
                value={form.texts[tag] ?? ''}
                onChange={(event) => change({ texts: { ...form.texts, [tag]: event.currentTarget.value } })}
              />
            )}
          </Field>
        ))}
      </fieldset>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={form.isUrgent}
          onChange={(event) => change({ isUrgent: event.currentTarget.checked })}
        />
        <span>
          {t('announcements.is-urgent')}
          <span className={classes.soft}> · {t('announcements.is-urgent-hint')}</span>
        </span>
      </label>
      <Field label={t('announcements.link')} problem={say('link')}>
        {(names) => (
          <input
            {...names}
            type="url"
            dir="ltr"
            className={classes.input}
            placeholder="https://"
            maxLength={ANNOUNCEMENT_LIMITS.link}
            value={form.link}
            onChange={(event) => change({ link: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className={classes.pair}>
        {(['startsAt', 'endsAt'] as const).map((field) => (
          <Field key={field} label={t(TIME_LABELS[field])} problem={say(field)}>
            {(names) => (
              <input
                {...names}
                type="datetime-local"
                className={classes.input}
                value={form[field]}
                onChange={(event) => change({ [field]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className={classes.soft}>{t('announcements.zone', { zone: formats.zoneName(summit.timeZone, new Date()) })}</p>
      {failure !== null && <ErrorNotice problem={failure} />}
      {refusal !== null && (
        <p role="alert" className={classes.problem}>
          {refusal}
        </p>
      )}
      <div className={classes.buttons}>
        <button type="submit" className={classes.mainButton} disabled={fetching}>
          {t('announcements.announce')}
        </button>
        <button type="button" className={classes.quietButton} onClick={onCancel}>
          {t('announcements.cancel')}
        </button>
      </div>
    </form>
  );
}

const TIME_LABELS = { startsAt: 'announcements.starts-at', endsAt: 'announcements.ends-at' } as const;
type Names = Pick<ComponentProps<'input'>, 'id' | 'aria-invalid' | 'aria-describedby'>;

/** A field with its label and what is wrong with it. In the room and on the page: in the colours of its place. */
function Field({
  label,
  problem,
  children,
}: {
  label: string;
  problem?: string | undefined;
  children: (names: Names) => ReactNode;
}): ReactNode {
  const id = useId();
  const isWrong = problem !== undefined;
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-invalid': isWrong || undefined,
        'aria-describedby': isWrong ? `${id}-problem` : undefined,
      })}
      {isWrong && (
        <p id={`${id}-problem`} role="alert" className={classes.wrong}>
          {problem}
        </p>
      )}
    </div>
  );
}
