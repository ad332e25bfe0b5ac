import { IconFileTypePdf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isOverdue } from '@app/domain';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { Country } from '../../ui/Country.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { megabytes } from '../../ui/megabytes.js';
import { Money } from '../../ui/Money.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { PersonName } from '../../ui/PersonName.js';
import { useNow } from '../../ui/use-now.js';
import { OUTCOME_ICONS } from './outcome-icons.js';
import { Status } from './OutcomeList.js';
import { OutcomeQuery, type RegisteredOutcome } from './outcomes.queries.js';
import classes from './outcomes.module.css';

/** `/outcomes/:slug`: one thing that a summit leaves behind, and what became of it. */
export function OutcomePage({ slug }: { slug: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [{ data, error }, ask] = useQuery({
    query: OutcomeQuery,
    variables: { slug },
    requestPolicy: 'cache-and-network',
  });
  const outcome = data?.outcome;
  usePageTitle(outcome?.__typename === 'RegisteredOutcome' ? outcome.title.text : undefined);
  if (outcome === undefined)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  if (outcome.__typename === 'RegisteredOutcome') return <Outcome outcome={outcome} />;
  if (outcome.__typename !== 'RecalledOutcome') return <NotFoundPage />;
  return (
    <EmptyState
      isPage
      title={t('outcomes.was-recalled')}
      action={<Link href={`/s/${outcome.summitSlug}/outcomes`}>{t('outcomes.title')}</Link>}
    >
      <p>{formats.date(outcome.recalledAt, readerZone())}</p>
      <p>
        <bdi>{outcome.reason}</bdi>
      </p>
    </EmptyState>
  );
}

function Outcome({ outcome }: { outcome: RegisteredOutcome }): ReactNode {
  const t = useText();
  const Icon = OUTCOME_ICONS[outcome.kind];
  const others = outcome.titles.filter(({ text }) => text !== outcome.title.text);
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <Link href={`/s/${outcome.summitSlug}/outcomes`}>
          <LocalText text={outcome.summitTitle} />
        </Link>
        <p className={classes.marks}>
          <Icon size={24} aria-hidden className={classes.icon} />
          <span>{t(`outcomes.kind.${outcome.kind}`)}</span>
          <Status status={outcome.status} />
        </p>
        <LocalText as="h1" text={outcome.title} />
        {others.length > 0 && (
          <details className={classes.others}>
            <summary>{t('outcomes.other-languages', { count: others.length })}</summary>
            <ul className={classes.plain}>
              {others.map((title) => (
                <li key={title.language}>
                  <LocalText text={title} marksFallback={false} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </header>
      <Facts outcome={outcome} />
      {outcome.description && <LocalText as="p" text={outcome.description} className={classes.description} />}
      {outcome.statusNote && (
        <section aria-labelledby="became" className={classes.section}>
          <h2 id="became">{t('outcomes.became')}</h2>
          <LocalText as="p" text={outcome.statusNote} className={classes.description} />
        </section>
      )}
      {outcome.parties.length > 0 && <Parties outcome={outcome} />}
      {outcome.milestones.length > 0 && <Milestones milestones={outcome.milestones} />}
      <Links outcome={outcome} />
      {outcome.documents.length > 0 && <Documents documents={outcome.documents} />}
    </article>
  );
}

function Facts({ outcome }: { outcome: RegisteredOutcome }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const day = (label: string, value: string | null): ReactNode =>
    value !== null && (
      <div>
        <dt>{label}</dt>
        <dd>
          <time dateTime={value}>{formats.plainDate(value)}</time>
        </dd>
      </div>
    );
  return (
    <dl className={classes.facts}>
      {outcome.amount && (
        <div>
          <dt>{t('outcomes.amount')}</dt>
          <dd className={classes.amount}>
            <Money amount={outcome.amount} />
          </dd>
        </div>
      )}
      {day(t('outcomes.agreed-on'), outcome.agreedOn)}
      {day(t('outcomes.due-on'), outcome.dueOn)}
      {outcome.session && (
        <div>
          <dt>{t('outcomes.session')}</dt>
          <dd>
            <Link href={`/s/${outcome.summitSlug}/${outcome.session.slug}`}>
              <LocalText text={outcome.session.title} />
            </Link>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('outcomes.released')}</dt>
        <dd>
          <time dateTime={outcome.releasedAt}>{formats.date(outcome.releasedAt, readerZone())}</time>
        </dd>
      </div>
    </dl>
  );
}

function Parties({ outcome }: { outcome: RegisteredOutcome }): ReactNode {
  const t = useText();
  return (
    <section aria-labelledby="parties" className={classes.section}>
      <h2 id="parties">{t('outcomes.parties')}</h2>
      <ul className={classes.parties}>
        {outcome.parties.map((party, index) => (
          <li key={index}>
            <p className={classes.label}>{t(`outcomes.role.${party.role}`)}</p>
            <p className={classes.partyName}>
              {party.person ? (
                <Link href={`/s/${outcome.summitSlug}/people/${party.person.slug}`}>
                  <PersonName name={party.name} names={party.names} />
                </Link>
              ) : (
                <PersonName name={party.name} names={party.names} />
              )}
            </p>
            {party.country && (
              <p className={classes.soft}>
                <Country code={party.country} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Milestones({ milestones }: { milestones: RegisteredOutcome['milestones'] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const today = formats.dayKey(useNow(60_000), readerZone());
  return (
    <section aria-labelledby="milestones" className={classes.section}>
      <h2 id="milestones">{t('outcomes.milestones')}</h2>
      <ol className={classes.milestones}>
        {milestones.map(({ title, dueOn, reachedOn }, index) => {
          const isLate = isOverdue({ dueOn, isDone: reachedOn !== null }, today);
          return (
            <li key={index} data-reached={reachedOn !== null} data-late={isLate}>
              <LocalText as="p" text={title} />
              <p className={classes.soft}>
                {reachedOn !== null && t('outcomes.reached-on', { day: formats.plainDate(reachedOn) })}
                {reachedOn === null && dueOn !== null && t('outcomes.due-by', { day: formats.plainDate(dueOn) })}
                {reachedOn === null && dueOn === null && t('outcomes.open')}
                {isLate && <strong className={classes.late}> · {t('outcomes.overdue')}</strong>}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** What it takes up, and where it was taken up. */
function Links({ outcome: { follows, followUps } }: { outcome: RegisteredOutcome }): ReactNode {
  const t = useText();
  if (follows === null && followUps.length === 0) return null;
  const link = (linked: NonNullable<typeof follows>): ReactNode => (
    <>
      <Link href={`/outcomes/${linked.slug}`}>
        <LocalText text={linked.title} />
      </Link>{' '}
      <Status status={linked.status} />
      <span className={classes.soft}>
        {' · '}
        <LocalText text={linked.summitTitle} marksFallback={false} />
      </span>
    </>
  );
  return (
    <section aria-labelledby="follow-up" className={classes.section}>
      <h2 id="follow-up">{t('outcomes.follow-up')}</h2>
      {follows && (
        <p>
          {t('outcomes.began')} {link(follows)}
        </p>
      )}
      {followUps.length > 0 && (
        <>
          <p className={classes.soft}>{t('outcomes.taken-up')}</p>
          <ol className={classes.plain}>
            {followUps.map((linked) => (
              <li key={linked.slug}>{link(linked)}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Documents({ documents }: { documents: RegisteredOutcome['documents'] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <section aria-labelledby="documents" className={classes.section}>
      <h2 id="documents">{t('outcomes.documents')}</h2>
      <ul className={classes.documents}>
        {documents.map(({ id, title, language, byteCount, sha256, path }) => (
          <li key={id}>
            <IconFileTypePdf size={24} aria-hidden />
            <div>
              <a href={path} download>
                <bdi lang={language}>{title}</bdi>
              </a>
              <p className={classes.soft}>
                {t('outcomes.document', {
                  language: formats.language(language),
                  size: `\u2068${formats.number(megabytes(byteCount))}\u2069`,
                })}
              </p>
              <p className={classes.hash}>
                SHA-256 <bdi dir="ltr">{sha256}</bdi>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
