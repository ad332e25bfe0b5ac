import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import {
  formOfPerson,
  inputOfPerson,
  PersonFields,
  PhotoField,
  type PersonForm,
  type PersonFormProblem,
} from '../person-form/index.js';
import { SaveProfile, type Profile } from './profile.queries.js';
import classes from './profile.module.css';

interface OwnDetailsProps {
  profile: Profile;
  name: string;
  /** Something is kept that the page was not read with. */
  onChanged: () => void;
}

/** Photo, names, titles, biography: what readers see of the person after the next release. */
export function OwnDetails({ profile, name, onChanged }: OwnDetailsProps): ReactNode {
  const t = useText();
  const { person, summit } = profile;
  const [form, setForm] = useState<PersonForm>(() => formOfPerson(person));
  const [revision, setRevision] = useState(person.revision);
  const [isDirty, setIsDirty] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const [problem, setProblem] = useState<PersonFormProblem | null>(null);
  const [result, saveProfile] = useMutation(SaveProfile);
  const answer = result.data?.saveProfile;

  const change = (part: Partial<PersonForm>): void => {
    setForm((current) => ({ ...current, ...part }));
    setIsDirty(true);
    setIsDone(false);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const checked = inputOfPerson(form);
    setProblem('problem' in checked ? checked.problem : null);
    if ('problem' in checked) return;
    const { data } = await saveProfile({ summit: summit.slug, revision, input: checked.input });
    if (data?.saveProfile.__typename !== 'PersonSaved') return;
    const { person: kept } = data.saveProfile;
    setForm(formOfPerson(kept));
    setRevision(kept.revision);
    setIsDirty(false);
    setIsDone(true);
    onChanged();
  };
  return (
    <section aria-labelledby="details" className={classes.section}>
      <h2 id="details">{t('profile.details')}</h2>
      <p className={classes.soft}>{t('profile.details-hint')}</p>
      <PhotoField personId={person.id} name={name} url={person.photoUrl} onChanged={onChanged} />
      <form onSubmit={(event) => void save(event)} className={classes.form} noValidate>
        <PersonFields
          form={form}
          summitLanguages={summit.languages}
          problem={problem}
          offersOrganisations={false}
          onChange={change}
        />
        <div aria-live="polite" className={classes.notices}>
          {result.error && <ErrorNotice problem={problemOf(result.error)} />}
          {answer?.__typename === 'StalePerson' && (
            <div role="alert" className={classes.refused}>
              <p>{t('profile.stale')}</p>
              <Button
                type="button"
                size="compact-sm"
                variant="default"
                onClick={() => {
                  setForm(formOfPerson(answer.current));
                  setRevision(answer.current.revision);
                  setIsDirty(false);
                }}
              >
                {t('profile.stale-load')}
              </Button>
            </div>
          )}
          {answer && answer.__typename !== 'PersonSaved' && answer.__typename !== 'StalePerson' && (
            <p role="alert" className={classes.refused}>
              {t('profile.refused')}
            </p>
          )}
          {isDone && <p className={classes.done}>{t('profile.saved')}</p>}
        </div>
        <div>
          <Button type="submit" loading={result.fetching} disabled={!isDirty}>
            {t('profile.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
