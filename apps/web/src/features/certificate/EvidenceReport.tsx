import type { Evidence, EvidenceFinding as Wrong } from '@app/domain';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Notice } from './CertificateStanding.js';
import type { CheckedDocument, EvidenceFinding } from './check-evidence.js';
import classes from './certificate.module.css';

/** Said at most; a file that is wrong everywhere says so soon enough. */
const MOST_SAID = 20;
/** Names are shown for a look; the file has all of them. */
const MOST_NAMES = 200;

/** What a check of an initiative's files found, part by part. */
export function EvidenceReport({ finding }: { finding: EvidenceFinding }): ReactNode {
  const t = useText();
  if (finding.kind === 'unable') return <Notice isGood={false} title={t('certificate.evidence.unable')} />;
  if (finding.kind === 'no-evidence')
    return (
      <Notice isGood={false} title={t(`certificate.evidence.none.${finding.why}`)}>
        {t('certificate.evidence.none.text')}
      </Notice>
    );
  const { verdict, documents, page } = finding;
  const { evidence, findings } = verdict;
  return (
    <div className={classes.part}>
      {findings.length === 0 ? (
        <Notice isGood title={t('certificate.evidence.whole')} />
      ) : (
        <Notice isGood={false} title={t('certificate.evidence.wrong')}>
          <Wrongs findings={findings} />
        </Notice>
      )}
      {documents.map((document, index) => (
        <DocumentNotice key={index} document={document} records={evidence?.records.length ?? 0} />
      ))}
      {evidence && findings.length === 0 && <Content evidence={evidence} />}
      {page !== undefined && (
        <p>
          <Link href={page}>{t('certificate.evidence.page')}</Link>
        </p>
      )}
    </div>
  );
}

function Wrongs({ findings }: { findings: readonly Wrong[] }): ReactNode {
  const t = useText();
  const say = (wrong: Wrong): string => {
    if (wrong.part === 'text') return t('certificate.evidence.text.changed');
    if (wrong.part === 'head') return t(`certificate.evidence.head.${wrong.code}`);
    if (wrong.part === 'file') return t(`certificate.evidence.file.${wrong.code}`);
    return t(`certificate.evidence.record.${wrong.code}`, { sequence: wrong.sequence });
  };
  return (
    <ul className={classes.wrongs}>
      {findings.slice(0, MOST_SAID).map((wrong, index) => (
        <li key={index}>{say(wrong)}</li>
      ))}
      {findings.length > MOST_SAID && <li>{t('certificate.evidence.more', { count: findings.length - MOST_SAID })}</li>}
    </ul>
  );
}

interface DocumentNoticeProps {
  document: CheckedDocument;
  /** In the evidence that it was checked with. */
  records: number;
}

function DocumentNotice({ document, records }: DocumentNoticeProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const name = `\u2068${document.name}\u2069`;
  if (document.older !== undefined) {
    const date = formats.dateTime(document.older.at, readerZone());
    return (
      <Notice isGood title={t('certificate.evidence.document.older', { name, date })}>
        {t('certificate.evidence.document.since', { count: records - document.older.records })}
      </Notice>
    );
  }
  if (document.is === undefined)
    return <Notice isGood={false} title={t('certificate.evidence.document.altered', { name })} />;
  const isPages = document.is.name === 'initiative.pdf';
  return (
    <Notice
      isGood
      title={t(isPages ? 'certificate.evidence.document.pages' : 'certificate.evidence.document.other', { name })}
    />
  );
}

function Content({ evidence }: { evidence: Evidence }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const { text, records, head } = evidence;
  const count = (acts: readonly string[]): number =>
    records.filter(({ record }) => acts.includes(record.statement.act)).length;
  const [first = 'en'] = text.languages;
  const title = text.titles[language] !== undefined ? language : first;
  return (
    <>
      <h2>
        <bdi lang={title}>{text.titles[title]}</bdi>
      </h2>
      <p>
        {t('certificate.evidence.counts', {
          signed: count(['signed', 'acceded']),
          declined: count(['declined']),
          languages: formats.list(text.languages.map((each) => formats.language(each))),
          date: formats.dateTime(head.at, readerZone()),
        })}
      </p>
      <details>
        <summary>{t('certificate.evidence.records')}</summary>
        <ol className={classes.notes}>
          {records.slice(0, MOST_NAMES).map(({ record: { sequence, at, statement, verification } }) => (
            <li key={sequence}>
              {Object.entries(statement.names).map(([each, name], index) => (
                <span key={each}>
                  {index > 0 && ' / '}
                  <bdi lang={each}>{name}</bdi>
                </span>
              ))}
              {': '}
              {t(`certificate.evidence.act.${statement.act}`)}, {formats.dateTime(at, readerZone())},{' '}
              {t(`certificate.evidence.by.${verification.by}`)}
            </li>
          ))}
        </ol>
        {records.length > MOST_NAMES && <p>{t('certificate.evidence.more', { count: records.length - MOST_NAMES })}</p>}
      </details>
      <p className={classes.hash}>
        SHA-256 <bdi dir="ltr">{head.textHash}</bdi>
      </p>
    </>
  );
}
