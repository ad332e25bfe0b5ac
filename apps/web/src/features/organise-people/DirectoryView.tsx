import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { Country } from '../../ui/Country.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import { DraftText, draftTextFor, type OrganisedSummit } from '../organise/index.js';
import { DirectoryQuery, type ListedPerson } from './people.queries.js';
import classes from './organise-people.module.css';

const TYPING_PAUSE_MS = 200;

interface DirectoryViewProps {
  summit: OrganisedSummit;
  onEdit: (personId: string) => void;
  onAdd: () => void;
}

/** Everybody of all summits, found by a name in any script. */
export function DirectoryView({ summit, onEdit, onAdd }: DirectoryViewProps): ReactNode {
  const t = useText();
  const [text, setText] = useState('');
  const [isHere, setIsHere] = useState(false);
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const [search] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  return (
    <section className={classes.view} aria-labelledby="directory">
      <header className={classes.viewHead}>
        <div>
          <h2 id="directory">{t('organise-people.view.directory')}</h2>
          <p className={classes.soft}>{t('organise-people.directory-hint')}</p>
        </div>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
          {t('organise-people.add')}
        </Button>
      </header>
      <TextInput
        label={t('organise-people.search')}
        dir="auto"
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setPages([null]);
        }}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={isHere}
          onChange={(event) => {
            setIsHere(event.target.checked);
            setPages([null]);
          }}
        />
        {t('organise-people.only-here')}
      </label>
      <ul className={classes.directory}>
        {pages.map((after, index) => (
          <DirectoryPage
            key={after ?? 'first'}
            search={search}
            summit={summit}
            isHere={isHere}
            after={after}
            onEdit={onEdit}
            onMore={index === pages.length - 1 ? (cursor) => setPages([...pages, cursor]) : undefined}
          />
        ))}
      </ul>
    </section>
  );
}

interface DirectoryPageProps {
  search: string;
  summit: OrganisedSummit;
  isHere: boolean;
  after: string | null;
  onEdit: (personId: string) => void;
  /** Given for the last page alone. */
  onMore: ((cursor: string) => void) | undefined;
}

function DirectoryPage({ search, summit, isHere, after, onEdit, onMore }: DirectoryPageProps): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: DirectoryQuery,
    variables: { search, summitId: isHere ? summit.id : null, after },
    requestPolicy: 'cache-and-network',
  });
  if (result.error && !result.data) {
    return (
      <li>
        <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </li>
    );
  }
  const found = result.data?.draftPeople;
  if (!found) return <li aria-busy className={classes.soft} />;
  if (found.totalCount === 0) {
    return (
      <li>
        <EmptyState title={t('organise-people.nobody.title')}>{t('organise-people.nobody.text')}</EmptyState>
      </li>
    );
  }
  const { endCursor, hasNextPage } = found.pageInfo;
  return (
    <>
      {after === null && (
        <li>
          <p className={classes.soft} role="status">
            {t('organise-people.shown', { count: found.totalCount })}
          </p>
        </li>
      )}
      {found.nodes.map((person) => (
        <DirectoryItem key={person.id} person={person} summit={summit} onEdit={() => onEdit(person.id)} />
      ))}
      {hasNextPage && endCursor && onMore && (
        <li>
          <Button variant="light" onClick={() => onMore(endCursor)}>
            {t('organise-people.more')}
          </Button>
        </li>
      )}
    </>
  );
}

function DirectoryItem({
  person,
  summit,
  onEdit,
}: {
  person: ListedPerson;
  summit: OrganisedSummit;
  onEdit: () => void;
}): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const name = draftTextFor(person.names, language)?.text ?? person.slug;
  return (
    <li>
      <button type="button" className={classes.entry} onClick={onEdit}>
        <PersonPhoto name={name} url={person.photoUrl} size={44} />
        <span className={classes.whoText}>
          <span className={classes.entryName}>
            <DraftText texts={person.names} />
          </span>
          <span className={classes.soft}>
            <DraftText texts={person.titles} />
            {person.titles.length > 0 && person.organisationName && ' · '}
            {person.organisationName && <bdi>{person.organisationName}</bdi>}
            {(person.titles.length > 0 || person.organisationName) && person.country && ' · '}
            {person.country && <Country code={person.country} />}
          </span>
          {person.summitIds.includes(summit.id) && (
            <span className={classes.here}>{t('organise-people.in-this-summit')}</span>
          )}
        </span>
      </button>
    </li>
  );
}
