import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { DirectReports } from './DirectReports.js';
import { SummitMessagingQuery } from './messaging.queries.js';
import { MessagingForm } from './MessagingForm.js';

/** What people may write to each other in a summit, whose pages are previewed, and what was reported: for its organisers. */
export function SummitMessaging({ summitId }: { summitId: string }): ReactNode {
  const [{ data, error }, ask] = useQuery({
    query: SummitMessagingQuery,
    variables: { summitId },
    requestPolicy: 'network-only',
  });
  if (error && !data) return <ErrorNotice problem={problemOf(error)} />;
  if (!data?.summitMessaging) return null;
  return (
    <>
      <MessagingForm summitId={summitId} messaging={data.summitMessaging} />
      <DirectReports reports={data.directReports} onSettled={() => ask({ requestPolicy: 'network-only' })} />
    </>
  );
}
