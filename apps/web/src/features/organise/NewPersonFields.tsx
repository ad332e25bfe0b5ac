import { Button, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { SavePerson, type DraftPerson } from './organise.queries.js';
import { translationsOf } from './session-form.js';
import type { Summit } from './use-draft-programme.js';
import classes from './organise.module.css';

interface NewPersonFieldsProps {
  summit: Summit;
  /** What was typed when looking for the person. */
  name: string;
  onSaved: (person: DraftPerson) => void;
  onClose: () => void;
}

/** A new person of the directory: name and title in the summit's languages, organisation, country. Not a `<form>`: it stands inside one. */
export function NewPersonFields({ summit, name, onSaved, onClose }: NewPersonFieldsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [names, setNames] = useState<Record<string, string>>({ [summit.languages[0] ?? 'en']: name });
  const [titles, setTitles] = useState<Record<string, string>>({});
  const [organisationName, setOrganisationName] = useState('');
  const [country, setCountry] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const [result, savePerson] = useMutation(SavePerson);
  const problem = result.error ? problemOf(result.error) : null;
  const answer = result.data?.savePerson;
  const hasName = translationsOf(names).length > 0;
  const isCountryWrong = country !== '' && !/^[A-Za-z]{2}$/.test(country);

  const save = async (): Promise<void> => {
    setHasTried(true);
    if (!hasName || isCountryWrong) return;
    const { data } = await savePerson({
      input: {
        names: translationsOf(names),
        titles: translationsOf(titles),
        country: country === '' ? null : country.toUpperCase(),
        organisationName: organisationName.trim() || null,
      },
    });
    if (data?.savePerson.__typename === 'PersonSaved') onSaved(data.savePerson.person);
  };
  return (
    <fieldset className={classes.newPerson}>
      <legend>{t('organise.person.new')}</legend>
      {summit.languages.map((language) => (
        <div key={language} className={classes.pair}>
          <TextInput
            label={t('organise.person.name', { language: formats.language(language) })}
            lang={language}
            dir={directionOf(language)}
            maxLength={200}
            value={names[language] ?? ''}
            error={hasTried && !hasName ? t('organise.problem.name-missing') : undefined}
            onChange={(event) => setNames({ ...names, [language]: event.currentTarget.value })}
          />
          <TextInput
            label={t('organise.person.title', { language: formats.language(language) })}
            lang={language}
            dir={directionOf(language)}
            maxLength={300}
            value={titles[language] ?? ''}
            onChange={(event) => setTitles({ ...titles, [language]: event.currentTarget.value })}
          />
        </div>
      ))}
      <div className={classes.pair}>
        <TextInput
          label={t('organise.person.organisation')}
          dir="auto"
          maxLength={200}
          value={organisationName}
          onChange={(event) => setOrganisationName(event.currentTarget.value)}
        />
        <TextInput
          label={t('organise.person.country')}
          dir="ltr"
          maxLength={2}
          value={country}
          error={hasTried && isCountryWrong ? t('organise.problem.country') : undefined}
          onChange={(event) => setCountry(event.currentTarget.value)}
        />
      </div>
      {problem && <ErrorNotice problem={problem} />}
      {answer && answer.__typename !== 'PersonSaved' && (
        <p role="alert">{t('organise.refused.other', { message: `\u2068${answer.message}\u2069` })}</p>
      )}
      <div className={classes.actions}>
        <Button type="button" loading={result.fetching} onClick={() => void save()}>
          {t('organise.person.save')}
        </Button>
        <Button type="button" variant="default" onClick={onClose}>
          {t('organise.close')}
        </Button>
      </div>
    </fieldset>
  );
}
