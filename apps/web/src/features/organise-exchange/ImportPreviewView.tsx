import type { ImportChange, ImportedField, ImportPreview } from '@app/contracts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import type { MessageId } from '../../app/i18n/messages.js';
import { useText, type Translate } from '../../app/i18n/use-text.js';
import { textIn } from './text-in.js';
import { ProblemList } from './ProblemList.js';
import classes from './exchange.module.css';

interface ImportPreviewViewProps {
  /** Of the file. */
  name: string;
  preview: ImportPreview;
  /** What can be done about it. */
  children: ReactNode;
}

/** What a file would do: what must be mended first, what would change, what is worth knowing. */
export function ImportPreviewView({ name, preview, children }: ImportPreviewViewProps): ReactNode {
  const t = useText();
  const { format, changes, moreChanges, problems, moreProblems, unchanged, summit } = preview;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const existing = problems.find(({ code }) => code === 'summit-exists')?.value;
  const count = (kind: ImportChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  const file = `\u2068${name}\u2069`;
  return (
    <section className={classes.preview} aria-label={t('organise-exchange.preview.title')}>
      <p>
        {format === null
          ? t('organise-exchange.preview.unreadable', { name: file })
          : t('organise-exchange.preview.file', { name: file, format: t(`organise-exchange.format.${format}`) })}
      </p>
      {errors.length > 0 && <ProblemList severity="error" problems={errors} more={moreProblems} />}
      {existing !== undefined && (
        <p>
          <Link href={`/organise/${existing}/exchange`}>{t('organise-exchange.import.existing')}</Link>
        </p>
      )}
      {errors.length === 0 && changes.length === 0 && <p>{t('organise-exchange.preview.nothing')}</p>}
      {changes.length > 0 && (
        <>
          <h3>{t('organise-exchange.preview.title')}</h3>
          <p className={classes.soft}>
            {t('organise-exchange.preview.counts', { added: count('added'), changed: count('changed'), unchanged })}
          </p>
          <ChangeTable changes={changes} timeZone={summit?.timeZone ?? 'UTC'} />
          {moreChanges > 0 && <p>{t('organise-exchange.preview.more', { count: moreChanges })}</p>}
        </>
      )}
      <ProblemList
        severity="warning"
        problems={problems.filter(({ severity }) => severity === 'warning')}
        more={errors.length > 0 ? 0 : moreProblems}
      />
      {children}
    </section>
  );
}

function ChangeTable({ changes, timeZone }: { changes: readonly ImportChange[]; timeZone: string }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  return (
    <div className={classes.tableBox} role="region" aria-label={t('organise-exchange.preview.title')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('organise-exchange.column.field')}</th>
            <th scope="col">{t('organise-exchange.column.before')}</th>
            <th scope="col">{t('organise-exchange.column.after')}</th>
          </tr>
        </thead>
        {changes.map(({ kind, thing, id, name, fields }) => {
          const shown = textIn(name, language);
          return (
            <tbody key={`${thing} ${id}`}>
              <tr className={classes.thing} data-kind={kind}>
                <th colSpan={3} scope="rowgroup">
                  <span className={classes.kind}>{t(`organise-exchange.kind.${kind}`)}</span>{' '}
                  {t(`organise-exchange.thing.${thing}`)}:{' '}
                  <bdi lang={shown.language} dir={shown.direction}>
                    {shown.text || id}
                  </bdi>
                </th>
              </tr>
              {fields.map((field) => (
                <FieldRow
                  key={`${field.field} ${field.language}`}
                  field={field}
                  timeZone={timeZone}
                  isNew={kind === 'added'}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function FieldRow({ field, timeZone, isNew }: { field: ImportedField; timeZone: string; isNew: boolean }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const name = fieldName(field.field, t);
  const value = (text: string | null): ReactNode => {
    if (text === null) return <span className={classes.soft}>{t('organise-exchange.nothing')}</span>;
    if (field.field === 'startsAt' || field.field === 'endsAt') return formats.dateTime(text, timeZone);
    return (
      <span dir="auto" lang={field.language ?? undefined}>
        {text}
      </span>
    );
  };
  return (
    <tr>
      <th scope="row">
        {field.language === null
          ? name
          : t('organise-exchange.field-in', { field: name, language: formats.language(field.language) })}
      </th>
      <td data-label={t('organise-exchange.column.before')}>{isNew ? null : value(field.before)}</td>
      <td data-label={t('organise-exchange.column.after')}>{value(field.after)}</td>
    </tr>
  );
}

const FIELDS = [
  ...(['title', 'theme', 'place', 'dateNote', 'slug', 'format', 'timeZone', 'startsOn', 'endsOn'] as const),
  ...(['languages', 'position', 'guestOfHonour', 'organisers', 'record.initiatives', 'record.outcomes'] as const),
  ...(['record.carbon', 'record.participants', 'record.news', 'name', 'country', 'colour', 'organisation'] as const),
  ...(['photo', 'biography', 'description', 'kind', 'startsAt', 'endsAt', 'durationMinutes', 'subForum'] as const),
  ...(['initiative', 'isCancelled', 'people', 'members', 'spans'] as const),
];

/** A field that a newer server tells of is called as it calls it. */
function fieldName(field: string, t: Translate): string {
  const known = FIELDS.find((name) => name === field);
  return known === undefined ? field : t(`organise-exchange.field.${known}` satisfies MessageId);
}
