import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import { Section } from './Section.js';
import type { Initiative, Summit } from './summit.queries.js';
import classes from './Summit.module.css';

/** The declarations signed at the summit: what they call for, and about how many signed. */
export function Initiatives({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  return (
    <Section id="initiative" title={t('summit.initiative')}>
      {summit.initiatives.map((initiative) => (
        <InitiativeText key={initiative.slug} initiative={initiative} summit={summit} />
      ))}
    </Section>
  );
}

function InitiativeText({ initiative, summit }: { initiative: Initiative; summit: Summit }): ReactNode {
  const t = useText();
  const otherTitles = initiative.titles.filter((title) => title.language !== initiative.title.language);
  const signing = summit.sessions.nodes.find((session) => session.initiativeSlug === initiative.slug);
  return (
    <article className={classes.initiative}>
      <div className={classes.initiativeText}>
        <LocalText as="h3" text={initiative.title} className={classes.initiativeTitle} />
        {initiative.callsFor.length > 0 && (
          <>
            <h4 className={classes.label}>{t('summit.initiative.calls')}</h4>
            <ul className={classes.calls}>
              {initiative.callsFor.map((call) => (
                <li key={call.text}>
                  <LocalText text={call} marksFallback={false} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div className={classes.initiativeSide}>
        {initiative.signatoriesAbout !== null && (
          <p className={classes.signatories}>{t('summit.initiative.signed', { count: initiative.signatoriesAbout })}</p>
        )}
        {initiative.signatoriesNote && <LocalText as="p" text={initiative.signatoriesNote} className={classes.soft} />}
        {initiative.countriesNamed.length > 0 && (
          <>
            <h4 className={classes.label}>{t('summit.initiative.countries')}</h4>
            <ul className={classes.plainList}>
              {initiative.countriesNamed.map((country) => (
                <li key={country}>
                  <Country code={country} />
                </li>
              ))}
            </ul>
          </>
        )}
        {signing && (
          <>
            <h4 className={classes.label}>{t('summit.initiative.signed-in')}</h4>
            <p>
              <Link href={`/s/${summit.slug}/${signing.slug}`}>
                <LocalText text={signing.title} />
              </Link>
            </p>
          </>
        )}
      </div>
      {otherTitles.length > 0 && (
        <ul className={classes.otherTitles} aria-label={t('summit.originals')}>
          {otherTitles.map((title) => (
            <li key={title.language}>
              <LocalText text={title} className="title" />
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
