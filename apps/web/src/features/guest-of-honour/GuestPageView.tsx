import { IconExternalLink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
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
import { LocalTime } from '../../ui/LocalTime.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { PersonName } from '../../ui/PersonName.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import { type GuestPage, GuestPageQuery } from './guest-page.queries.js';
import classes from './guest.module.css';

/** `/s/:summit/guest-of-honour`: a country's own page with its people, session and message. */
export function GuestPageView({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [{ data, error }, ask] = useQuery({
    query: GuestPageQuery,
    variables: { slug: summitSlug },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.guestPageOf;
  usePageTitle(
    page?.__typename === 'GuestPage' ? `${t('guest-of-honour.title')} · ${formats.country(page.country)}` : undefined,
  );
  if (page === undefined)
    return error ? (
      <ErrorNotice isPage problem={problemOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    ) : (
      <PageSkeleton />
    );
  if (page.__typename === 'GuestPage') return <Page page={page} timeZone={data?.summit?.timeZone ?? 'UTC'} />;
  if (page.__typename !== 'RecalledGuestPage') return <NotFoundPage />;
  return (
    <EmptyState
      isPage
      title={t('guest-of-honour.was-recalled')}
      action={<Link href={`/s/${summitSlug}`}>{t('guest-of-honour.to-summit')}</Link>}
    >
      <p>{formats.date(page.recalledAt, readerZone())}</p>
      <p>
        <bdi>{page.reason}</bdi>
      </p>
    </EmptyState>
  );
}

function Page({ page, timeZone }: { page: GuestPage; timeZone: string }): ReactNode {
  const t = useText();
  return (
    <article className={classes.page}>
      <header className={classes.head}>
        <Link href={`/s/${page.summitSlug}`}>
          <LocalText text={page.summitTitle} />
        </Link>
        <p className={classes.label}>{t('guest-of-honour.title')}</p>
        <h1>
          <Country code={page.country} />
        </h1>
      </header>
      {page.introduction && <LocalText as="p" text={page.introduction} className={classes.text} />}
      {page.message && <Message page={page} />}
      {page.session && (
        <section aria-labelledby="session" className={classes.section}>
          <h2 id="session">{t('guest-of-honour.session')}</h2>
          <p>
            <Link href={`/s/${page.summitSlug}/${page.session.slug}`}>
              <LocalText text={page.session.title} />
            </Link>
          </p>
          <p className={classes.soft}>
            <LocalTime at={page.session.startsAt} until={page.session.endsAt} summitZone={timeZone} />
          </p>
        </section>
      )}
      {page.people.length > 0 && <People page={page} />}
      {page.invitation && (
        <section aria-labelledby="invitation" className={classes.invitation}>
          <h2 id="invitation">{t('guest-of-honour.invitation')}</h2>
          <LocalText as="p" text={page.invitation} className={classes.text} />
          {page.invitationUrl && (
            <p>
              <a href={page.invitationUrl} rel="noreferrer" target="_blank" className={classes.outward}>
                <bdi dir="ltr">{new URL(page.invitationUrl).hostname}</bdi>
                <IconExternalLink size={18} aria-label={t('guest-of-honour.new-tab')} />
              </a>
            </p>
          )}
        </section>
      )}
    </article>
  );
}

function Message({ page }: { page: GuestPage }): ReactNode {
  const t = useText();
  const { message, messages, messageBy } = page;
  if (message === null) return null;
  const others = messages.filter(({ language }) => language !== message.language);
  return (
    <figure className={classes.message}>
      <blockquote>
        <LocalText as="p" text={message} className={classes.quote} />
      </blockquote>
      {messageBy && (
        <figcaption className={classes.by}>
          <PersonPhoto name={messageBy.name.text} url={messageBy.photoUrl} size={56} />
          <div>
            <Link href={`/s/${page.summitSlug}/people/${messageBy.slug}`}>
              <LocalText text={messageBy.name} marksFallback={false} />
            </Link>
            {messageBy.title && <LocalText as="p" text={messageBy.title} className={classes.soft} />}
          </div>
        </figcaption>
      )}
      {others.length > 0 && (
        <details className={classes.others}>
          <summary>{t('guest-of-honour.other-languages', { count: others.length })}</summary>
          {others.map((other) => (
            <LocalText key={other.language} as="p" text={other} className={classes.text} marksFallback={false} />
          ))}
        </details>
      )}
    </figure>
  );
}

function People({ page }: { page: GuestPage }): ReactNode {
  const t = useText();
  return (
    <section aria-labelledby="people" className={classes.section}>
      <h2 id="people">{t('guest-of-honour.people')}</h2>
      <ul className={classes.people}>
        {page.people.map(({ id, slug, name, names, title, photoUrl }) => (
          <li key={id}>
            <PersonPhoto name={name.text} url={photoUrl} size={72} />
            <div>
              <Link href={`/s/${page.summitSlug}/people/${slug}`}>
                <PersonName name={name} names={names} />
              </Link>
              {title && <LocalText as="p" text={title} className={classes.soft} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
