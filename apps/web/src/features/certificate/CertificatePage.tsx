import '@mantine/core/styles/Input.layer.css';
import { checkCertificateFile, writtenCode } from '@app/domain';
import { useMemo, useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { browserCrypto } from './browser-crypto.js';
import { CertificateActions } from './CertificateActions.js';
import { CertificateStanding } from './CertificateStanding.js';
import { CertificateView } from './CertificateView.js';
import { CertificateQuery, type RegisteredCertificate } from './certificate.queries.js';
import classes from './certificate.module.css';
import { RevokeForm } from './RevokeForm.js';
import { useCertificateText } from './use-certificate-text.js';

/** `/verify/:code`: what a certificate says, and whether it holds; the signature is checked here, in the reader's browser. */
export function CertificatePage({ code }: { code: string }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: CertificateQuery,
    variables: { code },
    requestPolicy: 'cache-and-network',
  });
  const [revoked, setRevoked] = useState<RegisteredCertificate | null>(null);
  const answer = data?.certificate;
  const registered = revoked ?? (answer?.__typename === 'Certificate' ? answer : undefined);
  const keys = data?.certificateKeys;
  const signedFile = registered?.signedFile;
  const verdict = useMemo(
    () =>
      signedFile === null || signedFile === undefined || keys === undefined
        ? undefined
        : checkCertificateFile(new TextEncoder().encode(signedFile), keys, browserCrypto),
    [signedFile, keys],
  );
  const certificate =
    verdict?.state === 'authentic' && verdict.hash === registered?.hash ? verdict.certificate : undefined;
  const text = useCertificateText(certificate, registered?.hash ?? '');
  usePageTitle(text ? `${text.title} · ${text.name}` : t('certificate.page.title'));

  if (error && !data)
    return <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  if (!data) return <PageSkeleton />;
  if (!registered)
    return (
      <EmptyState
        isPage
        title={t('certificate.unknown.title')}
        action={<Link href="/verify">{t('certificate.again')}</Link>}
      >
        {t('certificate.unknown.text')}
      </EmptyState>
    );
  return (
    <article className={classes.page}>
      <div role="status">
        <CertificateStanding registered={registered} isAuthentic={certificate !== undefined} />
      </div>
      {text && certificate && <CertificateView text={text} isStruck={registered.state === 'REVOKED'} />}
      {text && registered.state === 'HOLDS' && <CertificateActions code={registered.code} text={text} />}
      {!text && (
        <p>
          {t('certificate.verify.code')}: <bdi dir="ltr">{writtenCode(registered.code)}</bdi>
        </p>
      )}
      {registered.mayRevoke && <RevokeForm code={registered.code} onRevoked={setRevoked} />}
      <p className="no-print">
        <Link href="/verify">{t('certificate.again')}</Link>
      </p>
    </article>
  );
}
