import { useState, type ReactNode } from 'react';
import type { AskedQuestion } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import type { ChatClient } from '../../clients/chat/index.js';
import { MessageText } from '../chat/index.js';
import { Asker } from './Names.js';
import { Problem } from './Problem.js';
import { listsOf } from './question-lists.js';
import classes from './questions.module.css';
import { BoardProvider, useBoardState } from './use-questions.js';
import { WrittenAnswer } from './WrittenAnswer.js';

/** Questions of a session that is over, with what was answered in writing, then or since; nothing where nobody asked. */
export function QuestionArchive({ client, mayAnswer }: { client: ChatClient; mayAnswer: boolean }): ReactNode {
  const t = useText();
  const board = useBoardState(client);
  const { answering, open, answered } = listsOf(board.questions, 'votes', {
    self: null,
    isModerator: mayAnswer,
    mine: board.mine,
  });
  const questions = [...(answering ? [answering] : []), ...answered, ...open];
  if (questions.length === 0) return null;
  return (
    <BoardProvider value={board}>
      <section className={classes.archive} aria-labelledby="question-archive" data-testid="question-archive">
        <h2 id="question-archive">{t('questions.list')}</h2>
        <Problem of={board.problem} />
        <ol className={classes.list}>
          {questions.map((question) => (
            <ArchivedQuestion key={question.questionId} question={question} mayAnswer={mayAnswer} />
          ))}
        </ol>
      </section>
    </BoardProvider>
  );
}

function ArchivedQuestion({ question, mayAnswer }: { question: AskedQuestion; mayAnswer: boolean }): ReactNode {
  const t = useText();
  const [isWriting, setIsWriting] = useState(false);
  const { text, votes, answer } = question;
  return (
    <li className={classes.row}>
      <div className={classes.content}>
        <MessageText text={text} />
        <p className={classes.meta}>
          <Asker of={question} />
          <span>{t('questions.votes', { count: votes })}</span>
        </p>
        <Answer text={answer} />
        {mayAnswer &&
          (isWriting ? (
            <WrittenAnswer question={question} onDone={() => setIsWriting(false)} />
          ) : (
            <div className={classes.buttons}>
              <button
                type="button"
                className={classes.quietButton}
                aria-label={`${t('questions.answer-in-writing')}: ${text}`}
                onClick={() => setIsWriting(true)}
              >
                {t('questions.answer-in-writing')}
              </button>
            </div>
          ))}
      </div>
    </li>
  );
}

/** What was answered in writing. */
export function Answer({ text }: { text: string | null }): ReactNode {
  const t = useText();
  if (text === null) return null;
  return (
    <div className={classes.answer} data-testid="written-answer">
      <p className={classes.answerTitle}>{t('questions.answer')}</p>
      <MessageText text={text} />
    </div>
  );
}
