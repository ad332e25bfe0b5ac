import '@mantine/core/styles/Input.layer.css';
import { Button, TextInput } from '@mantine/core';
import { parseCertificateCode } from '@app/domain';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { CertificateKeysQuery } from './certificate.queries.js';
import type { EvidenceFinding } from './check-evidence.js';
import { checkFiles, type FileFinding } from './check-file.js';
import { EvidenceReport } from './EvidenceReport.js';
import { FileVerdict } from './FileVerdict.js';
import classes from './certificate.module.css';

/** `/verify`: for anybody, by the code, by a picture of it, or by the file, which stays in the browser. */
export function VerifyPage(): ReactNode {
  const t = useText();
  const [, navigate] = useLocation();
  usePageTitle(t('certificate.verify.title'));
  const [code, setCode] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const parsed = parseCertificateCode(code);
    setIsWrong(parsed === null);
    if (parsed !== null) navigate(`/verify/${parsed}`);
  };
  return (
    <section className={classes.page}>
      <header className={classes.part}>
        <h1>{t('certificate.verify.title')}</h1>
        <p>{t('certificate.verify.lead')}</p>
      </header>
      <form className={classes.form} onSubmit={open} noValidate>
        <TextInput
          label={t('certificate.verify.code')}
          description={t('certificate.verify.code.help')}
          error={isWrong && t('certificate.verify.code.wrong')}
          value={code}
          maxLength={400}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setIsWrong(false);
          }}
        />
        <div>
          <Button type="submit">{t('certificate.verify.check')}</Button>
        </div>
      </form>
      <FileCheck onCode={(found) => navigate(`/verify/${found}`)} />
      <details className={classes.part}>
        <summary>{t('certificate.offline')}</summary>
        <p>{t('certificate.offline.text')}</p>
        <p>
          <a href="/certificates/keys.json">{t('certificate.offline.keys')}</a>
        </p>
        <pre dir="ltr" className={classes.command}>
          npx canopy-verify certificate.pdf --keys keys.json{'\n'}
          npx canopy-verify evidence.json --keys keys.json initiative.pdf
        </pre>
      </details>
    </section>
  );
}

function FileCheck({ onCode }: { onCode: (code: string) => void }): ReactNode {
  const t = useText();
  const client = useClient();
  const [finding, setFinding] = useState<FileFinding | EvidenceFinding | null>(null);
  const [problem, setProblem] = useState<ReturnType<typeof problemOf> | null>(null);
  const [isChecking, setIsChecking] = useState(false);
  const check = async (files: readonly File[]): Promise<void> => {
    setIsChecking(true);
    setFinding(null);
    const { data, error } = await client.query(CertificateKeysQuery, {}, { requestPolicy: 'network-only' });
    setProblem(error ? problemOf(error) : null);
    const found = data ? await checkFiles(files, data.certificateKeys) : null;
    setIsChecking(false);
    setFinding(found);
    if (found?.kind === 'code') onCode(found.code);
  };
  return (
    <div className={classes.part}>
      <label htmlFor="certificate-file" className={classes.fileLabel}>
        {t('certificate.verify.file')}
      </label>
      <p id="certificate-file-help" className={classes.soft}>
        {t('certificate.verify.file.help')}
      </p>
      <input
        id="certificate-file"
        type="file"
        multiple
        className={classes.file}
        aria-describedby="certificate-file-help"
        accept="application/pdf,application/json,image/*,.pdf,.json"
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          if (files.length > 0) void check(files).finally(() => (input.value = ''));
        }}
      />
      <div role="status">
        {isChecking && <p>{t('certificate.verify.checking')}</p>}
        {finding && <Found finding={finding} />}
      </div>
      {problem && <ErrorNotice problem={problem} />}
    </div>
  );
}

function Found({ finding }: { finding: FileFinding | EvidenceFinding }): ReactNode {
  switch (finding.kind) {
    case 'code':
      return null;
    case 'evidence':
    case 'unable':
    case 'no-evidence':
      return <EvidenceReport finding={finding} />;
    default:
      return <FileVerdict finding={finding} />;
  }
}
