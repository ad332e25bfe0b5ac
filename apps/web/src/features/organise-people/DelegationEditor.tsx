import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DraftText, draftTextFor, type OrganisedSummit } from '../organise/index.js';
import { countriesIn, EMPTY_PERSON, OrganisationField } from '../person-form/index.js';
import { DeleteDelegation, SaveDelegation, type Delegation, type ListedPerson } from './people.queries.js';
import { PersonSearch } from './PersonSearch.js';
import classes from './organise-people.module.css';

interface DelegationEditorProps {
  summit: OrganisedSummit;
  /** `null` for a new one. */
  delegation: Delegation | null;
  /** It was saved or deleted. */
  onDone: () => void;
  onClose: () => void;
}
interface Member {
  person: ListedPerson;
  isHead: boolean;
}

/** Whose delegation, who is in it, and who leads it. */
export function DelegationEditor({ summit, delegation, onDone, onClose }: DelegationEditorProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { language } = useLanguage();
  const [of, setOf] = useState<'organisation' | 'country'>(delegation?.country ? 'country' : 'organisation');
  const [organisation, setOrganisation] = useState({
    organisationId: delegation?.organisation?.id ?? null,
    organisationName: draftTextFor(delegation?.organisation?.names ?? [], language)?.text ?? '',
  });
  const [country, setCountry] = useState(delegation?.country ?? '');
  const [members, setMembers] = useState<readonly Member[]>(delegation?.members ?? []);
  const [revision, setRevision] = useState(delegation?.revision ?? null);
  const [isAsking, setIsAsking] = useState(false);
  const [result, save] = useMutation(SaveDelegation);
  const [removed, remove] = useMutation(DeleteDelegation);
  const countries = useMemo(() => countriesIn(formats.locale), [formats.locale]);
  const answer = result.data?.saveDelegation;
  const isNamed = of === 'country' ? country !== '' : organisation.organisationName.trim() !== '';

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { data } = await save({
      ...(delegation === null ? { summitId: summit.id } : { id: delegation.id, revision }),
      input: {
        country: of === 'country' ? country : null,
        organisationId: of === 'country' ? null : organisation.organisationId,
        organisationName:
          of === 'country' || organisation.organisationId !== null ? null : organisation.organisationName.trim(),
        members: members.map(({ person, isHead }) => ({ personId: person.id, isHead })),
      },
    });
    if (data?.saveDelegation.__typename === 'DelegationSaved') onDone();
  };
  const removeNow = async (): Promise<void> => {
    if (delegation === null) return;
    const { data } = await remove({ id: delegation.id });
    if (data?.deleteDelegation.__typename === 'DelegationDeleted') onDone();
  };
  const move = (index: number, by: -1 | 1): void => {
    const next = [...members];
    const [member] = next.splice(index, 1);
    if (member) next.splice(index + by, 0, member);
    setMembers(next);
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <fieldset className={`${classes.plain} ${classes.choices}`}>
        <legend>{t('organise-people.delegation-of')}</legend>
        {(['organisation', 'country'] as const).map((kind) => (
          <label key={kind}>
            <input type="radio" checked={of === kind} onChange={() => setOf(kind)} />
            {t(`organise-people.delegation-of.${kind}`)}
          </label>
        ))}
      </fieldset>
      {of === 'organisation' ? (
        <OrganisationField
          form={{ ...EMPTY_PERSON, ...organisation }}
          isOffering
          onChange={(part) => setOrganisation((current) => ({ ...current, ...part }))}
        />
      ) : (
        <NativeSelect
          label={t('organise-people.field.country')}
          value={country}
          data={[{ value: '', label: '—' }, ...countries.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={(event) => setCountry(event.currentTarget.value)}
        />
      )}
      <ol className={classes.memberList}>
        {members.map(({ person, isHead }, index) => {
          const name = `\u2068${draftTextFor(person.names, language)?.text ?? person.slug}\u2069`;
          return (
            <li key={person.id}>
              <DraftText texts={person.names} />
              <label className={classes.check}>
                <input
                  type="checkbox"
                  checked={isHead}
                  aria-label={t('organise-people.head-of', { name })}
                  onChange={(event) =>
                    setMembers(
                      members.map((member, place) => ({ ...member, isHead: place === index && event.target.checked })),
                    )
                  }
                />
                {t('organise-people.head')}
              </label>
              <span className={classes.icons}>
                <ActionIcon
                  type="button"
                  variant="subtle"
                  size="lg"
                  disabled={index === 0}
                  aria-label={t('organise-people.up', { name })}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  type="button"
                  variant="subtle"
                  size="lg"
                  disabled={index === members.length - 1}
                  aria-label={t('organise-people.down', { name })}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  type="button"
                  variant="subtle"
                  color="red"
                  size="lg"
                  aria-label={t('organise-people.remove-member', { name })}
                  onClick={() => setMembers(members.filter((_, place) => place !== index))}
                >
                  <IconX size={18} aria-hidden />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
      <PersonSearch
        taken={members.map(({ person }) => person.id)}
        onPick={(person) => setMembers([...members, { person, isHead: false }])}
      />
      <div aria-live="polite" className={classes.notices}>
        {result.error && <ErrorNotice problem={problemOf(result.error)} />}
        {removed.error && <ErrorNotice problem={problemOf(removed.error)} />}
        {answer?.__typename === 'StaleDelegation' && (
          <div role="alert" className={classes.refused}>
            <p>{t('organise-people.delegation-stale')}</p>
            <Button
              type="button"
              size="compact-sm"
              variant="default"
              onClick={() => {
                setMembers(answer.current.members);
                setRevision(answer.current.revision);
              }}
            >
              {t('organise-people.stale-load')}
            </Button>
          </div>
        )}
        {answer && answer.__typename !== 'DelegationSaved' && answer.__typename !== 'StaleDelegation' && (
          <p role="alert" className={classes.refused}>
            {answer.code === 'slug-taken' ? t('organise-people.delegation-twice') : t('organise-people.refused.other')}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        <Button type="submit" loading={result.fetching} disabled={!isNamed || members.length === 0}>
          {t('organise-people.delegation-save')}
        </Button>
        <Button type="button" variant="default" onClick={onClose}>
          {t('organise-people.close')}
        </Button>
        {delegation !== null && !isAsking && (
          <Button type="button" variant="subtle" color="red" onClick={() => setIsAsking(true)}>
            {t('organise-people.delegation-delete')}
          </Button>
        )}
        {isAsking && (
          <Button type="button" color="red" loading={removed.fetching} onClick={() => void removeNow()}>
            {t('organise-people.delegation-delete-yes')}
          </Button>
        )}
      </div>
    </form>
  );
}
