import { useState } from 'react';
import { useMutation } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import {
  type MergedForm,
  mergeForms,
  type Problems,
  type SettingsForm,
  settingsFormOf,
  summitInputOf,
} from './settings-form.js';
import { SaveSettings, type Settings, type SettingsRefusal } from './settings.queries.js';

interface SettingsSaving {
  form: SettingsForm;
  isDirty: boolean;
  isSaving: boolean;
  /** It was just saved, and nothing was changed since. */
  isDone: boolean;
  problems: Problems;
  refusal: SettingsRefusal | null;
  problem: RequestProblem | null;
  /** Somebody else's changes and what would come of both, after a refusal for that reason. */
  merged: MergedForm | null;
  /** Rises with each attempt that did not succeed. */
  failures: number;
  change: (part: Partial<SettingsForm>) => void;
  save: () => Promise<void>;
  /** Goes on from what somebody else saved: with my changes on top, or without them. */
  goOn: (keepsMine: boolean) => void;
}

/** The settings form of one summit and its way to the server, against the revision that it was filled from. */
export function useSettingsSaving(summit: Settings, onSaved: (summit: Settings) => void): SettingsSaving {
  const [base, setBase] = useState(summit);
  const [baseForm, setBaseForm] = useState(() => settingsFormOf(summit));
  const [form, setForm] = useState(baseForm);
  const [isDone, setIsDone] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [failures, setFailures] = useState(0);
  const [result, saveSettings] = useMutation(SaveSettings);
  const current = refusal?.__typename === 'StaleSummit' ? refusal.current : null;
  const theirs = current && settingsFormOf(current);

  const begin = (from: Settings, mine?: SettingsForm): void => {
    const fresh = settingsFormOf(from);
    setBase(from);
    setBaseForm(fresh);
    setForm(mine ?? fresh);
    setProblems({});
    setRefusal(null);
    setProblem(null);
  };
  return {
    form,
    isDirty: form !== baseForm,
    isSaving: result.fetching,
    isDone,
    problems,
    refusal,
    problem,
    merged: theirs && mergeForms(baseForm, form, theirs),
    failures,
    change: (part) => {
      setForm((now) => ({ ...now, ...part }));
      setIsDone(false);
    },
    save: async () => {
      const checked = summitInputOf(form);
      setRefusal(null);
      setProblem(null);
      setProblems('problems' in checked ? checked.problems : {});
      if ('problems' in checked) {
        setFailures((count) => count + 1);
        return;
      }
      const { data, error } = await saveSettings({ id: base.id, revision: base.revision, input: checked.input });
      const answer = data?.updateSummit;
      if (answer?.__typename === 'SummitSaved') {
        begin(answer.summit);
        setIsDone(true);
        onSaved(answer.summit);
        return;
      }
      if (error) setProblem(problemOf(error));
      if (answer) setRefusal(answer);
      setFailures((count) => count + 1);
    },
    goOn: (keepsMine) => {
      if (current === null || theirs === null) return;
      begin(current, keepsMine ? mergeForms(baseForm, form, theirs).form : undefined);
    },
  };
}
