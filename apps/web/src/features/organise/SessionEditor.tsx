import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { AppearancesField } from './AppearancesField.js';
import type { DraftPerson, DraftSession } from './organise.queries.js';
import { DraftText } from './DraftText.js';
import { SessionState } from './ProgrammeList.js';
import { RefusalNotice } from './RefusalNotice.js';
import { formOf, newSessionForm, withInvitation, type SessionForm } from './session-form.js';
import { SessionFields } from './SessionFields.js';
import type { Summit } from './use-draft-programme.js';
import { useSessionSaving, type Done } from './use-session-saving.js';
import classes from './organise.module.css';

interface SessionEditorProps {
  summit: Summit;
  /** `null` for a new one. */
  session: DraftSession | null;
  lastEnd: string | null;
  /** What the last action did; said until something is changed. */
  done: Done | null;
  onChanged: (isDirty: boolean) => void;
  /** `null`: it was read anew, nothing was done. */
  onSaved: (session: DraftSession, what: Done | null) => void;
  /** Only an invitation of the session changed. */
  onInvitation: (session: DraftSession) => void;
  onClose: () => void;
}

/** One session's form: save as a draft, publish, cancel. What the server refuses stays in the form, with the reason. */
export function SessionEditor({
  summit,
  session,
  lastEnd,
  done,
  onChanged,
  onSaved,
  onInvitation,
  onClose,
}: SessionEditorProps): ReactNode {
  const t = useText();
  const [form, setForm] = useState<SessionForm>(() =>
    session ? formOf(session, summit.timeZone) : newSessionForm(summit, lastEnd),
  );
  const [isDirty, setIsDirty] = useState(session === null);
  const [people, setPeople] = useState<ReadonlyMap<string, DraftPerson>>(
    () => new Map(session?.appearances.map(({ personId, person }) => [personId, person])),
  );
  const saving = useSessionSaving({ summit, session, form, isDirty, onSaved, onKept: () => setIsDirty(false) });
  const { isBusy, problems, refusal, problem } = saving;
  const isCancelled = session?.status === 'CANCELLED';
  useWarnBeforeUnload(isDirty && session !== null);

  const change = (part: Partial<SessionForm>): void => {
    setForm((current) => ({ ...current, ...part }));
    setIsDirty(true);
    onChanged(true);
  };
  const showCurrent = (current: DraftSession): void => {
    setForm(formOf(current, summit.timeZone));
    setPeople(new Map(current.appearances.map(({ personId, person }) => [personId, person])));
    setIsDirty(false);
    saving.goOnFrom(current);
    onSaved(current, null);
  };

  return (
    <aside className={classes.editor} aria-label={t('organise.programme')}>
      <header className={classes.editorHead}>
        <div>
          <h2>{session ? <DraftText texts={session.titles} /> : t('organise.editor.new')}</h2>
          {session && (
            <p className={classes.soft}>
              <SessionState session={session} />
              {session.publishedRevision !== null && (
                <>
                  {' · '}
                  <Link href={`/s/${summit.slug}/${session.slug}`}>{t('organise.editor.public')}</Link>
                </>
              )}
            </p>
          )}
        </div>
        <ActionIcon variant="subtle" size="lg" aria-label={t('organise.close')} onClick={onClose}>
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </header>
      <form
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void saving.saveDraft();
        }}
        className={classes.form}
        noValidate
      >
        <fieldset disabled={isBusy || isCancelled} className={classes.fields}>
          <SessionFields form={form} summit={summit} problems={problems} onChange={change} />
          <AppearancesField
            appearances={form.appearances}
            people={people}
            session={session}
            hasUnsavedChanges={isDirty}
            summit={summit}
            onChange={(appearances) => change({ appearances })}
            onInvitation={(appearance, invitation) => {
              if (session) onInvitation(withInvitation(session, appearance, invitation));
            }}
            onPerson={(person) => setPeople((known) => new Map(known).set(person.id, person))}
          />
        </fieldset>
        <div className={classes.bar}>
          <div aria-live="polite" className={classes.notices}>
            {refusal && <RefusalNotice refusal={refusal} summit={summit} onShowCurrent={showCurrent} />}
            {problem && <RequestNotice problem={problem} />}
            {done && !refusal && !problem && <p className={classes.done}>{t(`organise.editor.${done}`)}</p>}
          </div>
          {!isCancelled && (
            <div className={classes.buttons}>
              <Button
                type="submit"
                variant="default"
                loading={saving.isSaving}
                disabled={isBusy || (!isDirty && session !== null)}
              >
                {t('organise.editor.save')}
              </Button>
              <Button
                type="button"
                loading={saving.isPublishing}
                disabled={
                  isBusy ||
                  (session?.status === 'PUBLISHED' && !isDirty && session.publishedRevision === session.revision)
                }
                onClick={() => void saving.publish()}
              >
                {session?.status === 'PUBLISHED' ? t('organise.editor.publish-changes') : t('organise.editor.publish')}
              </Button>
              {session && <CancelButton isBusy={isBusy} onCancel={() => void saving.cancel()} />}
            </div>
          )}
        </div>
      </form>
    </aside>
  );
}

/** Cancelling is seen by everybody, so it takes a second step, away from the others. */
function CancelButton({ isBusy, onCancel }: { isBusy: boolean; onCancel: () => void }): ReactNode {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button
        type="button"
        variant="subtle"
        color="red"
        className={classes.cancel}
        disabled={isBusy}
        onClick={() => setIsAsking(true)}
      >
        {t('organise.editor.cancel')}
      </Button>
    );
  }
  return (
    <div role="group" className={classes.cancelAsk}>
      <p>{t('organise.editor.cancel-sure')}</p>
      <div className={classes.actions}>
        <Button
          type="button"
          color="red"
          disabled={isBusy}
          onClick={() => {
            setIsAsking(false);
            onCancel();
          }}
        >
          {t('organise.editor.cancel-yes')}
        </Button>
        <Button type="button" variant="default" onClick={() => setIsAsking(false)}>
          {t('organise.editor.cancel-no')}
        </Button>
      </div>
    </div>
  );
}

/** Fields that the server named stand with its reason; the rest is the usual notice. */
function RequestNotice({ problem }: { problem: RequestProblem }): ReactNode {
  const t = useText();
  if (problem.kind !== 'bad-input' || Object.keys(problem.fields).length === 0)
    return <ErrorNotice problem={problem} />;
  return (
    <ul role="alert" className={classes.refused}>
      {Object.entries(problem.fields).map(([path, { message }]) => (
        <li key={path}>{t('organise.problem.field', { reason: `\u2068${path}: ${message}\u2069` })}</li>
      ))}
    </ul>
  );
}

function useWarnBeforeUnload(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
