import { Button, Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { useLanguage } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { problemOf } from '../../../clients/graphql/errors.js';
import type { OrganisedSummit } from '../../organise/index.js';
import { whoInput } from '../who-form.js';
import { useSigningWords } from '../use-signing-words.js';
import { InviteSignatory } from './desk.queries.js';
import { COLUMNS, MOST_ROWS, type PastedRow, readTable } from './pasted-table.js';
import { type OrderRefusal, refusalIn } from './use-order.js';
import classes from '../signing.module.css';

const MOST_TEXT = 400_000;

interface InviteTableProps {
  summit: OrganisedSummit;
  initiativeId: string;
  onInvited: () => void;
}
/** What became of each row, by its place. */
type Results = readonly ('invited' | 'failed' | OrderRefusal)[];

/** Many signatories at once: a table is pasted, looked through, and sent row by row. */
export function InviteTable({ initiativeId, onInvited }: InviteTableProps): ReactNode {
  const t = useText();
  const client = useClient();
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const [results, setResults] = useState<Results>([]);
  const table = text === '' ? null : readTable(text, language);
  const rows = table && 'rows' in table ? table.rows : [];
  const wrong = rows.filter(({ problems }) => Object.keys(problems).length > 0).length;
  const invited = results.filter((each) => each === 'invited').length;
  const send = async (): Promise<void> => {
    setIsBusy(true);
    const done: Results[number][] = [...results];
    for (const [index, { who, mailLanguage }] of rows.entries()) {
      if (done[index] === 'invited') continue;
      const input = { ...whoInput(who, mailLanguage), initiativeId, personId: null };
      const { data, error } = await client.mutation(InviteSignatory, { input }).toPromise();
      const isBad = error !== undefined && problemOf(error).kind === 'bad-input';
      done[index] = isBad ? 'other' : error ? 'failed' : (refusalIn(data) ?? 'invited');
      setResults([...done]);
      // Without a connection the others would fail as well; what is wrong with one row is not wrong with them.
      if (done[index] === 'failed') break;
    }
    setIsBusy(false);
    onInvited();
  };
  return (
    <div className={`${classes.card} ${classes.form}`}>
      <Textarea
        label={t('signing.table.label')}
        description={t('signing.table.help')}
        rows={6}
        maxLength={MOST_TEXT}
        dir="auto"
        spellCheck={false}
        disabled={isBusy}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setResults([]);
        }}
      />
      <details>
        <summary>{t('signing.table.columns')}</summary>
        <p>{t('signing.table.columns.help')}</p>
        <pre dir="ltr" className={classes.command}>
          {COLUMNS.join('\t')}
        </pre>
      </details>
      {table && 'problem' in table && (
        <p role="alert" className={classes.wrong}>
          {t(`signing.table.problem.${table.problem}`, { most: MOST_ROWS })}
        </p>
      )}
      {rows.length > 0 && <Rows rows={rows} results={results} />}
      <p role="status">
        {wrong > 0
          ? t('signing.table.wrong', { count: wrong })
          : results.length > 0
            ? t('signing.table.sent', { invited, all: rows.length })
            : ''}
      </p>
      {invited < rows.length && (
        <div>
          <Button loading={isBusy} disabled={wrong > 0} onClick={() => void send()}>
            {t('signing.table.send', { count: rows.length - invited })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Rows({ rows, results }: { rows: readonly PastedRow[]; results: Results }): ReactNode {
  const t = useText();
  return (
    <div className={classes.scroll} role="region" aria-label={t('signing.table.rows')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('signing.table.row')}</th>
            <th scope="col">{t('signing.who.name')}</th>
            <th scope="col">{t('signing.who.kind')}</th>
            <th scope="col">{t('signing.who.email')}</th>
            <th scope="col">{t('signing.table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index} row={row} place={index + 1} result={results[index]} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  row: PastedRow;
  place: number;
  result: Results[number] | undefined;
}

function Row({ row: { who, mailLanguage, problems }, place, result }: RowProps): ReactNode {
  const t = useText();
  const words = useSigningWords();
  const { capacity, names } = whoInput(who, mailLanguage);
  const { twice, ...fields } = problems;
  const said = [
    ...Object.entries(fields).map(([field, problem]) =>
      t('signing.who.problem.field', {
        field: t(`signing.table.field.${field as keyof typeof fields}`),
        reason: t(`signing.who.problem.${problem}`),
      }),
    ),
    ...(twice ? [t('signing.table.twice')] : []),
  ];
  return (
    <tr>
      <th scope="row">{place}</th>
      <td>
        {names.map(({ language, text }) => (
          <bdi key={language} lang={language} className={classes.block}>
            {text}
          </bdi>
        ))}
      </td>
      <td>{words.capacity(shown(capacity))}</td>
      <td>
        <bdi dir="ltr">{who.email}</bdi>
      </td>
      <td>
        {said.length > 0 ? (
          <span className={classes.wrong}>{said.join(' ')}</span>
        ) : result === undefined ? (
          t('signing.table.ready')
        ) : result === 'invited' ? (
          t('signing.table.invited')
        ) : (
          <span className={classes.wrong}>
            {t(result === 'failed' ? 'signing.table.failed' : `signing.desk.refused.${result}`)}
          </span>
        )}
      </td>
    </tr>
  );
}

/** What was typed, as it would be shown. */
function shown({
  kind,
  country,
  institution,
}: ReturnType<typeof whoInput>['capacity']): Parameters<ReturnType<typeof useSigningWords>['capacity']>[0] {
  return {
    kind,
    country: country ?? null,
    institution: institution?.map((text) => ({ ...text, direction: 'LTR' })) ?? null,
  };
}
