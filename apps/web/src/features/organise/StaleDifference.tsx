import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { draftTextFor } from './DraftText.js';
import { sessionDifferences, textKey, type FieldDifference, type SessionFieldKey } from './session-difference.js';
import { formOf, type SessionForm } from './session-form.js';
import type { Summit } from './use-draft-programme.js';
import type { EditedSession } from './use-session-form.js';
import classes from './stale-difference.module.css';

/** Somebody else changed the session meanwhile: field by field what both started from, mine and theirs, and the ways on. Nothing is lost before one is chosen. */
export function StaleDifference({ edited, summit }: { edited: EditedSession; summit: Summit }): ReactNode {
  const t = useText();
  const { base, theirs, form } = edited;
  const section = useRef<HTMLElement>(null);
  // Who saved at the lower end of a long form would not see it.
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for what ends the effect.
    void section.current?.scrollIntoView({ block: 'start' });
  }, [theirs]);
  const [dropped, setDropped] = useState<ReadonlySet<SessionFieldKey>>(new Set());
  if (base === null || theirs === null) return null;
  const started = formOf(base, summit.timeZone);
  const other = formOf(theirs, summit.timeZone);
  const differences = sessionDifferences(started, form, other);
  const mine = differences.filter(({ isMine }) => isMine);
  const keep = (key: SessionFieldKey, isKept: boolean): void =>
    setDropped((current) => new Set(isKept ? [...current].filter((one) => one !== key) : [...current, key]));
  return (
    <section ref={section} className={classes.stale} aria-labelledby="stale-title">
      <div role="alert">
        <h3 id="stale-title">{t('organise.stale.title')}</h3>
      </div>
      <p>{theirs.status === 'CANCELLED' ? t('organise.stale.cancelled') : t('organise.stale.text')}</p>
      {differences.length === 0 && <p>{t('organise.stale.same')}</p>}
      <ul className={classes.fields}>
        {differences.map((difference) => (
          <Field
            key={difference.key}
            difference={difference}
            forms={[started, form, other]}
            edited={edited}
            summit={summit}
            isKept={difference.isMine && !dropped.has(difference.key)}
            onKeep={(isKept) => keep(difference.key, isKept)}
          />
        ))}
      </ul>
      <div className={classes.ways}>
        {theirs.status !== 'CANCELLED' && mine.length > 0 && (
          <Button
            type="button"
            size="compact-md"
            onClick={() => edited.goOnWithTheirs(mine.map(({ key }) => key).filter((key) => !dropped.has(key)))}
          >
            {t('organise.stale.go-on')}
          </Button>
        )}
        <Button type="button" size="compact-md" variant="default" onClick={edited.takeTheirs}>
          {t('organise.stale.take-theirs')}
        </Button>
      </div>
    </section>
  );
}

interface FieldProps {
  difference: FieldDifference;
  /** What both started from, mine, theirs. */
  forms: readonly [SessionForm, SessionForm, SessionForm];
  edited: EditedSession;
  summit: Summit;
  isKept: boolean;
  onKeep: (isKept: boolean) => void;
}

function Field({ difference, forms, edited, summit, isKept, onKeep }: FieldProps): ReactNode {
  const t = useText();
  const name = useId();
  const words = useFieldWords(edited, summit);
  const { key, isMine } = difference;
  const [started, mine, theirs] = forms.map((form) => words.value(form, key));
  const [, language] = textKey(key);
  const text = (value: string | undefined): ReactNode => (
    <bdi lang={language} dir={language ? directionOf(language) : undefined}>
      {value || t('organise.stale.empty')}
    </bdi>
  );
  return (
    <li>
      <fieldset className={classes.field}>
        <legend>{words.name(key)}</legend>
        <p className={classes.value}>
          <span>{t('organise.stale.started')}</span>
          {text(started)}
        </p>
        {isMine ? (
          <>
            <label className={classes.value} data-chosen={isKept || undefined}>
              <span>
                <input type="radio" name={name} checked={isKept} onChange={() => onKeep(true)} />
                {t('organise.stale.mine')}
              </span>
              {text(mine)}
            </label>
            <label className={classes.value} data-chosen={!isKept || undefined}>
              <span>
                <input type="radio" name={name} checked={!isKept} onChange={() => onKeep(false)} />
                {t('organise.stale.theirs')}
              </span>
              {text(theirs)}
            </label>
          </>
        ) : (
          <p className={classes.value} data-chosen>
            <span>{t('organise.stale.theirs')}</span>
            {text(theirs)}
          </p>
        )}
      </fieldset>
    </li>
  );
}

/** A field's name and its value in words. */
function useFieldWords(edited: EditedSession, summit: Summit) {
  const t = useText();
  const formats = useFormats();
  const { language: reading } = useLanguage();
  const nameOf = (personId: string): string => {
    const person = edited.people.get(personId);
    return `\u2068${person ? (draftTextFor(person.names, reading)?.text ?? person.slug) : ''}\u2069`;
  };
  const placeOf = (id: string | null): string => {
    const subForum = summit.subForums.find((candidate) => candidate.id === id);
    return subForum ? (draftTextFor(subForum.titles, reading)?.text ?? subForum.slug) : t('organise.plenary');
  };
  const timeOf = ({ startsAt, endsAt, durationMinutes }: SessionForm): string => {
    if (startsAt === '' || endsAt === '')
      return `${t('organise.grid.unscheduled')} · ${t('organise.grid.minutes', { count: durationMinutes })}`;
    // The form's times are the clock's own: read as UTC they are written as they stand.
    const [from, to] = [new Date(`${startsAt}:00Z`), new Date(`${endsAt}:00Z`)];
    return `${formats.day(from, 'UTC')} · ${formats.timeRange(from, to, 'UTC')}`;
  };
  const value = (form: SessionForm, key: SessionFieldKey): string => {
    const [field, language] = textKey(key);
    if (field) return form[field][language] ?? '';
    switch (key) {
      case 'kind':
        return t(`organise.kind.${form.kind}`);
      case 'time':
        return timeOf(form);
      case 'subForumId':
        return placeOf(form.subForumId);
      case 'initiativeSlug': {
        const initiative = summit.record.initiatives.find(({ slug }) => slug === form.initiativeSlug);
        return initiative ? (draftTextFor(initiative.titles, reading)?.text ?? initiative.slug) : '';
      }
      case 'languages':
        return formats.list(form.languages.map((tag) => formats.language(tag)));
      default:
        return form.appearances
          .map(({ personId, role, fromLanguage, toLanguage }) => {
            const pair = [fromLanguage, toLanguage].flatMap((tag) => (tag === null ? [] : formats.language(tag)));
            return `${nameOf(personId)} (${[t(`organise.role.${role}`), pair.join(' → ')].filter(Boolean).join(' ')})`;
          })
          .join(', ');
    }
  };
  const name = (key: SessionFieldKey): string => {
    const [field, language] = textKey(key);
    if (field)
      return t(field === 'titles' ? 'organise.editor.session-title' : 'organise.editor.description', {
        language: formats.language(language),
      });
    const names = {
      kind: 'organise.editor.kind',
      time: 'organise.stale.time',
      subForumId: 'organise.editor.sub-forum',
      initiativeSlug: 'organise.editor.initiative',
      languages: 'organise.editor.languages',
      appearances: 'organise.editor.people',
    } as const;
    return t(names[key as keyof typeof names]);
  };
  return { name, value };
}
