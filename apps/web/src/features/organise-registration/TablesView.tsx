import { Button, Checkbox } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { sendTable, tableUrl, type ImportAnswer, type ImportReport } from './table-files.js';
import classes from './organise-registration.module.css';

/** Everybody as a table, and a table of people taken in: looked at first, then confirmed. */
export function TablesView({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  return (
    <div className={classes.view}>
      <section className={classes.part} aria-labelledby="export-title">
        <h2 id="export-title">{t('organise-registration.export.title')}</h2>
        <p className={classes.soft}>{t('organise-registration.export.text')}</p>
        <div className={classes.actions}>
          {(['xlsx', 'csv'] as const).map((format) => (
            <Button
              key={format}
              component="a"
              variant="light"
              download
              leftSection={<IconDownload size={18} aria-hidden />}
              href={tableUrl(summitSlug, `registrations.${format}`)}
            >
              {t(`organise-registration.export.${format}`)}
            </Button>
          ))}
        </div>
      </section>
      <Import summitSlug={summitSlug} />
    </div>
  );
}

function Import({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [sendsMail, setSendsMail] = useState(true);
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState<ImportAnswer | null>(null);
  const send = (chosen: File, isConfirmed: boolean): void => {
    setIsBusy(true);
    void sendTable(summitSlug, chosen, { isConfirmed, isQuiet: !sendsMail }).then((next) => {
      setAnswer(next);
      setIsBusy(false);
      // The same file can be chosen again after it was mended.
      if (input.current) input.current.value = '';
    });
  };
  const report = answer?.kind === 'report' ? answer.report : null;
  const canConfirm = report !== null && !report.isApplied && report.problems.length === 0;
  return (
    <section className={classes.part} aria-labelledby="import-title">
      <h2 id="import-title">{t('organise-registration.import.title')}</h2>
      <p className={classes.soft}>{t('organise-registration.import.text')}</p>
      <label htmlFor="import-file">{t('organise-registration.import.file')}</label>
      <input
        ref={input}
        id="import-file"
        type="file"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        disabled={isBusy}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0] ?? null;
          setFile(chosen);
          setAnswer(null);
          if (chosen) send(chosen, false);
        }}
      />
      <Checkbox
        label={t('organise-registration.import.mail')}
        checked={sendsMail}
        onChange={(event) => setSendsMail(event.currentTarget.checked)}
      />
      <div role="status" aria-live="polite" className={classes.part}>
        {isBusy && <p>{t('organise-registration.import.reading')}</p>}
        {report && <Report report={report} />}
      </div>
      {answer?.kind === 'network' && <ErrorNotice problem={{ kind: 'network' }} />}
      {answer?.kind === 'refused' && (
        <p role="alert" className={classes.refused}>
          {answer.code === 'not-found'
            ? t('organise-registration.import.no-form')
            : answer.code === 'file-too-large'
              ? t('organise-registration.import.too-large')
              : t('organise-registration.refused.state')}
        </p>
      )}
      {canConfirm && file && (
        <Button loading={isBusy} onClick={() => send(file, true)}>
          {t('organise-registration.import.confirm')}
        </Button>
      )}
    </section>
  );
}

/** What the server calls by another word and a person by the same. */
const ALIKE: Readonly<Record<string, string>> = {
  'cell-too-long': 'too-long',
  'too-many-nights': 'not-a-number',
  'option-twice': 'unknown-option',
};
const KNOWN = [
  'file-too-large',
  'not-utf-8',
  'not-csv',
  'not-xlsx',
  'no-header',
  'column-twice',
  'too-many-rows',
  'too-many-columns',
  'too-long',
  'cell-without-column',
  'unknown-column',
  'missing-column',
  'email-twice',
  'bad-name',
  'bad-email',
  'unknown-option',
  'unknown-country',
  'unknown-language',
  'not-a-number',
  'not-a-consent',
] as const;

function wrongOf(code: string): `organise-registration.wrong.${(typeof KNOWN)[number] | 'other'}` {
  const known = KNOWN.find((each) => each === (ALIKE[code] ?? code));
  return `organise-registration.wrong.${known ?? 'other'}`;
}

function Report({ report }: { report: ImportReport }): ReactNode {
  const t = useText();
  const { problems, isApplied, confirmed, waiting, updated, unchanged } = report;
  if (problems.length > 0) {
    return (
      <>
        <p id="import-wrong">
          <strong>{t('organise-registration.import.wrong')}</strong>
        </p>
        <div
          className={`${classes.scroll} ${classes.problems}`}
          tabIndex={0}
          role="region"
          aria-labelledby="import-wrong"
        >
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('organise-registration.import.row')}</th>
                <th scope="col">{t('organise-registration.import.column')}</th>
                <th scope="col">{t('organise-registration.import.what')}</th>
              </tr>
            </thead>
            <tbody>
              {problems.map((problem, index) => (
                <tr key={index}>
                  <td className={classes.number}>{problem.row}</td>
                  <td>
                    <bdi>{problem.column ?? '–'}</bdi>
                  </td>
                  <td>{t(wrongOf(problem.code))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {report.hasMoreProblems && <p>{t('organise-registration.import.more')}</p>}
      </>
    );
  }
  return (
    <p>
      <strong>{isApplied ? t('organise-registration.import.done') : t('organise-registration.import.would')}</strong>{' '}
      {t('organise-registration.import.counts', { confirmed, waiting, updated, unchanged })}
    </p>
  );
}
