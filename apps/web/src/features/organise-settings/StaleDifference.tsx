import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import type { MessageId } from '../../app/i18n/messages.js';
import { type MergedForm, type SettingsForm, type SettingsPart, spokenOf } from './settings-form.js';
import classes from './settings.module.css';

const PART_NAMES: Readonly<Record<SettingsPart, MessageId>> = {
  titles: 'organise-settings.title',
  themes: 'organise-settings.theme',
  slug: 'organise-settings.slug',
  format: 'organise-settings.format',
  places: 'organise-settings.place',
  latitude: 'organise-settings.latitude',
  longitude: 'organise-settings.longitude',
  languages: 'organise-settings.languages',
  timeZone: 'organise-settings.zone',
  startsOn: 'organise-settings.starts-on',
  endsOn: 'organise-settings.ends-on',
  dateNotes: 'organise-settings.date-note',
  organisers: 'organise-settings.organisers',
  guestCountry: 'organise-settings.guest',
  guestReasons: 'organise-settings.guest-reason',
  initiatives: 'organise-settings.initiatives',
  outcomes: 'organise-settings.outcomes',
  carbon: 'organise-settings.carbon',
  participants: 'organise-settings.participants',
  news: 'organise-settings.news',
};

interface StaleDifferenceProps {
  merged: MergedForm;
  /** As I read it, as somebody else saved it, as I typed it. */
  before: SettingsForm;
  theirs: SettingsForm;
  mine: SettingsForm;
  onGoOn: (keepsMine: boolean) => void;
}

/** What somebody else changed, beside what I made of it, and both ways to go on. */
export function StaleDifference({ merged, before, theirs, mine, onGoOn }: StaleDifferenceProps): ReactNode {
  const t = useText();
  return (
    <>
      <ul className={classes.differences}>
        {merged.theirs.map((part) => (
          <li key={part}>
            <strong>{t(PART_NAMES[part])}</strong>
            <dl>
              <Version label={t('organise-settings.stale-before')} form={before} part={part} />
              <Version label={t('organise-settings.stale-now')} form={theirs} part={part} />
              {merged.both.includes(part) && (
                <Version label={t('organise-settings.stale-yours')} form={mine} part={part} />
              )}
            </dl>
          </li>
        ))}
      </ul>
      {merged.both.length > 0 && <p>{t('organise-settings.stale-both')}</p>}
      <div className={classes.buttons}>
        <Button type="button" onClick={() => onGoOn(true)}>
          {t('organise-settings.stale-mine')}
        </Button>
        <Button type="button" variant="default" onClick={() => onGoOn(false)}>
          {t('organise-settings.stale-theirs')}
        </Button>
      </div>
    </>
  );
}

function Version({ label, form, part }: { label: string; form: SettingsForm; part: SettingsPart }): ReactNode {
  const t = useText();
  const words = part === 'format' ? [t(`organise-settings.format.${form.format}`)] : spokenOf(form[part]);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {words.length === 0
          ? '—'
          : words.map((word, index) => (
              <span key={index}>
                {index > 0 && ' · '}
                <bdi>{word}</bdi>
              </span>
            ))}
      </dd>
    </div>
  );
}
