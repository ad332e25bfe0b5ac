import { directionOf } from '@app/domain';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { AuditValue } from './audit-value.js';
import classes from './history.module.css';

interface ValueTextProps {
  value: AuditValue;
  /** The summit's zone. */
  zone: string;
  /** Names of what is referred to, by id. */
  names: ReadonlyMap<string, string>;
}

/** A value of a field, as a reader understands it. */
export function ValueText({ value, zone, names }: ValueTextProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  switch (value.kind) {
    case 'nothing':
      return <span className={classes.nothing}>{t('organise-audit.nothing')}</span>;
    case 'texts':
      return (
        <ul className={classes.texts}>
          {value.texts.map(({ language, text }) => (
            <li key={language}>
              <span className={classes.language}>{formats.language(language)}</span>{' '}
              <bdi lang={language} dir={directionOf(language)}>
                {text}
              </bdi>
            </li>
          ))}
        </ul>
      );
    case 'seats':
      return (
        <ul className={classes.texts}>
          {value.seats.map(({ id, state }) => (
            <li key={id}>
              <bdi>{names.get(id) ?? t('organise-audit.somebody')}</bdi>:{' '}
              {t('organise-audit.word', { word: selector(state) })}
            </li>
          ))}
        </ul>
      );
    case 'instant':
      return <time dateTime={value.instant}>{formats.dateTime(value.instant, zone)}</time>;
    case 'range':
      return `${formats.dateTime(instantOf(value.from), zone)} – ${formats.dateTime(instantOf(value.to), zone)}`;
    case 'date':
      return formats.plainDate(value.date);
    case 'languages':
      return formats.list(value.tags.map((tag) => formats.language(tag)));
    case 'country':
      return formats.country(value.code);
    case 'yes-or-no':
      return t(value.isYes ? 'organise-audit.yes' : 'organise-audit.no');
    case 'reference':
      return <bdi>{names.get(value.id) ?? t('organise-audit.gone')}</bdi>;
    case 'word':
      return t('organise-audit.word', { word: selector(value.word) });
    case 'text':
      return <bdi className={classes.plain}>{shortened(value.text)}</bdi>;
  }
}

/** PostgreSQL writes `2022-12-20 06:00:00+00`. */
const instantOf = (text: string): Date => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));

/** What nobody reads to its end, a summit's whole record for one, is cut. */
const MOST_LETTERS = 600;
const shortened = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)} …` : text);

/** A word as messages select by it: they know no hyphens. */
const selector = (word: string): string => word.replace(/[ -]/g, '_');
