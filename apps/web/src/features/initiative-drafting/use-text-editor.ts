import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { byId, type DraftForm, formOf, inputOf, isSame, savedForm } from './draft-form.js';
import { type Conflict, mergedDraft } from './draft-merge.js';
import { type Draft, DraftQuery, SaveInitiative } from './drafting.queries.js';

export interface TextEditor {
  form: DraftForm;
  /** What the form began with, as it is kept. */
  base: Draft;
  change: (form: DraftForm) => void;
  isDirty: boolean;
  isSaving: boolean;
  /** `merged`: somebody else had saved first; what they changed is in the form now, and nothing of it is saved yet. */
  outcome: 'saved' | 'merged' | null;
  conflicts: readonly Conflict[];
  resolve: (conflict: Conflict) => void;
  problem: RequestProblem | null;
  /** Why the server did not save it. */
  refusal: string | null;
  save: () => Promise<void>;
  discard: () => void;
}

/** A draft that is being written: kept in the form until it is saved whole, and joined with what others saved meanwhile. */
export function useTextEditor(draft: Draft, onSaved: () => void): TextEditor {
  const client = useClient();
  const [base, setBase] = useState(draft);
  const [form, setForm] = useState(() => formOf(draft));
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const [outcome, setOutcome] = useState<TextEditor['outcome']>(null);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [, save] = useMutation(SaveInitiative);
  const isDirty = !isSame(form, formOf(base));
  // Where nothing is written here, what others save is simply shown.
  if (draft.revision > base.revision && !isDirty && !isSaving) {
    setBase(draft);
    setForm(formOf(draft));
  }

  const join = async (): Promise<void> => {
    const { data, error } = await client.query(DraftQuery, { id: base.id }, { requestPolicy: 'network-only' });
    if (error) return setProblem(problemOf(error));
    const theirs = data?.draftedInitiative;
    if (!theirs) return setRefusal('not-found');
    const merged = mergedDraft(formOf(base), byId(form), formOf(theirs));
    setBase(theirs);
    setForm(merged.form);
    setConflicts(merged.conflicts);
    setOutcome('merged');
  };
  const saveNow = async (): Promise<void> => {
    setProblem(null);
    setRefusal(null);
    setOutcome(null);
    const { data, error } = await save({ id: base.id, revision: base.revision, input: inputOf(form) });
    if (error) return setProblem(problemOf(error));
    const answer = data?.saveInitiative;
    if (answer?.__typename === 'InitiativeSaved') {
      setBase(answer.initiative);
      // What was typed while it was on its way stays, and is not saved yet.
      setForm((now) => savedForm(now, form, answer.initiative));
      setConflicts([]);
      setOutcome('saved');
      return onSaved();
    }
    if (answer?.code === 'stale-revision') return join();
    setRefusal(answer?.code ?? null);
  };
  return {
    form,
    base,
    change: (next) => {
      setForm(next);
      setOutcome((was) => (was === 'saved' ? null : was));
    },
    isDirty,
    isSaving,
    outcome,
    conflicts,
    resolve: (conflict) => setConflicts((all) => all.filter((each) => each !== conflict)),
    problem,
    refusal,
    save: async () => {
      setIsSaving(true);
      await saveNow();
      setIsSaving(false);
    },
    discard: () => {
      setForm(formOf(base));
      setConflicts([]);
      setOutcome(null);
      setRefusal(null);
      setProblem(null);
    },
  };
}
