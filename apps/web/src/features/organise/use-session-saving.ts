import { useState } from 'react';
import { useMutation } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import {
  CancelSession,
  CreateSession,
  PublishSession,
  UpdateSession,
  type DraftSession,
  type SaveResult,
  type SessionRefusal,
} from './organise.queries.js';
import { inputOf, type FormProblems, type SessionForm } from './session-form.js';
import type { Summit } from './use-draft-programme.js';

/** What was last done to a session. */
export type Done = 'saved' | 'published' | 'cancelled';

interface Saving {
  summit: Summit;
  /** `null` for one that is not saved yet. */
  session: DraftSession | null;
  form: SessionForm;
  isDirty: boolean;
  /** The server has what the form says. */
  onKept: () => void;
  onSaved: (session: DraftSession, what: Done) => void;
}
interface SessionSaving {
  isSaving: boolean;
  isPublishing: boolean;
  isBusy: boolean;
  /** What the form itself can tell is wrong. */
  problems: FormProblems;
  /** Why the server did not do the last thing; at most one of the two. */
  refusal: SessionRefusal | null;
  problem: RequestProblem | null;
  saveDraft(): Promise<void>;
  /** Saves what is not saved, then publishes. */
  publish(): Promise<void>;
  cancel(): Promise<void>;
  /** The next change is one of this revision. */
  goOnFrom(session: DraftSession): void;
}

/** Saving, publishing and cancelling one session, each against the revision that the form was read with. */
export function useSessionSaving({ summit, session, form, isDirty, onKept, onSaved }: Saving): SessionSaving {
  const [revision, setRevision] = useState(session?.revision ?? 0);
  const [problems, setProblems] = useState<FormProblems>({});
  const [refusal, setRefusal] = useState<SessionRefusal | null>(null);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [created, create] = useMutation(CreateSession);
  const [updated, update] = useMutation(UpdateSession);
  const [published, publishSession] = useMutation(PublishSession);
  const [cancelled, cancelSession] = useMutation(CancelSession);

  const goOnFrom = (kept: DraftSession): void => {
    setRefusal(null);
    setRevision(kept.revision);
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
    goOnFrom(result.session);
    onKept();
    return result.session;
  };
  const save = async (): Promise<DraftSession | null> => {
    const checked = inputOf(form, summit.timeZone);
    setProblems('problems' in checked ? checked.problems : {});
    if ('problems' in checked) return null;
    if (session === null) {
      const { data, error } = await create({ summitId: summit.id, input: checked.input });
      return take({ data: data?.createSession, error });
    }
    const { data, error } = await update({ id: session.id, revision, input: checked.input });
    return take({ data: data?.updateSession, error });
  };

  return {
    isSaving: created.fetching || updated.fetching,
    isPublishing: published.fetching,
    isBusy: created.fetching || updated.fetching || published.fetching || cancelled.fetching,
    problems,
    refusal,
    problem,
    goOnFrom,
    async saveDraft() {
      const kept = await save();
      if (kept) onSaved(kept, 'saved');
    },
    async publish() {
      const kept = isDirty || session === null ? await save() : session;
      if (!kept) return;
      const { data, error } = await publishSession({ id: kept.id, revision: kept.revision });
      const after = take({ data: data?.publishSession, error });
      // What was saved is kept even where publishing is refused.
      if (after) onSaved(after, 'published');
      else if (kept !== session) onSaved(kept, 'saved');
    },
    async cancel() {
      if (!session) return;
      const { data, error } = await cancelSession({ id: session.id, revision });
      const after = take({ data: data?.cancelSession, error });
      if (after) onSaved(after, 'cancelled');
    },
  };
}
