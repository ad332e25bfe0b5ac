import '@mantine/core/styles/Input.layer.css';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalizedField } from '../organise/index.js';
import { ReleaseProgramme, type Preview, type ReleaseResult } from './release.queries.js';
import classes from './release.module.css';

/** As the server takes them. */
const NAME_LENGTH = 100;
const CHANGELOG_LENGTH = 5_000;

interface ReleaseFormProps {
  preview: Preview;
  onReleased: (version: number) => void;
  /** The draft is another one by now. */
  onStale: () => void;
}

/** Names the version, says what changed in the organiser's own words where they like, and releases what the preview shows. */
export function ReleaseForm({ preview, onReleased, onStale }: ReleaseFormProps): ReactNode {
  const t = useText();
  const [name, setName] = useState('');
  // Until somebody writes, the text follows the changes.
  const [written, setWritten] = useState<Readonly<Record<string, string>> | null>(null);
  const [refusal, setRefusal] = useState<Exclude<ReleaseResult, { __typename: 'ProgrammeReleased' }> | null>(null);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [{ fetching }, release] = useMutation(ReleaseProgramme);
  const proposed = Object.fromEntries(preview.changelog.map(({ language, text }) => [language, text]));
  const isBlocked = preview.conflicts.some(({ severity }) => severity === 'REFUSAL');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const changelog =
      written &&
      Object.entries(written)
        .map(([language, text]) => ({ language, text: text.trim() }))
        .filter(({ text }) => text !== '');
    const { data, error } = await release({
      summitId: preview.summitId,
      input: { state: preview.state, name: name.trim() || null, changelog },
    });
    setProblem(error ? problemOf(error) : null);
    const result = data?.releaseProgramme;
    if (!result) return;
    if (result.__typename === 'ProgrammeReleased') return onReleased(result.version.number);
    setRefusal(result);
    if (result.__typename === 'StalePreview') onStale();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('organise-release.name')}
        description={t('organise-release.name.hint')}
        maxLength={NAME_LENGTH}
        value={name}
        dir="auto"
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <LocalizedField
        label={t('organise-release.changelog')}
        hint={t('organise-release.changelog.hint')}
        languages={Object.keys(proposed)}
        texts={written ?? proposed}
        maxLength={CHANGELOG_LENGTH}
        isLong
        onChange={setWritten}
      />
      {written && (
        <Button type="button" variant="subtle" className={classes.again} onClick={() => setWritten(null)}>
          {t('organise-release.changelog.again')}
        </Button>
      )}
      {problem && <ErrorNotice problem={problem} />}
      {refusal && <RefusedRelease refusal={refusal} />}
      <Button type="submit" size="md" loading={fetching} disabled={isBlocked} className={classes.submit}>
        {t('organise-release.release', { version: preview.nextVersion })}
      </Button>
    </form>
  );
}

function RefusedRelease({
  refusal,
}: {
  refusal: Exclude<ReleaseResult, { __typename: 'ProgrammeReleased' }>;
}): ReactNode {
  const t = useText();
  return (
    <p role="alert" className={classes.refused}>
      {wordsOf(refusal)}
    </p>
  );

  function wordsOf({ code, message }: { code: string; message: string }): string {
    switch (code) {
      case 'stale-preview':
        return t('organise-release.refused.stale');
      case 'nothing-to-release':
        return t('organise-release.refused.nothing');
      case 'outside-summit':
      case 'person-busy':
        return t('organise-release.refused.conflict');
      case 'not-allowed':
      case 'not-signed-in':
        return t('organise-release.refused.not-allowed');
      default:
        return t('organise-release.refused.other', { message: `\u2068${message}\u2069` });
    }
  }
}
