import { IconSearch, IconX } from '@tabler/icons-react';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { MESSAGE_SEARCH, type PostedMessage } from '@app/contracts';
import type { MessageChannel } from '../../clients/chat/index.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import { MessageRow } from './MessageRow.js';
import { useMessageScene } from './message-scene.js';

interface ChatSearchProps {
  channel: MessageChannel;
  onClose: () => void;
}
type Found = { messages: readonly PostedMessage[]; hasMore: boolean };

/** Search in the channel, in place of the list. */
export function ChatSearch({ channel, onClose }: ChatSearchProps): ReactNode {
  const t = useText();
  const id = useId();
  const { goTo, selfId } = useMessageScene();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const search = async (wanted: string, before: Found | null): Promise<void> => {
    const beforeSeq = before?.messages.at(-1)?.seq;
    const answer = await channel.order('chat:search-messages', {
      text: wanted,
      ...(beforeSeq !== undefined && { beforeSeq }),
    });
    if (answer?.ok !== true) {
      const isTooOften = answer?.code === 'rate-limited';
      return setProblem(
        isTooOften ? t('chat.rate-limited', { seconds: answer.retryAfterSeconds ?? 1 }) : t('chat.no-answer'),
      );
    }
    const { messages, hasMore } = answer.value;
    setProblem(null);
    setAsked(wanted);
    setFound({ messages: [...(before?.messages ?? []), ...messages], hasMore });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted.length >= MESSAGE_SEARCH.shortest) void search(wanted, null);
    else setProblem(t('chat.search-short'));
  };
  return (
    <div className={classes.search} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <form className={classes.searchForm} role="search" onSubmit={submit}>
        <input
          className={classes.field}
          type="search"
          dir="auto"
          autoFocus
          maxLength={MESSAGE_SEARCH.longest}
          value={text}
          aria-label={t('chat.search')}
          placeholder={t('chat.search')}
          aria-describedby={`${id}-problem`}
          enterKeyHint="search"
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className={classes.iconButton} aria-label={t('chat.search')}>
          <IconSearch size={20} aria-hidden />
        </button>
        <button type="button" className={classes.iconButton} aria-label={t('chat.search-close')} onClick={onClose}>
          <IconX size={20} aria-hidden />
        </button>
      </form>
      <p id={`${id}-problem`} className={classes.problem} role="alert">
        {problem}
      </p>
      <p className={classes.hint} role="status">
        {found !== null && t('chat.found', { count: found.messages.length, more: found.hasMore ? 'yes' : 'no' })}
      </p>
      <ol className={classes.found} data-testid="chat-found">
        {found?.messages.map((message) => (
          <li key={message.seq}>
            <ol className={classes.messages}>
              <MessageRow message={message} isOwn={message.author.participantId === selfId} isContinued={false} />
            </ol>
            <button type="button" className={classes.plainButton} onClick={() => goTo(message.seq)}>
              {t('chat.go-to-message')}
            </button>
          </li>
        ))}
      </ol>
      {found?.hasMore === true && (
        <p className={classes.earlier}>
          <button type="button" className={classes.plainButton} onClick={() => void search(asked, found)}>
            {t('chat.search-more')}
          </button>
        </p>
      )}
    </div>
  );
}

interface SearchButtonProps {
  /** Connected: the server can be asked. */
  isReady: boolean;
  onOpen: () => void;
}

/** Opens the search. */
export function SearchButton({ isReady, onOpen }: SearchButtonProps): ReactNode {
  const t = useText();
  return (
    <button
      type="button"
      className={classes.iconButton}
      aria-label={t('chat.search')}
      title={t('chat.search')}
      disabled={!isReady}
      onClick={onOpen}
    >
      <IconSearch size={20} aria-hidden />
    </button>
  );
}
