import { IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { AskedQuestion } from '@app/contracts';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { MessageText } from '../chat/index.js';
import { useLiveRoom } from '../stage/index.js';
import { Asker, PanelName } from './Names.js';
import { ModeratorTools } from './ModeratorTools.js';
import { Answer } from './QuestionArchive.js';
import type { Choosing } from './QuestionList.js';
import classes from './questions.module.css';
import { useBoard } from './use-questions.js';

/** A question: how many want it answered, who asks, what became of it; for who presides, what can be done about it. */
export function QuestionRow({ question, choosing }: { question: AskedQuestion; choosing: Choosing | null }): ReactNode {
  const t = useText();
  const { isModerator } = useLiveRoom();
  const { mine } = useBoard();
  const { questionId, status, text, answer, assigneeId } = question;
  const mayBeMerged = choosing !== null && (status === 'open' || status === 'held');
  return (
    <li className={classes.row} data-status={status} data-question={questionId}>
      {mayBeMerged ? (
        <label className={classes.chooser}>
          <input
            type="checkbox"
            checked={choosing.chosen.includes(questionId)}
            aria-label={t('questions.choose', { text })}
            onChange={() => choosing.onToggle(questionId)}
          />
        </label>
      ) : (
        <VoteButton question={question} />
      )}
      <div className={classes.content}>
        <MessageText text={text} />
        <p className={classes.meta}>
          <Asker of={question} isOwn={mine.has(questionId)} />
          <AskedAt at={question.askedAt} />
          {assigneeId !== null && (
            <span className={classes.badge}>
              <FormattedMessage id="questions.for" values={{ name: <PanelName key="name" of={assigneeId} /> }} />
            </span>
          )}
        </p>
        <Answer text={answer} />
        {isModerator && choosing === null && <ModeratorTools question={question} />}
      </div>
    </li>
  );
}

function AskedAt({ at }: { at: string }): ReactNode {
  const formats = useFormats();
  return <time dateTime={at}>{formats.time(at, readerZone())}</time>;
}

/** Open ones take votes; of the others the count stays to be read. */
function VoteButton({ question }: { question: AskedQuestion }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { chat } = useLiveRoom();
  const { voted, vote } = useBoard();
  const { questionId, status, votes, text } = question;
  const isVoted = voted.has(questionId);
  const mayVote = (status === 'open' || status === 'answering') && chat.viewer?.rights.includes('chat') === true;
  const count = formats.number(votes);
  if (!mayVote)
    return (
      <span className={classes.votes} aria-label={t('questions.votes', { count: votes })} role="img">
        {count}
      </span>
    );
  return (
    <button
      type="button"
      className={classes.vote}
      aria-pressed={isVoted}
      aria-label={`${t('questions.want')} (${t('questions.votes', { count: votes })}): ${text}`}
      title={t('questions.want')}
      data-testid="vote"
      onClick={() => vote(questionId, !isVoted)}
    >
      <IconChevronUp size={18} aria-hidden />
      <span data-testid="votes">{count}</span>
    </button>
  );
}
