import { Button } from '@mantine/core';
import { IconMessage, IconPencil, IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { AmendmentForm } from './AmendmentForm.js';
import { AmendmentItem } from './AmendmentItem.js';
import { CommentForm } from './CommentForm.js';
import { CommentItem } from './CommentItem.js';
import type { Article, Draft } from './drafting.queries.js';
import type { Amendment, AmendmentInput, Comment } from './talk.queries.js';
import classes from './initiative-drafting.module.css';

interface ArticleTalkProps {
  draft: Draft;
  /** `null`: the whole text; an article that is proposed there comes first. */
  article: Article | null;
  /** In which language a new wording begins. */
  language: string;
  comments: readonly Comment[];
  amendments: readonly Amendment[];
  onChanged: () => void;
  /** Of articles that are gone: nothing more is said to them. */
  isReadOnly?: boolean;
}
type Writing = 'comment' | AmendmentInput['kind'] | null;

/** What was said to an article, what is open first; and more may be said while it is drafted. */
export function ArticleTalk(props: ArticleTalkProps): ReactNode {
  const { draft, article, language, comments, amendments, onChanged, isReadOnly = false } = props;
  const t = useText();
  const [writing, setWriting] = useState<Writing>(null);
  const open = {
    comments: comments.filter(({ isSettled }) => !isSettled),
    amendments: amendments.filter(({ state }) => state === 'PROPOSED'),
  };
  const done = {
    comments: comments.filter(({ isSettled }) => isSettled),
    amendments: amendments.filter(({ state }) => state !== 'PROPOSED'),
  };
  const doneCount = done.comments.length + done.amendments.length;
  const place = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setWriting(null);
    place.current?.focus();
  };
  const wrote = (): void => {
    close();
    onChanged();
  };
  // The buttons that did it are gone with what they did.
  const decided = (): void => {
    place.current?.focus();
    onChanged();
  };
  return (
    <div ref={place} tabIndex={-1} className={classes.talk}>
      <SaidList draft={draft} {...open} onChanged={decided} />
      {doneCount > 0 && (
        <details className={classes.frame}>
          <summary>{t('initiative-drafting.done-count', { count: doneCount })}</summary>
          <SaidList draft={draft} {...done} onChanged={decided} />
        </details>
      )}
      {writing === 'comment' && (
        <CommentForm initiativeId={draft.id} articleId={article?.id ?? null} onDone={wrote} onCancel={close} />
      )}
      {writing !== null && writing !== 'comment' && (
        <AmendmentForm
          draft={draft}
          kind={writing}
          article={article}
          language={language}
          onDone={wrote}
          onCancel={close}
        />
      )}
      {writing === null && !isReadOnly && draft.state === 'DRAFTING' && (
        <TalkButtons isArticle={article !== null} onWrite={setWriting} />
      )}
    </div>
  );
}

type SaidListProps = Pick<ArticleTalkProps, 'draft' | 'comments' | 'amendments' | 'onChanged'>;

function SaidList({ draft, comments, amendments, onChanged }: SaidListProps): ReactNode {
  if (comments.length + amendments.length === 0) return null;
  return (
    <ul className={classes.saidList}>
      {amendments.map((amendment) => (
        <AmendmentItem key={amendment.id} draft={draft} amendment={amendment} onChanged={onChanged} />
      ))}
      {comments.map((comment) => (
        <CommentItem key={comment.id} draft={draft} comment={comment} onChanged={onChanged} />
      ))}
    </ul>
  );
}

function TalkButtons({ isArticle, onWrite }: { isArticle: boolean; onWrite: (writing: Writing) => void }): ReactNode {
  const t = useText();
  return (
    <div className={classes.buttons}>
      <Button variant="subtle" leftSection={<IconMessage size={18} aria-hidden />} onClick={() => onWrite('comment')}>
        {t('initiative-drafting.comment')}
      </Button>
      {isArticle && (
        <Button variant="subtle" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => onWrite('CHANGE')}>
          {t('initiative-drafting.propose-change')}
        </Button>
      )}
      <Button variant="subtle" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => onWrite('ADD')}>
        {t(isArticle ? 'initiative-drafting.propose-after' : 'initiative-drafting.propose-first')}
      </Button>
      {isArticle && (
        <Button variant="subtle" leftSection={<IconX size={18} aria-hidden />} onClick={() => onWrite('REMOVE')}>
          {t('initiative-drafting.propose-removal')}
        </Button>
      )}
    </div>
  );
}
