import { Button, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { RevokeCertificate, type RegisteredCertificate } from './certificate.queries.js';
import classes from './certificate.module.css';

const MAX_REASON = 500;

interface RevokeFormProps {
  code: string;
  onRevoked: (certificate: RegisteredCertificate) => void;
}

/** For who may, stewards or organisers: for good, with a reason that everybody reads. */
export function RevokeForm({ code, onRevoked }: RevokeFormProps): ReactNode {
  const t = useText();
  const [reason, setReason] = useState('');
  const [result, revoke] = useMutation(RevokeCertificate);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void revoke({ code, reason }).then(({ data }) => {
      const answer = data?.revokeCertificate;
      if (answer?.__typename === 'Certificate') onRevoked(answer);
    });
  };
  const refused = result.data && result.data.revokeCertificate.__typename !== 'Certificate';
  return (
    <details className={`${classes.part} no-print`}>
      <summary>{t('certificate.revoke')}</summary>
      <form className={classes.form} onSubmit={submit}>
        <Textarea
          label={t('certificate.revoke.reason')}
          description={t('certificate.revoke.help')}
          value={reason}
          maxLength={MAX_REASON}
          required
          rows={3}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" color="red" loading={result.fetching} disabled={reason.trim() === ''}>
            {t('certificate.revoke.yes')}
          </Button>
        </div>
        {result.error && <ErrorNotice problem={problemOf(result.error)} />}
        {refused && <p role="alert">{t('certificate.revoke.refused')}</p>}
      </form>
    </details>
  );
}
