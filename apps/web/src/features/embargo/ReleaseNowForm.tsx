import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { ReleaseNow } from './embargo.queries.js';
import { MissingLanguages } from './MissingLanguages.js';
import { ReleaseForm, type ReleaseFormProps } from './ReleaseForm.js';
import { useAnswer } from './use-answer.js';

/** The second step of a release: what it means, and in which languages it is missing. */
export function ReleaseNowForm({ embargo, refusalText, onDone, onCancel }: ReleaseFormProps): ReactNode {
  const t = useText();
  const [named, setNamed] = useState<readonly string[]>(embargo.missingLanguages);
  const [{ fetching }, release] = useMutation(ReleaseNow);
  const { failure, take } = useAnswer(refusalText);
  const { kind, objectId } = embargo;
  const submit = async (): Promise<void> => {
    const { data, error } = await release({ kind, objectId, missingLanguages: [...named] });
    if (take(data?.releaseObject, error)) onDone();
  };
  return (
    <ReleaseForm
      title={t('embargo.release.title')}
      submitLabel={t('embargo.release.go')}
      isBusy={fetching}
      failure={failure}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{t('embargo.release.means')}</p>
      <MissingLanguages languages={embargo.languagesToName} named={named} onChange={setNamed} />
    </ReleaseForm>
  );
}
