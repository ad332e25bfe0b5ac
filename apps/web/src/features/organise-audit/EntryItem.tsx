import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { differing, readValue } from './audit-value.js';
import type { Entry } from './history.queries.js';
import { ValueText } from './ValueText.js';
import classes from './history.module.css';

/** One change: what, by whom, when, and each field before and after. */
export function EntryItem({ entry, zone }: { entry: Entry; zone: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const names = new Map(entry.mentions.map(({ id, name }) => [id, name]));
  const about = aboutOf(entry, names);
  return (
    <article className={classes.entry} data-action={entry.action}>
      <h2>
        <span className={classes.action}>{t(`organise-audit.action.${entry.action}`)}</span>{' '}
        {t('organise-audit.subject', { subject: entry.subject.replaceAll('-', '_') })}
        {about.map((name) => (
          <span key={name}>
            {' · '}
            <bdi>{name}</bdi>
          </span>
        ))}
      </h2>
      <p className={classes.by}>
        <bdi>
          {entry.actorName ?? t(entry.operation === null ? 'organise-audit.by-canopy' : 'organise-audit.by-link')}
        </bdi>
        {' · '}
        <time dateTime={entry.at}>{formats.dateTime(entry.at, zone)}</time>
      </p>
      {entry.changes.length > 0 && <Changes entry={entry} zone={zone} names={names} />}
    </article>
  );
}

/** The row's own name, or those of what it joins. */
function aboutOf({ label, sessionId, personId }: Entry, names: ReadonlyMap<string, string>): string[] {
  const joined = [personId, sessionId].flatMap((id) => (id === null ? [] : (names.get(id) ?? [])));
  return [...new Set([...(label === null ? [] : [label]), ...joined])];
}

interface ChangesProps {
  entry: Entry;
  zone: string;
  names: ReadonlyMap<string, string>;
}

function Changes({ entry, zone, names }: ChangesProps): ReactNode {
  const t = useText();
  const hasBoth = entry.action === 'CHANGED';
  return (
    <details open={hasBoth}>
      <summary>{t('organise-audit.fields', { count: entry.changes.length })}</summary>
      <table className={classes.changes}>
        <thead>
          <tr>
            <th scope="col">{t('organise-audit.field-column')}</th>
            {entry.action !== 'ADDED' && <th scope="col">{t('organise-audit.before')}</th>}
            {entry.action !== 'REMOVED' && <th scope="col">{t('organise-audit.after')}</th>}
          </tr>
        </thead>
        <tbody>
          {entry.changes.map(({ field, before, after }) => {
            const [was, is] = differing(readValue(field, before), readValue(field, after));
            return (
              <tr key={field}>
                <th scope="row">{t('organise-audit.field', { field })}</th>
                {entry.action !== 'ADDED' && (
                  <td data-label={t('organise-audit.before')}>
                    <ValueText value={was} zone={zone} names={names} />
                  </td>
                )}
                {entry.action !== 'REMOVED' && (
                  <td data-label={t('organise-audit.after')}>
                    <ValueText value={is} zone={zone} names={names} />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
