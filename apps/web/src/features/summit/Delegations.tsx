import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import { Section } from './Section.js';
import type { Summit } from './summit.queries.js';
import classes from './Summit.module.css';

/** Who came with whom: organisations and countries with their people, the head first. */
export function Delegations({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  return (
    <Section id="delegations" title={t('summit.delegations')}>
      <ul className={classes.delegations}>
        {summit.delegations.map(({ id, organisation, country, members }) => (
          <li key={id}>
            <h3>
              {organisation && <LocalText text={organisation.name} />}
              {country && <Country code={country} />}
            </h3>
            <ul className={classes.delegates}>
              {members.map(({ isHead, person }) => (
                <li key={person.id} className={classes.person}>
                  <PersonPhoto name={person.name.text} url={person.photoUrl} size={40} />
                  <div>
                    <Link href={`/s/${summit.slug}/people/${person.slug}`}>
                      <LocalText text={person.name} marksFallback={false} />
                    </Link>
                    <p className={classes.soft}>
                      {isHead && t('summit.delegation-head')}
                      {isHead && person.title && ' · '}
                      {person.title && <LocalText text={person.title} marksFallback={false} />}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
