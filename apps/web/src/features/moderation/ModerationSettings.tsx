import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { useOrders } from '../stage/index.js';
import {
  SessionModerationQuery,
  SetSessionModeration,
  SetSummitModeration,
  SummitModerationQuery,
} from './settings.queries.js';
import { SettingsEditor } from './SettingsEditor.js';

/** How chats of a summit are moderated, for its organisers. */
export function SummitModeration({ summitId }: { summitId: string }): ReactNode {
  const [{ data, error }] = useQuery({
    query: SummitModerationQuery,
    variables: { summitId },
    requestPolicy: 'network-only',
  });
  const { orderAndWait } = useOrders();
  if (error && !data) return <ErrorNotice problem={problemOf(error)} />;
  if (!data?.summitModeration) return null;
  return (
    <SettingsEditor
      settings={data.summitModeration.settings}
      text="moderation.settings-text-summit"
      save={async (settings) => (settings === null ? null : orderAndWait(SetSummitModeration, { summitId, settings }))}
    />
  );
}

/** How the chat of a session is moderated, for its organisers and who presides. */
export function SessionModeration({ sessionId }: { sessionId: string }): ReactNode {
  const [{ data, error }] = useQuery({
    query: SessionModerationQuery,
    variables: { sessionId },
    requestPolicy: 'network-only',
  });
  const { orderAndWait } = useOrders();
  if (error && !data) return <ErrorNotice problem={problemOf(error)} />;
  if (!data?.sessionModeration) return null;
  const { own, inherited } = data.sessionModeration;
  return (
    <SettingsEditor
      settings={own}
      inherited={inherited}
      text="moderation.settings-text-session"
      save={(settings) => orderAndWait(SetSessionModeration, { sessionId, settings })}
    />
  );
}
