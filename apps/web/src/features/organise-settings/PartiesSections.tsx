import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { LocalizedField } from '../organise/index.js';
import { CountryField } from './fields.js';
import { LIMITS, ListField, Section, type SectionProps, TextListField } from './parts.js';
import { noOrganiser } from './settings-form.js';
import classes from './settings.module.css';

/** The organisations that hold the summit. */
export function OrganisersSection({ form, onChange, say }: SectionProps): ReactNode {
  const t = useText();
  return (
    <Section id="organisers" title={t('organise-settings.organisers')} hint={t('organise-settings.organisers-hint')}>
      <ListField
        entries={form.organisers}
        onChange={(organisers) => onChange({ organisers })}
        create={noOrganiser}
        entryName={t('organise-settings.organiser')}
        addLabel={t('organise-settings.add-organiser')}
      >
        {(organiser, change, index, name) => (
          <>
            <LocalizedField
              label={name}
              languages={form.languages}
              texts={organiser.names}
              maxLength={LIMITS.name}
              error={say(`organisers.${index}.names`)}
              onChange={(names) => change({ names })}
            />
            <div className={classes.pair}>
              <CountryField
                label={t('organise-settings.country')}
                value={organiser.country}
                error={say(`organisers.${index}.country`)}
                onChange={(country) => change({ country })}
              />
            </div>
          </>
        )}
      </ListField>
    </Section>
  );
}

/** The country that is honoured, and why. */
export function GuestSection({ form, onChange, say }: SectionProps): ReactNode {
  const t = useText();
  return (
    <Section id="guest" title={t('organise-settings.guest')} hint={t('organise-settings.guest-hint')}>
      <div className={classes.pair}>
        <CountryField
          label={t('organise-settings.country')}
          value={form.guestCountry}
          error={say('guestCountry') ?? say('guestOfHonour.country')}
          onChange={(guestCountry) => onChange({ guestCountry })}
        />
      </div>
      {form.guestCountry.trim() !== '' && (
        <LocalizedField
          label={t('organise-settings.guest-reason')}
          languages={form.languages}
          texts={form.guestReasons}
          maxLength={LIMITS.note}
          error={say('guestOfHonour.reasons')}
          onChange={(guestReasons) => onChange({ guestReasons })}
        />
      )}
    </Section>
  );
}

/** Who takes part, in words. */
export function ParticipantsSection({ form, onChange }: SectionProps): ReactNode {
  const t = useText();
  return (
    <Section
      id="participants"
      title={t('organise-settings.participants')}
      hint={t('organise-settings.participants-hint')}
    >
      <TextListField
        languages={form.languages}
        entries={form.participants}
        onChange={(participants) => onChange({ participants })}
        entryName={t('organise-settings.participant')}
        addLabel={t('organise-settings.add-participant')}
      />
    </Section>
  );
}
