import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { ActionNotice } from './ActionNotice.js';
import { AuthorLine } from './AuthorLine.js';
import type { Draft } from './drafting.queries.js';
import { type Comment, SettleComment } from './talk.queries.js';
import { useAction } from './use-action.js';
import classes from './initiative-drafting.module.css';

interface CommentItemProps {
  draft: Draft;
  comment: Comment;
  onChanged: () => void;
}

/** What somebody said to a text; settled by them, or by an organiser. */
export function CommentItem({ draft, comment, onChanged }: CommentItemProps): ReactNode {
  const t = useText();
  const action = useAction();
  const [, settle] = useMutation(SettleComment);
  const maySettle = !comment.isSettled && (draft.part === 'ORGANISER' || comment.author.isViewer);
  const settleNow = async (): Promise<void> => {
    const isDone = await action.run(async () => {
      const { data, error } = await settle({ id: draft.id, commentId: comment.id });
      return { answer: data?.settleInitiativeComment, error };
    });
    if (isDone) onChanged();
  };
  return (
    <li className={classes.said} data-testid="comment">
      <AuthorLine author={comment.author} at={comment.writtenAt} zone={draft.summit.timeZone} />
      <p dir="auto" className={classes.words}>
        {comment.text}
      </p>
      <ActionNotice action={action} />
      {maySettle && (
        <div>
          <Button size="compact-md" variant="default" loading={action.isBusy} onClick={() => void settleNow()}>
            {t('initiative-drafting.settle')}
          </Button>
        </div>
      )}
    </li>
  );
}
