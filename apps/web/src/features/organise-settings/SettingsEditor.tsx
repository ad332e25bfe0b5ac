import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useLeaveGuard } from '../organise/index.js';
import { BasicsSection } from './BasicsSection.js';
import { DaysSection } from './DaysSection.js';
import { LanguagesField } from './LanguagesField.js';
import { GuestSection, OrganisersSection, ParticipantsSection } from './PartiesSections.js';
import { Section, useSay } from './parts.js';
import { CarbonSection, InitiativesSection, NewsSection, OutcomesSection } from './RecordSections.js';
import type { Settings, SubForum } from './settings.queries.js';
import { RefusedNotice } from './SettingsRefusal.js';
import { StaleDifference } from './StaleDifference.js';
import { SubForumsSection } from './SubForumsSection.js';
import { useSettingsSaving } from './use-settings-saving.js';
import classes from './settings.module.css';

/** The sections of the page, in their order; each id is the place that the index leads to. */
const SECTIONS = [
  'basics',
  'languages',
  'days',
  'organisers',
  'sub-forums',
  'guest',
  'initiatives',
  'outcomes',
  'carbon',
  'participants',
  'news',
] as const;

interface SettingsEditorProps {
  summit: Settings;
  subForums: readonly SubForum[];
  /** Its address may be another one now. */
  onSaved: (summit: Settings) => void;
}

/** Everything that a summit says of itself, in one form; sub-forums are saved one by one. */
export function SettingsEditor({ summit, subForums: known, onSaved }: SettingsEditorProps): ReactNode {
  const t = useText();
  const [subForums, setSubForums] = useState(known);
  const [isSubForumOpen, setIsSubForumOpen] = useState(false);
  const saving = useSettingsSaving(summit, onSaved);
  const { form, change, problem } = saving;
  const say = useSay(saving.problems, problem?.kind === 'bad-input' ? problem.fields : {});
  useLeaveGuard(saving.isDirty || isSubForumOpen, t('organise.editor.leave-sure'));
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // What is wrong may be far up the page.
    if (saving.failures > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [saving.failures]);
  const section = { form, onChange: change, say };

  return (
    <div className={classes.page}>
      <nav aria-label={t('organise-settings.index')} className={classes.index}>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`organise-settings.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <form
        ref={place}
        noValidate
        className={classes.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void saving.save();
        }}
      >
        <fieldset disabled={saving.isSaving} className={classes.fields}>
          <BasicsSection {...section} isReleased={summit.isReleased} />
          <Section id="languages" title={t('organise-settings.languages')} hint={t('organise-settings.languages-hint')}>
            <LanguagesField
              languages={form.languages}
              error={say('languages')}
              onChange={(languages) => change({ languages })}
            />
          </Section>
          <DaysSection {...section} />
          <OrganisersSection {...section} />
          <SubForumsSection
            summit={summit}
            languages={form.languages}
            subForums={subForums}
            onSubForums={setSubForums}
            onDirty={setIsSubForumOpen}
          />
          <GuestSection {...section} />
          <InitiativesSection {...section} />
          <OutcomesSection {...section} />
          <CarbonSection {...section} />
          <ParticipantsSection {...section} />
          <NewsSection {...section} />
        </fieldset>
        <div className={classes.bar}>
          <div aria-live="polite" className={classes.notices}>
            {Object.keys(saving.problems).length > 0 && (
              <p role="alert" className={classes.refused}>
                {t('organise-settings.look-again')}
              </p>
            )}
            {saving.refusal && (
              <RefusedNotice refusal={saving.refusal} summit={summit}>
                {saving.stale && <StaleDifference {...saving.stale} mine={form} onGoOn={saving.goOn} />}
              </RefusedNotice>
            )}
            {problem && <ErrorNotice problem={problem} />}
            {saving.isDone && (
              <p className={classes.done}>
                {t('organise-settings.saved')}{' '}
                <Link href={`/organise/${summit.slug}/release`}>{t('organise.tab.release')}</Link>
              </p>
            )}
          </div>
          <div className={classes.buttons}>
            <Button type="submit" loading={saving.isSaving} disabled={!saving.isDirty}>
              {t('organise-settings.save')}
            </Button>
            {saving.isDirty && <span className={classes.soft}>{t('organise-settings.unsaved')}</span>}
          </div>
        </div>
      </form>
    </div>
  );
}
