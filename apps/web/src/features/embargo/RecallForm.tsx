import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { RecallObject } from './embargo.queries.js';
import { ReleaseForm, type ReleaseFormProps } from './ReleaseForm.js';
import { useAnswer } from './use-answer.js';

const REASON_LENGTH = 4_000;

/** Takes back for good what was released, and says why to everybody. */
export function RecallForm({ embargo, refusalText, onDone, onCancel }: ReleaseFormProps): ReactNode {
  const t = useText();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [{ fetching }, recall] = useMutation(RecallObject);
  const { failure, take } = useAnswer(refusalText);
  const { kind, objectId } = embargo;
  const isEmpty = reason.trim() === '';
  const submit = async (): Promise<void> => {
    setIsTried(true);
    if (isEmpty) return;
    const { data, error } = await recall({ kind, objectId, reason });
    if (take(data?.recallObject, error)) onDone();
  };
  return (
    <ReleaseForm
      isGrave
      title={t('embargo.recall.title')}
      submitLabel={t('embargo.recall.go')}
      isBusy={fetching}
      failure={failure}
      onSubmit={() => void submit()}
      onCancel={onCancel}
    >
      <p>{t('embargo.recall.means')}</p>
      <Textarea
        required
        label={t('embargo.recall.reason')}
        description={t('embargo.recall.reason-hint')}
        rows={3}
        maxLength={REASON_LENGTH}
        value={reason}
        error={isTried && isEmpty ? t('embargo.problem.no-reason') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ReleaseForm>
  );
}
