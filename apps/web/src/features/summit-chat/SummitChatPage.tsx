import { useSyncExternalStore, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { ChatPanel } from '../chat/index.js';
import classes from './SummitChat.module.css';
import { SummitChatQuery } from './summit-chat.queries.js';
import { useSummitChat } from './use-summit-chat.js';

const keepNoName = (): Promise<void> => Promise.resolve();

/** The chat of everybody who takes part in a summit, beside those of its sessions. */
export function SummitChatPage({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({ query: SummitChatQuery, variables: { slug: summitSlug } });
  const summit = result.data?.summit;
  usePageTitle(summit ? t('summit-chat.title') : undefined);
  if (!summit) {
    const refresh = (): void => ask({ requestPolicy: 'network-only' });
    if (result.error) return <ErrorNotice isPage problem={problemOf(result.error)} onRetry={refresh} />;
    return result.fetching || !result.data ? <PageSkeleton /> : <NotFoundPage />;
  }
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('summit-chat.title')}</h1>
        <Link href={`/s/${summit.slug}`}>
          <LocalText text={summit.title} />
        </Link>
      </header>
      <SummitChat summitId={summit.id} />
    </div>
  );
}

function SummitChat({ summitId }: { summitId: string }): ReactNode {
  const t = useText();
  const client = useSummitChat(summitId);
  const { connection } = useSyncExternalStore(client.subscribe, client.getSnapshot);
  const refusal = connection.status === 'closed' && connection.reason === 'refused' ? connection.refusal : undefined;
  if (refusal?.code === 'not-signed-in' || refusal?.code === 'not-allowed')
    return (
      <p role="status" data-testid="summit-chat-closed">
        {t(refusal.code === 'not-signed-in' ? 'chat.summit-sign-in' : 'chat.summit-closed')}
      </p>
    );
  return (
    <div className={classes.chat}>
      {/* People here have accounts: nobody chooses a name. */}
      <ChatPanel client={client} guestName={null} mayChooseName={false} onGuestName={keepNoName} />
    </div>
  );
}
