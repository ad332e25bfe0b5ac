import { useState } from 'react';
import { useClient, useMutation } from 'urql';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import {
  type MergedForm,
  mergeForms,
  type Problems,
  type SettingsForm,
  settingsFormOf,
  summitInputOf,
} from './settings-form.js';
import {
  SaveSettings,
  type Settings,
  type SettingsRefusal,
  type SummitInput,
  SummitSettings,
} from './settings.queries.js';

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
  stale: { merged: MergedForm; before: SettingsForm; theirs: SettingsForm } | null;
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
  const [isSaving, setIsSaving] = useState(false);
  /** What somebody else saved meanwhile. */
  const [current, setCurrent] = useState<Settings | null>(null);
  const [, saveSettings] = useMutation(SaveSettings);
  const client = useClient();
  const theirs = current && settingsFormOf(current);

  const begin = (from: Settings, mine?: SettingsForm): void => {
    const fresh = settingsFormOf(from);
    setBase(from);
    setBaseForm(fresh);
    setForm(mine ?? fresh);
    setProblems({});
    setRefusal(null);
    setProblem(null);
    setCurrent(null);
  };
  const fail = (): void => setFailures((count) => count + 1);
  /** As the server has it; `null` when it could not be reached, which is said. */
  const read = async (slug: string): Promise<Settings | null> => {
    const { data, error } = await client.query(SummitSettings, { slug }, { requestPolicy: 'network-only' }).toPromise();
    if (error) setProblem(problemOf(error));
    return data?.draftSummit ?? null;
  };
  const send = async (input: SummitInput): Promise<void> => {
    const { data, error } = await saveSettings({ id: base.id, revision: base.revision, input });
    const answer = data?.updateSummit;
    if (answer?.__typename === 'SummitSaved') {
      const saved = await read(answer.summit.slug);
      if (saved === null) {
        // It is saved all the same; the next change is one of this revision.
        setBase({ ...base, ...answer.summit });
        setBaseForm(form);
        return;
      }
      begin(saved);
      setIsDone(true);
      onSaved(saved);
      return;
    }
    if (error) setProblem(problemOf(error));
    if (answer) setRefusal(answer);
    if (answer?.__typename === 'StaleSummit') setCurrent(await read(answer.current.slug));
    fail();
  };
  return {
    form,
    isDirty: form !== baseForm,
    isSaving,
    isDone,
    problems,
    refusal,
    problem,
    stale: theirs && { merged: mergeForms(baseForm, form, theirs), before: baseForm, theirs },
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
        fail();
        return;
      }
      setIsSaving(true);
      try {
        await send(checked.input);
      } finally {
        setIsSaving(false);
      }
    },
    goOn: (keepsMine) => {
      if (current === null || theirs === null) return;
      begin(current, keepsMine ? mergeForms(baseForm, form, theirs).form : undefined);
    },
  };
}
