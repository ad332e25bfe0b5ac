import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { LocalText } from '../../ui/LocalText.js';
import { Section } from './Section.js';
import { shownInitiatives } from './shown-initiatives.js';
import type { Initiative, InitiativeOut, Summit } from './summit.queries.js';
import classes from './Summit.module.css';

/** The declarations signed at the summit: what they call for, and about how many signed. */
export function Initiatives({ summit, out }: { summit: Summit; out: readonly InitiativeOut[] }): ReactNode {
  const t = useText();
  const shown = shownInitiatives(summit.initiatives, out);
  return (
    <Section id="initiative" title={t('summit.initiative')}>
      {shown.announced.map((each) => (
        <InitiativeText key={each.initiative.slug} initiative={each.initiative} summit={summit} out={each.out} />
      ))}
      {shown.others.map((each) => (
        <SignedInitiative key={each.id} out={each} summitSlug={summit.slug} />
      ))}
    </Section>
  );
}

/** One that the programme does not announce: its titles, how many signed it, and the way to its page. */
function SignedInitiative({ out, summitSlug }: { out: InitiativeOut; summitSlug: string }): ReactNode {
  const { language } = useLanguage();
  const titles = out.titles ?? [];
  const title = titles.find((each) => each.language === language) ?? titles[0];
  const others = titles.filter((each) => each !== title);
  return (
    <article className={classes.initiative}>
      <div className={classes.initiativeText}>
        {title && <LocalText as="h3" text={title} className={classes.initiativeTitle} />}
      </div>
      <div className={classes.initiativeSide}>
        <PublishedLink out={out} summitSlug={summitSlug} />
      </div>
      {others.length > 0 && <OtherTitles titles={others} />}
    </article>
  );
}

function PublishedLink({ out, summitSlug }: { out: InitiativeOut; summitSlug: string }): ReactNode {
  const t = useText();
  return (
    <>
      {out.signatureCount !== null && (
        <p className={classes.signatories}>{t('summit.initiative.signed-exactly', { count: out.signatureCount })}</p>
      )}
      <p>
        <Link href={`/s/${summitSlug}/initiatives/${out.slug}`}>
          {t(out.isRecalled ? 'summit.initiative.recalled' : 'summit.initiative.read')}
        </Link>
      </p>
    </>
  );
}

function OtherTitles({ titles }: { titles: Initiative['titles'] }): ReactNode {
  const t = useText();
  return (
    <ul className={classes.otherTitles} aria-label={t('summit.originals')}>
      {titles.map((title) => (
        <li key={title.language}>
          <LocalText text={title} className="title" />
        </li>
      ))}
    </ul>
  );
}

interface InitiativeTextProps {
  initiative: Initiative;
  summit: Summit;
  /** Where it was signed here and is out. */
  out: InitiativeOut | undefined;
}

function InitiativeText({ initiative, summit, out }: InitiativeTextProps): ReactNode {
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
        {out && <PublishedLink out={out} summitSlug={summit.slug} />}
        {!out && initiative.signatoriesAbout !== null && (
          <p className={classes.signatories}>{t('summit.initiative.signed', { count: initiative.signatoriesAbout })}</p>
        )}
        {!out && initiative.signatoriesNote && (
          <LocalText as="p" text={initiative.signatoriesNote} className={classes.soft} />
        )}
        {!out && initiative.countriesNamed.length > 0 && (
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
      {otherTitles.length > 0 && <OtherTitles titles={otherTitles} />}
    </article>
  );
}
