import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import type { ResultOf } from '../../clients/graphql/graphql.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { DraftText } from './DraftText.js';
import { OrganisedSummits } from './organise.queries.js';
import { SignInFirst } from './SignInFirst.js';
import classes from './organise.module.css';

/** The viewer's summits, each with what waits for them today. */
export function OrganisePage(): ReactNode {
  const t = useText();
  usePageTitle(t('organise.title'));
  const { viewer, isLoading } = useViewer();
  const [result, ask] = useQuery({
    query: OrganisedSummits,
    pause: viewer === null,
    requestPolicy: 'cache-and-network',
  });

  if (isLoading) return <PageSkeleton />;
  if (viewer === null) return <SignInFirst returnTo="/organise" />;
  if (result.error && !result.data)
    return (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!result.data) return <PageSkeleton />;
  const summits = result.data.organisedSummits;
  if (summits.length === 0) {
    return (
      <EmptyState isPage title={t('organise.empty.title')} action={viewer.isFounder && <NewSummitActions />}>
        {viewer.isFounder ? t('organise.empty.founder') : t('organise.empty.text')}
      </EmptyState>
    );
  }
  return (
    <section className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1>{t('organise.title')}</h1>
          <p className={classes.soft}>{t('organise.lead')}</p>
        </div>
        <NewSummitActions />
      </header>
      <ul className={classes.summits}>
        {summits.map((summit) => (
          <SummitItem key={summit.id} summit={summit} />
        ))}
      </ul>
    </section>
  );
}

function NewSummitActions(): ReactNode {
  const t = useText();
  return (
    <div className={classes.actions}>
      <Button component={Link} href="/organise/new" leftSection={<IconPlus size={18} aria-hidden />}>
        {t('organise.new-summit')}
      </Button>
      <Button
        component={Link}
        href="/organise/import"
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden />}
      >
        {t('organise-exchange.import.title')}
      </Button>
    </div>
  );
}

type Summit = ResultOf<typeof OrganisedSummits>['organisedSummits'][number];

function SummitItem({ summit }: { summit: Summit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <li className={classes.summit}>
      <div>
        <h2>
          <DraftText texts={summit.titles} />
        </h2>
        <p className={classes.soft}>
          {formats.plainDateRange(summit.startsOn, summit.endsOn)} ·{' '}
          {t('organise.sessions', { count: summit.toDo.sessions })}
        </p>
        <ToDo summit={summit} />
      </div>
      <div className={classes.actions}>
        <Button component={Link} href={`/organise/${summit.slug}/programme`}>
          {t('organise.programme')}
        </Button>
        {summit.isReleased && (
          <Button component={Link} href={`/s/${summit.slug}`} variant="subtle">
            {t('organise.public-page')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What waits for the organisers, each with the way there. */
function ToDo({ summit: { slug, isReleased, toDo } }: { summit: Summit }): ReactNode {
  const t = useText();
  const items = [
    ...(isReleased ? [] : [{ tab: 'release', words: t('organise.todo.new') }]),
    ...(isReleased && toDo.hasUnreleasedFrame ? [{ tab: 'release', words: t('organise.todo.frame') }] : []),
    ...(toDo.unreleasedSessions > 0
      ? [{ tab: 'release', words: t('organise.drafts', { count: toDo.unreleasedSessions }) }]
      : []),
    ...(toDo.unansweredInvitations > 0
      ? [{ tab: 'people', words: t('organise.todo.invitations', { count: toDo.unansweredInvitations }) }]
      : []),
  ];
  if (items.length === 0) return <p className={classes.soft}>{t('organise.todo.nothing')}</p>;
  return (
    <ul className={classes.toDo} aria-label={t('organise.todo')}>
      {items.map(({ tab, words }) => (
        <li key={words}>
          <Link href={`/organise/${slug}/${tab}`}>{words}</Link>
        </li>
      ))}
    </ul>
  );
}
