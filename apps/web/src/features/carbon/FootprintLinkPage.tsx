import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useClient, useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { FootprintQuery } from './carbon.queries.js';
import { rememberFootprint } from './remember-footprint.js';

/** The link of a kept footprint: it opens on the page where it was made, on whatever device. */
export function FootprintLinkPage({ token }: { token: string }): ReactNode {
  const t = useText();
  const client = useClient();
  const { locale } = useFormats();
  const [, navigate] = useLocation();
  const [result, ask] = useQuery({ query: FootprintQuery, variables: { token } });
  usePageTitle(t('carbon.title'));
  const answer = result.data?.footprint;
  const kept = answer?.__typename === 'KeptFootprint' ? answer : null;
  useEffect(() => {
    if (kept === null) return;
    let isCurrent = true;
    const open = async (): Promise<void> => {
      await rememberFootprint(client, kept, token, locale);
      const page = kept.summitSlug === null ? '/carbon/life' : `/s/${kept.summitSlug}/carbon`;
      if (isCurrent) navigate(`${page}?step=result`, { replace: true });
    };
    void open();
    return () => {
      isCurrent = false;
    };
  }, [kept, client, token, locale, navigate]);
  if (result.error)
    return (
      <ErrorNotice isPage problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!answer || kept !== null) return <PageSkeleton />;
  return (
    <EmptyState
      isPage
      title={t('carbon.link.unknown')}
      action={
        <Button component={Link} href="/carbon" variant="light">
          {t('carbon.to-scenes')}
        </Button>
      }
    >
      {t('carbon.link.unknown.text')}
    </EmptyState>
  );
}
