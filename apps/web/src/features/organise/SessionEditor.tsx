import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { AppearancesField } from './AppearancesField.js';
import type { DraftSession } from './organise.queries.js';
import { DraftText, draftTextFor } from './DraftText.js';
import { SessionState } from './ProgrammeList.js';
import { RefusalNotice } from './RefusalNotice.js';
import { copyOf, withInvitation, type SessionForm } from './session-form.js';
import { SessionFields } from './SessionFields.js';
import type { Summit } from './use-draft-programme.js';
import { StaleDifference } from './StaleDifference.js';
import { useSessionForm } from './use-session-form.js';
import { useSessionSaving, type Done } from './use-session-saving.js';
import classes from './organise.module.css';

// Comes with what belongs to the live room.
const SessionWriters = lazy(async () => ({ default: (await import('../personal-data/index.js')).SessionWriters }));
const AudienceFiles = lazy(async () => ({ default: (await import('../audience-files/index.js')).AudienceFiles }));
const SessionPolls = lazy(async () => ({ default: (await import('../polls/index.js')).SessionPolls }));
const SessionSlides = lazy(async () => ({ default: (await import('../slides/index.js')).SessionSlides }));
const SessionQuestionRules = lazy(async () => ({
  default: (await import('../questions/index.js')).SessionQuestionRules,
}));
const SessionModeration = lazy(async () => ({ default: (await import('../moderation/index.js')).SessionModeration }));

interface SessionEditorProps {
  summit: Summit;
  /** `null` for a new one. */
  session: DraftSession | null;
  /** What a new one begins as; `null` for an empty one. */
  initial: SessionForm | null;
  lastEnd: string | null;
  /** What the last action did; said until something is changed. */
  done: Done | null;
  /** What is wrong with where the session stands. */
  conflicts: ReactNode;
  /** Whether this organiser made the session what it is. */
  isOwn: (session: DraftSession) => boolean;
  onChanged: (isDirty: boolean) => void;
  onSaved: (session: DraftSession, what: Done) => void;
  onDeleted: (sessionId: string) => void;
  /** A new session is to be written that begins as this one. */
  onDuplicate: (form: SessionForm) => void;
  /** Only an invitation of the session changed. */
  onInvitation: (session: DraftSession) => void;
  onClose: () => void;
}

/** One session's form: save as a draft, publish, cancel, copy, delete. What the server refuses stays in the form, with the reason. */
export function SessionEditor(props: SessionEditorProps): ReactNode {
  const { summit, session, done, onChanged } = props;
  const t = useText();
  const edited = useSessionForm(props);
  const saving = useSessionSaving({ summit, edited, onSaved: props.onSaved, onDeleted: props.onDeleted });
  const { form, isDirty, theirs } = edited;
  const { isBusy, problems, refusal, problem } = saving;
  const isCancelled = session?.status === 'CANCELLED' && theirs === null;

  const change = (part: Partial<SessionForm>): void => {
    edited.change(part);
    onChanged(true);
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
        <ActionIcon variant="subtle" size="lg" aria-label={t('organise.close')} onClick={props.onClose}>
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </header>
      {theirs && <StaleDifference edited={edited} summit={summit} />}
      {props.conflicts}
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
            people={edited.people}
            session={session}
            hasUnsavedChanges={isDirty}
            summit={summit}
            onChange={(appearances) => change({ appearances })}
            onInvitation={(appearance, invitation) => {
              if (session) props.onInvitation(withInvitation(session, appearance, invitation));
            }}
            onPerson={edited.addPerson}
          />
        </fieldset>
        <div className={classes.bar}>
          <div aria-live="polite" className={classes.notices}>
            {refusal && <RefusalNotice refusal={refusal} summit={summit} />}
            {problem && <RequestNotice problem={problem} />}
            {theirs && <p className={classes.refused}>{t('organise.refused.stale')}</p>}
            {done && !theirs && !refusal && !problem && <p className={classes.done}>{t(`organise.editor.${done}`)}</p>}
          </div>
          <div className={classes.buttons}>
            {!isCancelled && (
              <>
                <Button
                  type="submit"
                  variant="default"
                  loading={saving.isSaving}
                  disabled={isBusy || theirs !== null || (!isDirty && session !== null)}
                >
                  {t('organise.editor.save')}
                </Button>
                <Button
                  type="button"
                  loading={saving.isPublishing}
                  disabled={
                    isBusy ||
                    theirs !== null ||
                    form.startsAt === '' ||
                    (session?.status === 'PUBLISHED' && !isDirty && session.publishedRevision === session.revision)
                  }
                  onClick={() => void saving.publish()}
                >
                  {session?.status === 'PUBLISHED'
                    ? t('organise.editor.publish-changes')
                    : t('organise.editor.publish')}
                </Button>
              </>
            )}
            {session && (
              <Button
                type="button"
                variant="subtle"
                disabled={isBusy}
                onClick={() => props.onDuplicate(copyOf(form, session))}
              >
                {t('organise.editor.duplicate')}
              </Button>
            )}
            {session && session.publishedRevision === null && (
              <SureButton words="delete" isBusy={isBusy || theirs !== null} onSure={() => void saving.remove()} />
            )}
            {session && !isCancelled && session.publishedRevision !== null && (
              <SureButton words="cancel" isBusy={isBusy || theirs !== null} onSure={() => void saving.cancel()} />
            )}
          </div>
        </div>
      </form>
      {session && !isCancelled && <Slides sessionId={session.id} edited={edited} />}
      {session && !isCancelled && (
        <Suspense fallback={null}>
          <SessionPolls key={session.id} sessionId={session.id} languages={summit.languages} />
        </Suspense>
      )}
      {session && !isCancelled && (
        <Suspense fallback={null}>
          <SessionQuestionRules key={session.id} sessionId={session.id} />
          <SessionModeration key={`moderation ${session.id}`} sessionId={session.id} />
        </Suspense>
      )}
      {session && session.publishedRevision !== null && (
        <Suspense fallback={null}>
          <AudienceFiles sessionId={session.id} />
          <SessionWriters key={session.id} summitId={summit.id} sessionId={session.id} />
        </Suspense>
      )}
    </aside>
  );
}

/** Slides of the session, brought for its speakers. */
function Slides({ sessionId, edited }: { sessionId: string; edited: ReturnType<typeof useSessionForm> }): ReactNode {
  const { language } = useLanguage();
  const people = edited.form.appearances.flatMap(({ personId }) => {
    const name = draftTextFor(edited.people.get(personId)?.names ?? [], language);
    return name ? [{ personId, name: name.text }] : [];
  });
  return (
    <Suspense fallback={null}>
      <SessionSlides key={sessionId} sessionId={sessionId} people={people} />
    </Suspense>
  );
}

/** What can't be taken back, or is seen by everybody, takes a second step, away from the others. */
function SureButton({
  words,
  isBusy,
  onSure,
}: {
  words: 'cancel' | 'delete';
  isBusy: boolean;
  onSure: () => void;
}): ReactNode {
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
        {t(`organise.editor.${words}`)}
      </Button>
    );
  }
  return (
    <div role="group" className={classes.cancelAsk}>
      <p>{t(`organise.editor.${words}-sure`)}</p>
      <div className={classes.actions}>
        <Button
          type="button"
          color="red"
          disabled={isBusy}
          onClick={() => {
            setIsAsking(false);
            onSure();
          }}
        >
          {t(`organise.editor.${words}-yes`)}
        </Button>
        <Button type="button" variant="default" onClick={() => setIsAsking(false)}>
          {t(`organise.editor.${words}-no`)}
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
