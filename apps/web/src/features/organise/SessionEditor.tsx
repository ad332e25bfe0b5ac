import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { AppearancesField } from './AppearancesField.js';
import {
  CancelSession,
  CreateSession,
  PublishSession,
  UpdateSession,
  type DraftPerson,
  type DraftSession,
  type SaveResult,
  type SessionRefusal,
} from './organise.queries.js';
import { DraftText } from './DraftText.js';
import { SessionState } from './ProgrammeList.js';
import { RefusalNotice } from './RefusalNotice.js';
import {
  formOf,
  inputOf,
  newSessionForm,
  withInvitation,
  type FormProblems,
  type SessionForm,
} from './session-form.js';
import { SessionFields } from './SessionFields.js';
import type { Summit } from './use-draft-programme.js';
import classes from './organise.module.css';

export type Done = 'saved' | 'published' | 'cancelled';
interface SessionEditorProps {
  summit: Summit;
  /** `null` for a new one. */
  session: DraftSession | null;
  lastEnd: string | null;
  /** What the last action did; said until something is changed. */
  done: Done | null;
  onChanged: (isDirty: boolean) => void;
  onSaved: (session: DraftSession, what: Done) => void;
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
  const [revision, setRevision] = useState(session?.revision ?? 0);
  const [isDirty, setIsDirty] = useState(session === null);
  const [people, setPeople] = useState<ReadonlyMap<string, DraftPerson>>(
    () => new Map(session?.appearances.map(({ personId, person }) => [personId, person])),
  );
  const [problems, setProblems] = useState<FormProblems>({});
  const [refusal, setRefusal] = useState<SessionRefusal | null>(null);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [created, create] = useMutation(CreateSession);
  const [updated, update] = useMutation(UpdateSession);
  const [published, publish] = useMutation(PublishSession);
  const [cancelled, cancel] = useMutation(CancelSession);
  const isBusy = created.fetching || updated.fetching || published.fetching || cancelled.fetching;
  const isCancelled = session?.status === 'CANCELLED';
  useWarnBeforeUnload(isDirty && session !== null);

  const change = (part: Partial<SessionForm>): void => {
    setForm((current) => ({ ...current, ...part }));
    setIsDirty(true);
    onChanged(true);
  };
  /** The session the server kept, or `null` when it refused or could not be reached; the reason is shown. */
  const take = (answer: { data?: SaveResult; error?: Parameters<typeof problemOf>[0] }): DraftSession | null => {
    setProblem(answer.error ? problemOf(answer.error) : null);
    const result = answer.data;
    if (!result) return null;
    if (result.__typename !== 'SessionSaved') {
      setRefusal(result);
      return null;
    }
    setRefusal(null);
    setRevision(result.session.revision);
    setIsDirty(false);
    return result.session;
  };
  const save = async (): Promise<DraftSession | null> => {
    const checked = inputOf(form, summit.timeZone);
    if ('problems' in checked) {
      setProblems(checked.problems);
      return null;
    }
    setProblems({});
    if (session === null) {
      const { data, error } = await create({ summitId: summit.id, input: checked.input });
      return take({ data: data?.createSession, error });
    }
    const { data, error } = await update({ id: session.id, revision, input: checked.input });
    return take({ data: data?.updateSession, error });
  };
  const saveDraft = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const kept = await save();
    if (kept) onSaved(kept, 'saved');
  };
  const publishNow = async (): Promise<void> => {
    const kept = isDirty || session === null ? await save() : session;
    if (!kept) return;
    const { data, error } = await publish({ id: kept.id, revision: kept.revision });
    const after = take({ data: data?.publishSession, error });
    // What was saved is kept even where publishing is refused.
    if (after) onSaved(after, 'published');
    else if (kept !== session) onSaved(kept, 'saved');
  };
  const cancelNow = async (): Promise<void> => {
    if (!session) return;
    const { data, error } = await cancel({ id: session.id, revision });
    const after = take({ data: data?.cancelSession, error });
    if (after) onSaved(after, 'cancelled');
  };
  const showCurrent = (current: DraftSession): void => {
    setForm(formOf(current, summit.timeZone));
    setRevision(current.revision);
    setPeople(new Map(current.appearances.map(({ personId, person }) => [personId, person])));
    setRefusal(null);
    setIsDirty(false);
    onSaved(current, 'saved');
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
      <form onSubmit={(event) => void saveDraft(event)} className={classes.form} noValidate>
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
                loading={created.fetching || updated.fetching}
                disabled={isBusy || (!isDirty && session !== null)}
              >
                {t('organise.editor.save')}
              </Button>
              <Button
                type="button"
                loading={published.fetching}
                disabled={
                  isBusy ||
                  (session?.status === 'PUBLISHED' && !isDirty && session.publishedRevision === session.revision)
                }
                onClick={() => void publishNow()}
              >
                {session?.status === 'PUBLISHED' ? t('organise.editor.publish-changes') : t('organise.editor.publish')}
              </Button>
              {session && <CancelButton isBusy={isBusy} onCancel={() => void cancelNow()} />}
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
