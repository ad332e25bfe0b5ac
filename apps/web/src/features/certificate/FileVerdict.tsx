import type { Certificate } from '@app/domain';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Notice } from './CertificateStanding.js';
import { CertificateQuery } from './certificate.queries.js';
import type { FileFinding } from './check-file.js';

const BAD = {
  'not-a-certificate': 'certificate.file.not-ours',
  'too-large': 'certificate.file.too-large',
  'unknown-key': 'certificate.file.unknown-key',
  'old-key': 'certificate.file.old-key',
} as const;

/** What a file was found to be; for one of ours also what the register says by now. */
export function FileVerdict({ finding }: { finding: Exclude<FileFinding, { kind: 'code' }> }): ReactNode {
  const t = useText();
  if (finding.kind !== 'file')
    return (
      <Notice
        isGood={false}
        title={t(finding.kind === 'no-code' ? 'certificate.file.no-code' : 'certificate.file.unreadable')}
      />
    );
  const { verdict } = finding;
  if (verdict.state === 'authentic')
    return <InRegister certificate={verdict.certificate} hash={verdict.hash} isWhole />;
  if (verdict.state !== 'altered') return <Notice isGood={false} title={t(BAD[verdict.state])} />;
  if (verdict.part === 'certificate') return <Notice isGood={false} title={t('certificate.file.altered')} />;
  return <InRegister certificate={verdict.certificate} hash={verdict.hash} isWhole={false} />;
}

interface InRegisterProps {
  certificate: Certificate;
  hash: string;
  /** Not only what it certifies: every byte of the file is as it was given. */
  isWhole: boolean;
}

function InRegister({ certificate, hash, isWhole }: InRegisterProps): ReactNode {
  const t = useText();
  const [{ data, error, fetching }] = useQuery({
    query: CertificateQuery,
    variables: { code: certificate.code },
    requestPolicy: 'network-only',
  });
  const registered = data?.certificate.__typename === 'Certificate' ? data.certificate : undefined;
  if (fetching) return <p>{t('certificate.verify.checking')}</p>;
  if (error) return <ErrorNotice problem={problemOf(error)} />;
  const isKnown = registered?.hash === hash;
  const holds = isKnown && registered.state === 'HOLDS';
  return (
    <>
      <Notice isGood={isWhole} title={t(isWhole ? 'certificate.file.authentic' : 'certificate.file.pages')} />
      {!isKnown && <Notice isGood={false} title={t('certificate.file.not-registered')} />}
      {isKnown && !holds && <Notice isGood={false} title={t('certificate.file.no-more')} />}
      {isKnown && (
        <p>
          <Link href={`/verify/${certificate.code}`}>{t('certificate.file.see')}</Link>
        </p>
      )}
    </>
  );
}
