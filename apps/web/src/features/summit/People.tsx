import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import { PersonName } from '../../ui/PersonName.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import { Section } from './Section.js';
import type { SummitPerson } from './summit.queries.js';
import classes from './Summit.module.css';

/** People shown before 'show all': two screens of a phone. */
const FIRST_PEOPLE = 24;

/** Who takes part, names in the reader's script and in their own. */
export function People({ summitSlug, people }: { summitSlug: string; people: readonly SummitPerson[] }): ReactNode {
  const t = useText();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? people : people.slice(0, FIRST_PEOPLE);
  // Initials stand in for a few; a whole page of them would say nothing that the names don't.
  const hasPhotos = people.some(({ photoUrl }) => photoUrl !== null);
  return (
    <Section
      id="people"
      title={t('summit.people')}
      aside={
        people.length > 0 && <span className={classes.soft}>{t('summit.people-count', { count: people.length })}</span>
      }
    >
      {people.length === 0 && <p className={classes.soft}>{t('summit.people.empty')}</p>}
      <ul className={classes.people}>
        {shown.map((person) => (
          <li key={person.id} className={classes.person}>
            {hasPhotos && <PersonPhoto name={person.name.text} url={person.photoUrl} size={56} />}
            <div>
              <Link href={`/s/${summitSlug}/people/${person.slug}`} className={`${classes.personName} title`}>
                <PersonName name={person.name} names={person.names} />
              </Link>
              {person.title && (
                <LocalText as="p" text={person.title} marksFallback={false} className={classes.personTitle} />
              )}
              <p className={classes.personFrom}>
                {person.organisation && <LocalText text={person.organisation.name} />}
                {person.organisation && person.country && ' · '}
                {person.country && <Country code={person.country} />}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {people.length > shown.length && (
        <Button variant="light" mt="lg" onClick={() => setShowsAll(true)}>
          {t('summit.show-all-people', { count: people.length })}
        </Button>
      )}
    </Section>
  );
}
