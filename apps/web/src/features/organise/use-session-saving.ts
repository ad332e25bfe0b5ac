import { useState } from 'react';
import { useMutation } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import {
  CancelSession,
  CreateSession,
  DeleteSession,
  PublishSession,
  UpdateSession,
  type DraftSession,
  type SaveResult,
  type SessionRefusal,
} from './organise.queries.js';
import { inputOf, type FormProblems } from './session-form.js';
import type { Summit } from './use-draft-programme.js';
import type { EditedSession } from './use-session-form.js';

/** What was last done to a session. */
export type Done = 'saved' | 'published' | 'cancelled';
/** Without the one that is no refusal to read but a difference to look at. */
export type ShownRefusal = Exclude<SessionRefusal, { __typename: 'StaleRevision' }>;

interface Saving {
  summit: Summit;
  edited: EditedSession;
  onSaved: (session: DraftSession, what: Done) => void;
  onDeleted: (sessionId: string) => void;
}
interface SessionSaving {
  isSaving: boolean;
  isPublishing: boolean;
  isBusy: boolean;
  /** What the form itself can tell is wrong. */
  problems: FormProblems;
  /** Why the server did not do the last thing; at most one of the two. */
  refusal: ShownRefusal | null;
  problem: RequestProblem | null;
  saveDraft: () => Promise<void>;
  /** Saves what is not saved, then publishes. */
  publish: () => Promise<void>;
  cancel: () => Promise<void>;
  remove: () => Promise<void>;
}

/** Saving, publishing, cancelling and deleting one session, each against the revision that the form was read with. */
export function useSessionSaving({ summit, edited, onSaved, onDeleted }: Saving): SessionSaving {
  const { base, form, isDirty } = edited;
  const [problems, setProblems] = useState<FormProblems>({});
  const [refusal, setRefusal] = useState<ShownRefusal | null>(null);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [created, create] = useMutation(CreateSession);
  const [updated, update] = useMutation(UpdateSession);
  const [published, publishSession] = useMutation(PublishSession);
  const [cancelled, cancelSession] = useMutation(CancelSession);
  const [deleted, deleteSession] = useMutation(DeleteSession);

  const refuse = (refused: SessionRefusal): void => {
    if (refused.__typename === 'StaleRevision') edited.meet(refused.current);
    else setRefusal(refused);
  };
  /** The session the server kept, or `null` when it refused or could not be reached; the reason is shown. */
  const take = (answer: { data?: SaveResult; error?: Parameters<typeof problemOf>[0] }): DraftSession | null => {
    setProblem(answer.error ? problemOf(answer.error) : null);
    setRefusal(null);
    const result = answer.data;
    if (!result) return null;
    if (result.__typename !== 'SessionSaved') {
      refuse(result);
      return null;
    }
    edited.keep(result.session);
    return result.session;
  };
  const save = async (): Promise<DraftSession | null> => {
    const checked = inputOf(form, summit.timeZone, base);
    setProblems('problems' in checked ? checked.problems : {});
    if ('problems' in checked) return null;
    if (base === null) {
      const { data, error } = await create({ summitId: summit.id, input: checked.input });
      return take({ data: data?.createSession, error });
    }
    const { data, error } = await update({ id: base.id, revision: base.revision, input: checked.input });
    return take({ data: data?.updateSession, error });
  };

  return {
    isSaving: created.fetching || updated.fetching,
    isPublishing: published.fetching,
    isBusy: [created, updated, published, cancelled, deleted].some(({ fetching }) => fetching),
    problems,
    refusal,
    problem,
    async saveDraft() {
      const kept = await save();
      if (kept) onSaved(kept, 'saved');
    },
    async publish() {
      const kept = isDirty || base === null ? await save() : base;
      if (!kept) return;
      const { data, error } = await publishSession({ id: kept.id, revision: kept.revision });
      const after = take({ data: data?.publishSession, error });
      // What was saved is kept even where publishing is refused.
      if (after) onSaved(after, 'published');
      else if (kept !== base) onSaved(kept, 'saved');
    },
    async cancel() {
      if (!base) return;
      const { data, error } = await cancelSession({ id: base.id, revision: base.revision });
      const after = take({ data: data?.cancelSession, error });
      if (after) onSaved(after, 'cancelled');
    },
    async remove() {
      if (!base) return;
      const { data, error } = await deleteSession({ id: base.id, revision: base.revision });
      setProblem(error ? problemOf(error) : null);
      setRefusal(null);
      const result = data?.deleteSession;
      if (result?.__typename === 'SessionDeleted') onDeleted(result.id);
      else if (result) refuse(result);
    },
  };
}
