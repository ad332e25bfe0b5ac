import type { ImportPlace, ImportProblem } from '@app/contracts';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './exchange.module.css';

interface ProblemListProps {
  severity: ImportProblem['severity'];
  problems: readonly ImportProblem[];
  /** Beyond those. */
  more: number;
}

/** What is wrong, or worth knowing, each with the place in the file. */
export function ProblemList({ severity, problems, more }: ProblemListProps): ReactNode {
  const t = useText();
  if (problems.length === 0) return null;
  const isError = severity === 'error';
  const Icon = isError ? IconAlertTriangle : IconInfoCircle;
  return (
    <section className={classes.problems} data-severity={severity} role={isError ? 'alert' : undefined}>
      <h3>
        <Icon size={20} aria-hidden />{' '}
        {t(isError ? 'organise-exchange.errors.title' : 'organise-exchange.warnings.title')}
      </h3>
      {isError && <p>{t('organise-exchange.errors.text')}</p>}
      <ul>
        {problems.map(({ code, place, value, other }, index) => (
          <li key={`${code} ${index}`}>
            {place !== null && <Place place={place} />}
            <span dir="auto">
              {t(`organise-exchange.problem.${code}`, { value: `\u2068${value}\u2069`, other: `\u2068${other}\u2069` })}
            </span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('organise-exchange.preview.more', { count: more })}</p>}
    </section>
  );
}

function Place({ place }: { place: ImportPlace }): ReactNode {
  const t = useText();
  if ('path' in place)
    return (
      <code className={classes.place} dir="ltr">
        {place.path}
      </code>
    );
  const { row, column } = place;
  return (
    <span className={classes.place}>
      {column === null
        ? t('organise-exchange.place.row', { row })
        : t('organise-exchange.place.cell', { row, column: `\u2068${column}\u2069` })}
    </span>
  );
}
