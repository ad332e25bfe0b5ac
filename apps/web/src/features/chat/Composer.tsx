import { IconSend2 } from '@tabler/icons-react';
import { useEffect, useId, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { MAX_MESSAGE_LENGTH, type ParticipantId, type PostedMessage } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { isSendKey } from '../../ui/send-key.js';
import classes from './Chat.module.css';
import { EmojiMenu } from './EmojiMenu.js';
import { mentionedIn, type Mentionable } from './mention-search.js';
import { MentionList } from './MentionList.js';
import { Quote } from './Quote.js';
import { useMentions } from './use-mentions.js';

/** The counter appears when this much is left. */
const NEAR_END = 200;

export interface WrittenMessage {
  text: string;
  mentions: ParticipantId[];
}
interface ComposerProps {
  draft: string;
  onDraft: (draft: string) => void;
  /** The message that is changed, or the one that is answered. */
  editing: PostedMessage | null;
  replyTo: PostedMessage | null;
  people: readonly Mentionable[];
  /** Beside the field. */
  tool: ReactNode;
  onSubmit: (written: WrittenMessage) => void;
  /** Neither change nor answer. */
  onCancel: () => void;
  onEditLast: () => void;
  /** A guest's name, shown with the way to change it; `null` for everybody else. */
  writingAs: string | null;
  onRename?: () => void;
}

/** Where a message is written. Enter sends, Shift+Enter breaks the line, an input method keeps its Enter, `@` suggests people. */
export function Composer({
  draft,
  onDraft,
  editing,
  replyTo,
  people,
  tool,
  onSubmit,
  onCancel,
  onEditLast,
  writingAs,
  onRename,
}: ComposerProps): ReactNode {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const known = editing === null ? [] : people.filter(({ participantId }) => editing.mentions.includes(participantId));
  const mentions = useMentions({ draft, onDraft, people, initial: known, field });
  const left = MAX_MESSAGE_LENGTH - draft.trim().length;
  const isEmpty = draft.trim() === '';
  useEffect(() => {
    // What is answered or changed was chosen elsewhere: writing goes on here.
    if (editing !== null || replyTo !== null) field.current?.focus();
  }, [editing, replyTo]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isEmpty || left < 0) return;
    const named = mentionedIn(draft, mentions.chosen);
    onSubmit({ text: draft, mentions: named.map(({ participantId }) => participantId) });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (mentions.onKeyDown(event)) return;
    if (event.key === 'Escape' && (editing !== null || replyTo !== null)) onCancel();
    else if (event.key === 'ArrowUp' && draft === '' && editing === null) onEditLast();
    else if (isSendKey(event)) submit(event);
  };
  return (
    <form className={classes.composer} onSubmit={submit}>
      {writingAs !== null && onRename && editing === null && (
        <p className={classes.writingAs}>
          <span>
            <FormattedMessage id="chat.writing-as" values={{ name: <bdi key="name">{writingAs}</bdi> }} />
          </span>
          <button type="button" className={classes.plainButton} onClick={onRename}>
            {t('chat.change-name')}
          </button>
        </p>
      )}
      {(editing !== null || replyTo !== null) && (
        <div className={classes.context}>
          {replyTo === null ? <span>{t('chat.editing')}</span> : <Quote quote={replyTo} />}
          <button type="button" className={classes.plainButton} onClick={onCancel}>
            {t('chat.cancel')}
          </button>
        </div>
      )}
      <MentionList id={`${id}-people`} {...mentions.list} />
      <div className={classes.writing}>
        {tool}
        <EmojiMenu onChoose={mentions.insert} />
        <textarea
          ref={field}
          id={id}
          className={classes.field}
          rows={1}
          dir="auto"
          value={draft}
          data-testid="chat-input"
          aria-label={editing === null ? t('chat.write') : t('chat.editing')}
          placeholder={t('chat.write')}
          aria-describedby={`${id}-left`}
          aria-invalid={left < 0}
          aria-autocomplete="list"
          aria-controls={`${id}-people`}
          aria-activedescendant={mentions.list.activeId === null ? undefined : `${id}-people-${mentions.list.activeId}`}
          enterKeyHint="send"
          onChange={(event) => mentions.onType(event.target.value)}
          onSelect={mentions.onCaret}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          className={classes.send}
          disabled={isEmpty || left < 0}
          aria-label={editing === null ? t('chat.send') : t('chat.save')}
          title={`${editing === null ? t('chat.send') : t('chat.save')} (Enter)`}
        >
          <IconSend2 aria-hidden className={classes.sendIcon} />
        </button>
      </div>
      <p className={left < 0 ? classes.problem : classes.hint} id={`${id}-left`} aria-live="polite">
        {left < 0
          ? t('chat.too-long', { count: -left })
          : left <= NEAR_END && t('chat.characters-left', { count: left })}
      </p>
    </form>
  );
}
