import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { draftTextFor, type OrganisedSummit } from '../organise/index.js';
import {
  EMPTY_PERSON,
  formOfPerson,
  inputOfPerson,
  PersonFields,
  PhotoField,
  SaveDirectoryPerson,
  type EditedPerson,
  type PersonForm,
  type PersonFormProblem,
} from '../person-form/index.js';
import { PersonToEdit } from './people.queries.js';
import classes from './organise-people.module.css';

interface PersonEditorProps {
  summit: OrganisedSummit;
  /** `null` for somebody new. */
  personId: string | null;
  onSaved: (personId: string) => void;
  onClose: () => void;
}

/** One person of the directory in a panel beside the list. */
export function PersonEditor({ summit, personId, onSaved, onClose }: PersonEditorProps): ReactNode {
  const t = useText();
  const panel = useRef<HTMLElement>(null);
  const [result, ask] = useQuery({
    query: PersonToEdit,
    variables: { id: personId ?? '' },
    pause: personId === null,
    requestPolicy: 'cache-and-network',
  });
  const person = personId === null ? null : result.data?.draftPerson;
  useEffect(() => panel.current?.focus(), []);
  return (
    <aside ref={panel} tabIndex={-1} className={classes.editor} aria-label={t('organise-people.edit')}>
      <header className={classes.editorHead}>
        <h2>{personId === null ? t('organise-people.new') : t('organise-people.edit')}</h2>
        <ActionIcon variant="subtle" size="lg" aria-label={t('organise-people.close')} onClick={onClose}>
          <IconX size={20} aria-hidden />
        </ActionIcon>
      </header>
      {result.error && !person && (
        <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {personId !== null && !result.data && !result.error && <PageSkeleton />}
      {personId !== null && result.data && !person && <p role="alert">{t('organise-people.refused.not-found')}</p>}
      {(personId === null || person) && (
        <PersonEditForm
          key={person?.id ?? 'new'}
          summit={summit}
          person={person ?? null}
          mayEdit={person?.mayEdit ?? true}
          onSaved={onSaved}
          onPhoto={() => ask({ requestPolicy: 'network-only' })}
        />
      )}
    </aside>
  );
}

interface PersonEditFormProps {
  summit: OrganisedSummit;
  person: EditedPerson | null;
  mayEdit: boolean;
  onSaved: (personId: string) => void;
  onPhoto: () => void;
}

function PersonEditForm({ summit, person, mayEdit, onSaved, onPhoto }: PersonEditFormProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const [form, setForm] = useState<PersonForm>(() => (person ? formOfPerson(person) : EMPTY_PERSON));
  const [revision, setRevision] = useState(person?.revision ?? null);
  const [isDirty, setIsDirty] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const [problem, setProblem] = useState<PersonFormProblem | null>(null);
  const [result, savePerson] = useMutation(SaveDirectoryPerson);
  const answer = result.data?.savePerson;
  const name = person ? (draftTextFor(person.names, language)?.text ?? person.slug) : '';

  const take = (kept: EditedPerson): void => {
    setForm(formOfPerson(kept));
    setRevision(kept.revision);
    setIsDirty(false);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const checked = inputOfPerson(form);
    setProblem('problem' in checked ? checked.problem : null);
    if ('problem' in checked) return;
    const { data } = await savePerson({ id: person?.id ?? null, revision, input: checked.input });
    if (data?.savePerson.__typename !== 'PersonSaved') return;
    take(data.savePerson.person);
    setIsDone(true);
    onSaved(data.savePerson.person.id);
  };
  return (
    <>
      {person?.changedByPersonAt && (
        <p className={classes.changed}>
          {t('organise-people.changed-by-person', { date: formats.dateTime(person.changedByPersonAt, readerZone()) })}
        </p>
      )}
      {!mayEdit && <p className={classes.soft}>{t('organise-people.not-yours')}</p>}
      {person && mayEdit && <PhotoField personId={person.id} name={name} url={person.photoUrl} onChanged={onPhoto} />}
      <form onSubmit={(event) => void save(event)} className={classes.form} noValidate>
        <fieldset disabled={!mayEdit} className={classes.plain}>
          <PersonFields
            form={form}
            summitLanguages={summit.languages}
            problem={problem}
            offersOrganisations
            onChange={(part) => {
              setForm((current) => ({ ...current, ...part }));
              setIsDirty(true);
              setIsDone(false);
            }}
          />
        </fieldset>
        <div aria-live="polite" className={classes.notices}>
          {result.error && <ErrorNotice problem={problemOf(result.error)} />}
          {answer?.__typename === 'StalePerson' && (
            <div role="alert" className={classes.refused}>
              <p>{t('organise-people.stale')}</p>
              <Difference mine={form} current={answer.current} />
              <div className={classes.actions}>
                <Button type="button" size="compact-sm" variant="default" onClick={() => take(answer.current)}>
                  {t('organise-people.stale-load')}
                </Button>
                <Button
                  type="button"
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => setRevision(answer.current.revision)}
                >
                  {t('organise-people.stale-keep')}
                </Button>
              </div>
            </div>
          )}
          {answer && answer.__typename !== 'PersonSaved' && answer.__typename !== 'StalePerson' && (
            <p role="alert" className={classes.refused}>
              {answer.__typename === 'NotAllowed'
                ? t('organise-people.not-yours')
                : t('organise-people.refused.not-found')}
            </p>
          )}
          {isDone && <p className={classes.done}>{t('organise-people.saved')}</p>}
        </div>
        {mayEdit && (
          <div className={classes.saveBar}>
            <Button type="submit" loading={result.fetching} disabled={!isDirty}>
              {person ? t('organise-people.save') : t('organise-people.add')}
            </Button>
            {person === null && <p className={classes.soft}>{t('organise-people.photo-after')}</p>}
          </div>
        )}
      </form>
    </>
  );
}

/** What the other organiser, or the person, wrote where this form says something else. */
function Difference({ mine, current }: { mine: PersonForm; current: EditedPerson }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const theirs = formOfPerson(current);
  const texts = (['names', 'titles', 'biographies'] as const).flatMap((field) =>
    [...new Set([...Object.keys(mine[field]), ...Object.keys(theirs[field])])]
      .filter((language) => (mine[field][language] ?? '').trim() !== (theirs[field][language] ?? ''))
      .map((language) => ({
        key: `${field} ${language}`,
        label: t(`organise-people.field.${field}`, { language: formats.language(language) }),
        text: theirs[field][language] ?? '—',
      })),
  );
  const others = [
    ...(mine.organisationName.trim() === theirs.organisationName
      ? []
      : [
          { key: 'organisation', label: t('organise-people.field.organisation'), text: theirs.organisationName || '—' },
        ]),
    ...(mine.country === theirs.country
      ? []
      : [
          {
            key: 'country',
            label: t('organise-people.field.country'),
            text: theirs.country ? formats.country(theirs.country) : '—',
          },
        ]),
  ];
  return (
    <dl className={classes.difference}>
      {[...texts, ...others].map(({ key, label, text }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
