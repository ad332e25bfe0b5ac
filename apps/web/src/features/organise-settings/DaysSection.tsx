import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { LocalizedField } from '../organise/index.js';
import { ZoneField } from './fields.js';
import { LIMITS, Section, type SectionProps } from './parts.js';
import classes from './settings.module.css';

/** When the summit is, by which clock. */
export function DaysSection({ form, onChange, say }: SectionProps): ReactNode {
  const t = useText();
  return (
    <Section id="days" title={t('organise-settings.days')}>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('organise-settings.starts-on')}
          value={form.startsOn}
          error={say('startsOn')}
          onChange={(event) => onChange({ startsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('organise-settings.ends-on')}
          value={form.endsOn}
          error={say('endsOn')}
          onChange={(event) => onChange({ endsOn: event.currentTarget.value })}
        />
        <ZoneField
          value={form.timeZone}
          day={form.startsOn}
          error={say('timeZone')}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </div>
      <LocalizedField
        label={t('organise-settings.date-note')}
        hint={t('organise-settings.date-note-hint')}
        languages={form.languages}
        texts={form.dateNotes}
        maxLength={LIMITS.note}
        error={say('dateNotes')}
        onChange={(dateNotes) => onChange({ dateNotes })}
      />
    </Section>
  );
}
