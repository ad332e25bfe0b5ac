import { useCallback, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { ChatClient } from '../../clients/chat/index.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { Composer } from './Composer.js';
import { MessageList } from './MessageList.js';
import { NameForm } from './NameForm.js';

export interface ChatPanelProps {
  client: ChatClient;
  /** The session is over: what was written can be read, nothing can be added. */
  isArchive?: boolean;
  /** A guest's own name; `null` before the first message. People with an account have none here: their account names them. */
  guestName: string | null;
  mayChooseName: boolean;
  /** Keeps the name and gets a pass that carries it; resolves when messages will bear it. */
  onGuestName: (name: string) => Promise<void>;
}

/** The chat of a session: messages, what the connection does, and where to write. */
export function ChatPanel({
  client,
  isArchive = false,
  guestName,
  mayChooseName,
  onGuestName,
}: ChatPanelProps): ReactNode {
  const t = useText();
  const chat = useSyncExternalStore(client.subscribe, client.getSnapshot);
  const [isNaming, setIsNaming] = useState(false);
  const [draft, setDraft] = useState('');
  /** Written before the guest had a name: goes out with it. */
  const [unsent, setUnsent] = useState<string | null>(null);
  /** Rises with each own message: the list then goes to its end. */
  const [sentCount, setSentCount] = useState(0);

  const send = useCallback(
    (text: string) => {
      const answer = client.send(text);
      if (answer.ok) {
        setDraft('');
        setSentCount((count) => count + 1);
      }
    },
    [client],
  );
  const submit = (text: string): void => {
    if (mayChooseName && guestName === null) {
      setUnsent(text);
      setIsNaming(true);
    } else send(text);
  };
  const name = async (chosen: string): Promise<void> => {
    await onGuestName(chosen);
    setIsNaming(false);
    if (unsent !== null) send(unsent);
    setUnsent(null);
  };

  const { connection } = chat;
  const isJoined = connection.status === 'joined';
  const mayWrite =
    !isArchive && connection.status !== 'closed' && (chat.viewer === null || chat.viewer.rights.includes('chat'));
  return (
    <section
      className={classes.panel}
      aria-label={t('chat.title')}
      data-testid="chat"
      data-connection={connection.status}
    >
      <MessageList
        messages={chat.messages}
        outbox={chat.outbox}
        selfId={chat.viewer?.participantId ?? null}
        isLoading={connection.status === 'connecting' && chat.messages.length === 0}
        isArchive={isArchive}
        sentCount={sentCount}
        onResend={(id) => client.resend(id)}
        onDiscard={(id) => client.discard(id)}
      />
      <p className={classes.notice} role="status" data-testid="chat-connection">
        {connection.status === 'reconnecting' && t('chat.reconnecting')}
        {connection.status === 'closed' && connection.reason === 'removed' && t('chat.closed-removed')}
        {connection.status === 'closed' && connection.reason === 'refused' && t('chat.closed-refused')}
        {connection.status === 'closed' && connection.reason === 'ended' && !isArchive && t('chat.closed-ended')}
        {isJoined && !mayWrite && !isArchive && t('chat.may-not-write')}
      </p>
      {connection.status === 'closed' && connection.reason === 'refused' && (
        <button type="button" className={classes.plainButton} onClick={() => client.start()}>
          {t('chat.try-again')}
        </button>
      )}
      {mayWrite && isNaming && (
        <NameForm
          initialName={guestName ?? ''}
          isFirst={guestName === null}
          onName={name}
          onCancel={() => {
            setIsNaming(false);
            setUnsent(null);
          }}
        />
      )}
      {mayWrite && !isNaming && (
        <Composer
          draft={draft}
          onDraft={setDraft}
          onSubmit={submit}
          writingAs={chat.viewer !== null && guestName !== null ? guestName : null}
          onRename={mayChooseName ? () => setIsNaming(true) : undefined}
        />
      )}
    </section>
  );
}
