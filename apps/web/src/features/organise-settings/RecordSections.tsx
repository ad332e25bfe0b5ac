import { Button, NativeSelect, TextInput } from '@mantine/core';
import { isKnownCountry } from '@app/domain';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalizedField } from '../organise/index.js';
import { LanguageField } from './fields.js';
import { LIMITS, ListField, Section, type SectionProps, TextListField } from './parts.js';
import {
  CARBON_LISTS,
  type CarbonForm,
  countryCodes,
  noCarbon,
  noInitiative,
  noNews,
  noOutcome,
} from './settings-form.js';
import type { OutcomeKind } from './settings.queries.js';
import classes from './settings.module.css';

const OUTCOME_KINDS: readonly OutcomeKind[] = ['FUND', 'MEMORANDUM', 'PROPOSAL', 'CERTIFICATE'];

/** Joint declarations that are signed at the summit. */
export function InitiativesSection({ form, onChange, say }: SectionProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <Section id="initiatives" title={t('organise-settings.initiatives')} hint={t('organise-settings.initiatives-hint')}>
      <ListField
        entries={form.initiatives}
        onChange={(initiatives) => onChange({ initiatives })}
        create={noInitiative}
        entryName={t('organise-settings.initiative')}
        addLabel={t('organise-settings.add-initiative')}
      >
        {(initiative, change, index, name) => {
          const at = `initiatives.${index}`;
          const countries = countryCodes(initiative.countriesNamed).filter(isKnownCountry);
          return (
            <>
              <LocalizedField
                label={name}
                languages={form.languages}
                texts={initiative.titles}
                maxLength={LIMITS.title}
                error={say(`${at}.titles`)}
                onChange={(titles) => change({ titles })}
              />
              <div className={classes.pair}>
                <TextInput
                  label={t('organise-settings.slug')}
                  description={t('organise-settings.slug-hint')}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  dir="ltr"
                  maxLength={LIMITS.slug}
                  value={initiative.slug}
                  error={say(`${at}.slug`)}
                  onChange={(event) => change({ slug: event.currentTarget.value })}
                />
                <TextInput
                  label={t('organise-settings.signatories-about')}
                  inputMode="numeric"
                  dir="ltr"
                  value={initiative.signatoriesAbout}
                  error={say(`${at}.signatoriesAbout`)}
                  onChange={(event) => change({ signatoriesAbout: event.currentTarget.value })}
                />
                <TextInput
                  label={t('organise-settings.countries-named')}
                  description={
                    countries.length === 0
                      ? t('organise-settings.countries-hint')
                      : formats.list(countries.map((code) => formats.country(code)))
                  }
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  dir="ltr"
                  value={initiative.countriesNamed}
                  error={say(`${at}.countriesNamed`)}
                  onChange={(event) => change({ countriesNamed: event.currentTarget.value })}
                />
              </div>
              <LocalizedField
                label={t('organise-settings.signatories-note')}
                languages={form.languages}
                texts={initiative.signatoriesNotes}
                maxLength={LIMITS.note}
                error={say(`${at}.signatoriesNotes`)}
                onChange={(signatoriesNotes) => change({ signatoriesNotes })}
              />
              <TextListField
                languages={form.languages}
                entries={initiative.callsFor}
                onChange={(callsFor) => change({ callsFor })}
                entryName={t('organise-settings.call')}
                addLabel={t('organise-settings.add-call')}
              />
            </>
          );
        }}
      </ListField>
    </Section>
  );
}

