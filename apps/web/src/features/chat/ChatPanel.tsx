import { useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { MessageReaction, PostedMessage, RefusalBody } from '@app/contracts';
import type { ChatClient } from '../../clients/chat/index.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { ChatSearch, SearchButton } from './ChatSearch.js';
import { Composer, type WrittenMessage } from './Composer.js';
import { MessageList } from './MessageList.js';
import { MessageSceneProvider, NO_EXTRAS, type MessageExtras, type MessageScene } from './message-scene.js';
import { NameForm } from './NameForm.js';
import { changeProblem } from './problem-words.js';
import { usePeople } from './use-people.js';
import { WithdrawQuestion } from './WithdrawQuestion.js';

export interface ChatPanelProps {
  client: ChatClient;
  /** The session is over: what was written can be read, nothing can be added. */
  isArchive?: boolean;
  /** When the session began (milliseconds since 1970): an archive's times are counted from there. */
  startedAtMs?: number | null;
  /** A guest's own name; `null` before the first message. People with an account have none here: their account names them. */
  guestName: string | null;
  mayChooseName: boolean;
  /** Keeps the name and gets a pass that carries it; resolves when messages will bear it. */
  onGuestName: (name: string) => Promise<void>;
  /** What other features add to messages. */
  extras?: MessageExtras;
}
/** What the composer is for. */
type Writing = { kind: 'new' } | { kind: 'reply' | 'edit'; message: PostedMessage };
const NEW: Writing = { kind: 'new' };

/** The chat of a session or summit: messages, what the connection does, and where to write. */
export function ChatPanel({
  client,
  isArchive = false,
  startedAtMs = null,
  guestName,
  mayChooseName,
  onGuestName,
  extras = NO_EXTRAS,
}: ChatPanelProps): ReactNode {
  const t = useText();
  const chat = useSyncExternalStore(client.subscribe, client.getSnapshot);
  const panel = useRef<HTMLElement>(null);
  const [isNaming, setIsNaming] = useState(false);
  const [draft, setDraft] = useState('');
  /** Of the message that is edited; what was begun before waits meanwhile. */
  const [edited, setEdited] = useState('');
  const [writing, setWriting] = useState<Writing>(NEW);
  const [withdrawing, setWithdrawing] = useState<PostedMessage | null>(null);
  const [problem, setProblem] = useState<RefusalBody | 'network' | null>(null);
  const [isSearching, setIsSearching] = useState(false);
  const [shownSeq, setShownSeq] = useState<{ seq: number } | null>(null);
  /** Written before the guest had a name: goes out with it. */
  const [unsent, setUnsent] = useState<WrittenMessage | null>(null);
  /** Rises with each own message: the list then goes to its end. */
  const [sentCount, setSentCount] = useState(0);

  const { connection, viewer } = chat;
  const { channel } = client;
  const selfId = viewer?.participantId ?? null;
  const isJoined = connection.status === 'joined';
  const mayWrite = !isArchive && connection.status !== 'closed' && (viewer === null || viewer.rights.includes('chat'));
  const people = usePeople(chat);

  const send = ({ text, mentions }: WrittenMessage): void => {
    const replyTo = writing.kind === 'reply' ? writing.message : null;
    if (!client.send(text, { replyTo, mentions }).ok) return;
    setDraft('');
    setWriting(NEW);
    setSentCount((count) => count + 1);
  };
  /** Writing goes on where it was left. */
  const endWriting = (): void => {
    setWriting(NEW);
    requestAnimationFrame(() => panel.current?.querySelector('textarea')?.focus());
  };
  const beginEdit = (message: PostedMessage): void => {
    setEdited(message.text);
    setWriting({ kind: 'edit', message });
  };
  const submit = (written: WrittenMessage): void => {
    setProblem(null);
    if (writing.kind === 'edit') void rewrite(writing.message.seq, written);
    else if (mayChooseName && guestName === null) {
      setUnsent(written);
      setIsNaming(true);
    } else send(written);
  };
  const rewrite = async (seq: number, written: WrittenMessage | null): Promise<void> => {
    const refusal = await channel.rewrite(seq, written?.text ?? null, written?.mentions);
    setProblem(refusal ?? null);
    if (refusal === undefined && written !== null) endWriting();
  };
  const name = async (chosen: string): Promise<void> => {
    await onGuestName(chosen);
    setIsNaming(false);
    if (unsent !== null) send(unsent);
    setUnsent(null);
  };
  const { reacted } = chat;
  const scene = useMemo<MessageScene>(
    () => ({
      selfId,
      mayWrite,
      nameOf: (id) => people.names.get(id),
      reacted,
      startedAtMs,
      serverNow: client.serverNow,
      extras,
      reply: (message) => setWriting({ kind: 'reply', message }),
      edit: beginEdit,
      withdraw: setWithdrawing,
      react: (seq: number, emoji: MessageReaction, isOn: boolean) =>
        void channel.react(seq, emoji, isOn).then((refusal) => setProblem(refusal ?? null)),
      goTo: (seq) => {
        setIsSearching(false);
        setShownSeq({ seq });
      },
    }),
    [selfId, mayWrite, people.names, reacted, startedAtMs, client, channel, extras],
  );
  const editLast = (): void => {
    const last = chat.messages.findLast(({ author, state }) => author.participantId === selfId && state === 'posted');
    if (last !== undefined) beginEdit(last);
  };
  const searchButton = <SearchButton isReady={isJoined} onOpen={() => setIsSearching(true)} />;
  return (
    <MessageSceneProvider value={scene}>
      <section
        ref={panel}
        className={classes.panel}
        aria-label={t('chat.title')}
        data-testid="chat"
        data-connection={connection.status}
      >
        {!mayWrite && !isSearching && <div className={classes.bar}>{searchButton}</div>}
        {isSearching && <ChatSearch channel={channel} onClose={() => setIsSearching(false)} />}
        <MessageList
          chat={chat}
          channel={channel}
          isHidden={isSearching}
          isLoading={connection.status === 'connecting' && chat.messages.length === 0}
          isArchive={isArchive}
          sentCount={sentCount}
          shownSeq={shownSeq}
        />
        <p className={classes.notice} role="status" data-testid="chat-connection">
          {connection.status === 'reconnecting' && t('chat.reconnecting')}
          {connection.status === 'closed' && connection.reason === 'removed' && t('chat.closed-removed')}
          {connection.status === 'closed' &&
            connection.reason === 'refused' &&
            t(connection.refusal?.code === 'banned' ? 'moderation.own-banned' : 'chat.closed-refused')}
          {connection.status === 'closed' && connection.reason === 'ended' && !isArchive && t('chat.closed-ended')}
          {isJoined && !mayWrite && !isArchive && t('chat.may-not-write')}
        </p>
        {problem !== null && (
          <p className={classes.notice} role="alert">
            {changeProblem(problem, t)}{' '}
            <button type="button" className={classes.plainButton} onClick={() => setProblem(null)}>
              {t('chat.understood')}
            </button>
          </p>
        )}
        {connection.status === 'closed' && connection.reason === 'refused' && (
          <button type="button" className={classes.plainButton} onClick={() => client.start()}>
            {t('chat.try-again')}
          </button>
        )}
        {withdrawing !== null && (
          <WithdrawQuestion
            onKeep={() => setWithdrawing(null)}
            onWithdraw={() => {
              setWithdrawing(null);
              void rewrite(withdrawing.seq, null);
            }}
          />
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
        {mayWrite && (
          <div className={classes.foot} hidden={isNaming}>
            {extras.aboveWriting.map((Rule, index) => (
              <Rule key={index} />
            ))}
            <Composer
              key={writing.kind === 'edit' ? `edit ${writing.message.seq}` : 'new'}
              draft={writing.kind === 'edit' ? edited : draft}
              onDraft={writing.kind === 'edit' ? setEdited : setDraft}
              editing={writing.kind === 'edit' ? writing.message : null}
              replyTo={writing.kind === 'reply' ? writing.message : null}
              people={people.others}
              tool={searchButton}
              onSubmit={submit}
              onCancel={endWriting}
              onEditLast={editLast}
              writingAs={viewer !== null && guestName !== null ? guestName : null}
              onRename={mayChooseName ? () => setIsNaming(true) : undefined}
            />
          </div>
        )}
      </section>
    </MessageSceneProvider>
  );
}
