import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { LocalizedField } from '../organise/index.js';
import { LIMITS, Section, type SectionProps } from './parts.js';
import type { SummitFormat } from './settings.queries.js';
import classes from './settings.module.css';

export const FORMATS: readonly SummitFormat[] = ['ONLINE', 'IN_PERSON', 'HYBRID'];

/** What the summit is called, how it is held and where. */
export function BasicsSection({ form, onChange, say, isReleased }: SectionProps & { isReleased: boolean }): ReactNode {
  const t = useText();
  return (
    <Section id="basics" title={t('organise-settings.basics')}>
      <LocalizedField
        label={t('organise-settings.title')}
        languages={form.languages}
        texts={form.titles}
        maxLength={LIMITS.title}
        error={say('titles')}
        onChange={(titles) => onChange({ titles })}
      />
      <LocalizedField
        label={t('organise-settings.theme')}
        languages={form.languages}
        texts={form.themes}
        maxLength={LIMITS.title}
        error={say('themes')}
        onChange={(themes) => onChange({ themes })}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('organise-settings.slug')}
          description={isReleased ? t('organise-settings.slug-fixed') : t('organise-settings.slug-hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          dir="ltr"
          readOnly={isReleased}
          maxLength={LIMITS.slug}
          value={form.slug}
          error={say('slug')}
          onChange={(event) => onChange({ slug: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('organise-settings.format')}
          value={form.format}
          data={FORMATS.map((format) => ({ value: format, label: t(`organise-settings.format.${format}`) }))}
          onChange={(event) => onChange({ format: event.currentTarget.value as SummitFormat })}
        />
      </div>
      {form.format !== 'ONLINE' && (
        <>
          <LocalizedField
            label={t('organise-settings.place')}
            hint={t('organise-settings.place-hint')}
            languages={form.languages}
            texts={form.places}
            maxLength={LIMITS.title}
            error={say('places')}
            onChange={(places) => onChange({ places })}
          />
          <div className={classes.pair}>
            <TextInput
              label={t('organise-settings.latitude')}
              dir="ltr"
              inputMode="decimal"
              value={form.latitude}
              error={say('latitude') ?? say('geo.latitude')}
              onChange={(event) => onChange({ latitude: event.currentTarget.value })}
            />
            <TextInput
              label={t('organise-settings.longitude')}
              dir="ltr"
              inputMode="decimal"
              value={form.longitude}
              error={say('longitude') ?? say('geo.longitude')}
              onChange={(event) => onChange({ longitude: event.currentTarget.value })}
            />
          </div>
        </>
      )}
    </Section>
  );
}
