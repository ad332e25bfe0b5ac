import '@mantine/core/styles/Input.layer.css';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { directionOf, INTERFACE_LANGUAGES } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { countriesIn } from './countries.js';
import { OrganisationField } from './OrganisationField.js';
import { writtenLanguages, type PersonForm, type PersonFormProblem } from './person-form.js';
import classes from './person-form.module.css';

interface PersonFieldsProps {
  form: PersonForm;
  summitLanguages: readonly string[];
  problem: PersonFormProblem | null;
  /** Whether organisations of the directory are offered: only organisers may read it. */
  offersOrganisations: boolean;
  onChange: (part: Partial<PersonForm>) => void;
}

/** Name, title and biography in each language, organisation, country, languages spoken. */
export function PersonFields({
  form,
  summitLanguages,
  problem,
  offersOrganisations,
  onChange,
}: PersonFieldsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [added, setAdded] = useState<readonly string[]>([]);
  const countries = useMemo(() => countriesIn(formats.locale), [formats.locale]);
  const languages = writtenLanguages(form, summitLanguages, added);
  const others = INTERFACE_LANGUAGES.filter((language) => !languages.some((tag) => tag.split('-')[0] === language));
  const spoken = [...new Set([...languages, ...INTERFACE_LANGUAGES, ...form.languages])].filter(
    (tag, index, all) => !all.slice(0, index).some((earlier) => earlier.split('-')[0] === tag),
  );
  return (
    <div className={classes.fields}>
      {languages.map((language) => (
        <fieldset key={language} className={classes.language}>
          <legend>{formats.language(language)}</legend>
          <TextInput
            label={t('person-form.name', { language: formats.language(language) })}
            lang={language}
            dir={directionOf(language)}
            maxLength={200}
            value={form.names[language] ?? ''}
            error={problem === 'name-missing' ? t('person-form.name-missing') : undefined}
            onChange={(event) => onChange({ names: { ...form.names, [language]: event.currentTarget.value } })}
          />
          <TextInput
            label={t('person-form.title', { language: formats.language(language) })}
            lang={language}
            dir={directionOf(language)}
            maxLength={300}
            value={form.titles[language] ?? ''}
            onChange={(event) => onChange({ titles: { ...form.titles, [language]: event.currentTarget.value } })}
          />
          <Textarea
            label={t('person-form.biography', { language: formats.language(language) })}
            lang={language}
            dir={directionOf(language)}
            maxLength={2000}
            rows={4}
            className={classes.wide}
            value={form.biographies[language] ?? ''}
            onChange={(event) =>
              onChange({ biographies: { ...form.biographies, [language]: event.currentTarget.value } })
            }
          />
        </fieldset>
      ))}
      {others.length > 0 && (
        <NativeSelect
          label={t('person-form.add-language')}
          value=""
          data={[
            { value: '', label: t('person-form.choose') },
            ...others.map((language) => ({ value: language, label: formats.language(language) })),
          ]}
          onChange={(event) => setAdded([...added, event.currentTarget.value])}
        />
      )}
      <div className={classes.pair}>
        <OrganisationField form={form} isOffering={offersOrganisations} onChange={onChange} />
        <NativeSelect
          label={t('person-form.country')}
          value={form.country}
          data={[{ value: '', label: '—' }, ...countries.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={(event) => onChange({ country: event.currentTarget.value })}
        />
      </div>
      <fieldset className={classes.spoken}>
        <legend>{t('person-form.languages')}</legend>
        {spoken.map((language) => (
          <label key={language}>
            <input
              type="checkbox"
              checked={form.languages.includes(language)}
              onChange={(event) =>
                onChange({
                  languages: event.target.checked
                    ? [...form.languages, language]
                    : form.languages.filter((tag) => tag !== language),
                })
              }
            />
            {formats.language(language)}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