/** What the summit released beside its declaration. */
export function OutcomesSection({ form, onChange, say }: SectionProps): ReactNode {
  const t = useText();
  return (
    <Section id="outcomes" title={t('organise-settings.outcomes')} hint={t('organise-settings.outcomes-hint')}>
      <ListField
        entries={form.outcomes}
        onChange={(outcomes) => onChange({ outcomes })}
        create={noOutcome}
        entryName={t('organise-settings.outcome')}
        addLabel={t('organise-settings.add-outcome')}
      >
        {(outcome, change, index, name) => (
          <>
            <LocalizedField
              label={name}
              languages={form.languages}
              texts={outcome.titles}
              maxLength={LIMITS.title}
              error={say(`outcomes.${index}.titles`)}
              onChange={(titles) => change({ titles })}
            />
            <div className={classes.pair}>
              <NativeSelect
                label={t('organise-settings.outcome-kind')}
                value={outcome.kind}
                data={OUTCOME_KINDS.map((kind) => ({ value: kind, label: t(`organise-settings.outcome.${kind}`) }))}
                onChange={(event) => change({ kind: event.currentTarget.value as OutcomeKind })}
              />
            </div>
          </>
        )}
      </ListField>
    </Section>
  );
}

/** How people of the summit can neutralise their emissions. */
export function CarbonSection({ form, onChange, say }: SectionProps): ReactNode {
  const t = useText();
  const { carbon } = form;
  const change = (part: Partial<CarbonForm>): void => onChange({ carbon: { ...(carbon ?? noCarbon()), ...part } });
  return (
    <Section id="carbon" title={t('organise-settings.carbon')} hint={t('organise-settings.carbon-hint')}>
      {carbon === null ? (
        <div>
          <Button type="button" variant="light" onClick={() => change({})}>
            {t('organise-settings.add-carbon')}
          </Button>
        </div>
      ) : (
        <>
          <div className={classes.pair}>
            <TextInput
              label={t('organise-settings.carbon-platform')}
              dir="auto"
              maxLength={LIMITS.name}
              value={carbon.platform}
              error={say('carbon.platform')}
              onChange={(event) => change({ platform: event.currentTarget.value })}
            />
          </div>
          <LocalizedField
            label={t('organise-settings.carbon-entry')}
            hint={t('organise-settings.carbon-entry-hint')}
            languages={form.languages}
            texts={carbon.entry}
            maxLength={LIMITS.note}
            error={say('carbon.entry')}
            onChange={(entry) => change({ entry })}
          />
          {CARBON_LISTS.map((list) => (
            <div key={list} role="group" aria-labelledby={`carbon-${list}`} className={classes.group}>
              <h3 id={`carbon-${list}`}>{t(`organise-settings.carbon.${list}`)}</h3>
              <TextListField
                languages={form.languages}
                entries={carbon[list]}
                onChange={(entries) => change({ [list]: entries })}
                entryName={t(`organise-settings.carbon-entry-of.${list}`)}
                addLabel={t(`organise-settings.add-carbon.${list}`)}
              />
            </div>
          ))}
          <div>
            <Button type="button" variant="subtle" color="red" onClick={() => onChange({ carbon: null })}>
              {t('organise-settings.remove-carbon')}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

/** Articles about the summit: where each was, by language and day. */
export function NewsSection({ form, onChange, say }: SectionProps): ReactNode {
  const t = useText();
  return (
    <Section id="news" title={t('organise-settings.news')} hint={t('organise-settings.news-hint')}>
      <ListField
        entries={form.news}
        onChange={(news) => onChange({ news })}
        create={() => noNews(form.languages[0] ?? 'en')}
        entryName={t('organise-settings.article')}
        addLabel={t('organise-settings.add-article')}
      >
        {(article, change, index, name) => (
          <fieldset className={classes.plain}>
            <legend>{name}</legend>
            <div className={classes.pair}>
              <LanguageField
                label={t('organise-settings.article-language')}
                value={article.language}
                first={form.languages}
                onChange={(language) => change({ language })}
              />
              <TextInput
                label={t('organise-settings.article-date')}
                description={t('organise-settings.article-date-hint')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                dir="ltr"
                maxLength={10}
                value={article.date}
                error={say(`news.${index}.date`)}
                onChange={(event) => change({ date: event.currentTarget.value })}
              />
            </div>
          </fieldset>
        )}
      </ListField>
    </Section>
  );
}
