import { Checkbox, MultiSelect, NativeSelect, Tabs, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { draftTextFor } from './DraftText.js';
import type { SessionKind } from './organise.queries.js';
import { firstTimes, type FormProblems, type SessionForm } from './session-form.js';
import type { Summit } from './use-draft-programme.js';
import classes from './organise.module.css';

const KINDS: readonly SessionKind[] = [
  'OPENING_CEREMONY',
  'MAIN_FORUM',
  'KEYNOTE',
  'PANEL',
  'ROUNDTABLE',
  'SIGNING_CEREMONY',
  'CEREMONY',
  'SUB_FORUM_SESSION',
  'BREAK',
];
/** Same limits as the server's (`PROGRAMME_LIMITS`), which has the last word. */
const TITLE_LENGTH = 300;
const DESCRIPTION_LENGTH = 10_000;
const MOST_MINUTES = 14 * 24 * 60;

interface SessionFieldsProps {
  form: SessionForm;
  summit: Summit;
  problems: FormProblems;
  onChange: (part: Partial<SessionForm>) => void;
}

/** What, where, when, in which languages. */
export function SessionFields({ form, summit, problems, onChange }: SessionFieldsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language: reading } = useLanguage();
  const languages = [...new Set([...summit.languages, ...Object.keys(form.titles)])];
  const [shown, setShown] = useState(languages.find((language) => form.titles[language]) ?? languages[0] ?? 'en');
  const say = (field: keyof FormProblems): string | undefined =>
    problems[field] ? t(`organise.problem.${problems[field]}`) : undefined;
  return (
    <>
      <Tabs value={shown} onChange={(value) => value && setShown(value)} keepMounted={false}>
        <Tabs.List>
          {languages.map((language) => (
            <Tabs.Tab key={language} value={language}>
              {formats.language(language)}
              {form.titles[language]?.trim() ? ' ✓' : ''}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {languages.map((language) => (
          <Tabs.Panel key={language} value={language} className={classes.texts}>
            <TextInput
              label={t('organise.editor.session-title', { language: formats.language(language) })}
              lang={language}
              dir={directionOf(language)}
              maxLength={TITLE_LENGTH}
              value={form.titles[language] ?? ''}
              error={say('titles')}
              onChange={(event) => onChange({ titles: { ...form.titles, [language]: event.currentTarget.value } })}
            />
            <Textarea
              label={t('organise.editor.description', { language: formats.language(language) })}
              lang={language}
              dir={directionOf(language)}
              autosize
              minRows={2}
              maxRows={10}
              maxLength={DESCRIPTION_LENGTH}
              value={form.descriptions[language] ?? ''}
              onChange={(event) =>
                onChange({ descriptions: { ...form.descriptions, [language]: event.currentTarget.value } })
              }
            />
          </Tabs.Panel>
        ))}
      </Tabs>
      <div className={classes.pair}>
        <NativeSelect
          label={t('organise.editor.kind')}
          value={form.kind}
          data={KINDS.map((kind) => ({ value: kind, label: t(`organise.kind.${kind}`) }))}
          onChange={(event) => onChange({ kind: event.currentTarget.value as SessionKind })}
        />
        <NativeSelect
          label={t('organise.editor.sub-forum')}
          value={form.subForumId ?? ''}
          data={[
            { value: '', label: t('organise.plenary') },
            ...summit.subForums.map(({ id, titles, slug }) => ({
              value: id,
              label: draftTextFor(titles, reading)?.text ?? slug,
            })),
          ]}
          onChange={(event) => onChange({ subForumId: event.currentTarget.value || null })}
        />
        {summit.record.initiatives.length > 0 && (
          <NativeSelect
            label={t('organise.editor.initiative')}
            value={form.initiativeSlug ?? ''}
            data={[
              { value: '', label: t('organise.editor.no-initiative') },
              ...summit.record.initiatives.map(({ slug, titles }) => ({
                value: slug,
                label: draftTextFor(titles, reading)?.text ?? slug,
              })),
            ]}
            onChange={(event) => onChange({ initiativeSlug: event.currentTarget.value || null })}
          />
        )}
      </div>
      <TimeFields form={form} summit={summit} problems={problems} onChange={onChange} />
      <MultiSelect
        label={t('organise.editor.languages')}
        data={languagesToOffer(summit.languages, form.languages).map((language) => ({
          value: language,
          label: formats.language(language),
        }))}
        value={[...form.languages]}
        searchable
        onChange={(chosen) => onChange({ languages: chosen })}
      />
    </>
  );
}

/** When it is, by the summit's clock; or how long, while it has no time yet. */
function TimeFields({ form, summit, problems, onChange }: SessionFieldsProps): ReactNode {
  const t = useText();
  // A time that is being typed is empty for a moment: only who ticks the box takes the session off the schedule.
  const [isUnscheduled, setIsUnscheduled] = useState(form.startsAt === '' && form.endsAt === '');
  const [shown, setShown] = useState(form);
  if (shown !== form) {
    setShown(form);
    if (form.startsAt !== '' && form.endsAt !== '') setIsUnscheduled(false);
    else if (shown.startsAt !== '' && shown.endsAt !== '' && form.startsAt === '' && form.endsAt === '')
      setIsUnscheduled(true);
  }
  const say = (field: 'startsAt' | 'endsAt'): string | undefined =>
    problems[field] ? t(`organise.problem.${problems[field]}`) : undefined;
  return (
    <>
      <Checkbox
        label={t('organise.editor.unscheduled')}
        checked={isUnscheduled}
        onChange={(event) => {
          setIsUnscheduled(event.currentTarget.checked);
          onChange(event.currentTarget.checked ? { startsAt: '', endsAt: '' } : firstTimes(form, summit));
        }}
      />
      <div className={classes.pair}>
        {isUnscheduled ? (
          <TextInput
            type="number"
            label={t('organise.editor.duration')}
            min={5}
            max={MOST_MINUTES}
            step={5}
            value={form.durationMinutes || ''}
            onChange={(event) =>
              onChange({
                durationMinutes: Math.min(
                  MOST_MINUTES,
                  Math.max(0, Math.round(event.currentTarget.valueAsNumber || 0)),
                ),
              })
            }
          />
        ) : (
          <>
            <TextInput
              type="datetime-local"
              label={t('organise.editor.starts')}
              value={form.startsAt}
              error={say('startsAt')}
              onChange={(event) => onChange({ startsAt: event.currentTarget.value })}
            />
            <TextInput
              type="datetime-local"
              label={t('organise.editor.ends')}
              value={form.endsAt}
              error={say('endsAt')}
              onChange={(event) => onChange({ endsAt: event.currentTarget.value })}
            />
          </>
        )}
      </div>
    </>
  );
}

/** The summit's own first; then what else the stage may hear at a world summit (the UN's six official languages) and the interface's. */
export function languagesToOffer(summit: readonly string[], chosen: readonly string[]): string[] {
  return [
    ...new Set([
      ...summit,
      ...chosen,
      'ar',
      'zh',
      'en',
      'fr',
      'ru',
      'es',
      'ur',
      'th',
      'az',
      'kk',
      'mn',
      'km',
      'id',
      'tr',
    ]),
  ];
}
