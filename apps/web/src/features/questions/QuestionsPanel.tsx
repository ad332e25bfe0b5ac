import { useState, type ReactNode } from 'react';
import type { AskedQuestion } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { AskForm } from './AskForm.js';
import { MergeBar } from './MergeBar.js';
import { OwnQuestions } from './OwnQuestions.js';
import { Problem } from './Problem.js';
import { listsOf, type QuestionOrder } from './question-lists.js';
import { QuestionList } from './QuestionList.js';
import classes from './questions.module.css';
import { RoomRules } from './RoomRules.js';
import { BoardProvider, useBoardState } from './use-questions.js';

/** Questions to the panel: ask, want others answered, read answers; whoever presides decides what becomes of them. */
export function QuestionsPanel(): ReactNode {
  const t = useText();
  const { chat, chatProps, self, isModerator } = useLiveRoom();
  const board = useBoardState(chatProps.client);
  const [order, setOrder] = useState<QuestionOrder>('votes');
  /** Chosen to be merged; `null` while nobody merges. */
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const { rules, questions, mine, problem } = board;
  const lists = listsOf(questions, order, { self, isModerator, mine });
  const isEmpty = questions.length === 0 && board.outbox.length === 0;
  const mayAsk =
    rules?.isOpen === true && chat.connection.status !== 'closed' && chat.viewer?.rights.includes('chat') === true;
  const toggle = (id: string): void =>
    setChosen((before) =>
      before === null ? null : before.includes(id) ? before.filter((each) => each !== id) : [...before.slice(-1), id],
    );
  const choosing = chosen === null ? null : { chosen, onToggle: toggle };
  return (
    <BoardProvider value={board}>
      <section className={classes.panel} aria-label={t('questions.title')} data-testid="questions">
        <Problem of={problem} />
        <div className={classes.body} tabIndex={0} role="region" aria-label={t('questions.list')}>
          <div className={classes.head}>
            <OrderChoice order={order} onOrder={setOrder} />
            {isModerator && rules && <RoomRules rules={rules} />}
            {isModerator && lists.open.length + lists.held.length > 1 && (
              <button
                type="button"
                className={classes.quietButton}
                aria-pressed={chosen !== null}
                data-testid="merge-mode"
                onClick={() => setChosen(chosen === null ? [] : null)}
              >
                {t('questions.merge')}
              </button>
            )}
          </div>
          {rules === null && <p className={classes.empty}>{t('questions.loading')}</p>}
          {rules !== null && isEmpty && (
            <p className={classes.empty}>{rules.isOpen ? t('questions.empty') : t('questions.closed')}</p>
          )}
          <OwnQuestions questions={lists.own} />
          <Part title={t('questions.part-answering')} questions={lists.answering ? [lists.answering] : NONE} />
          <Part
            title={t('questions.part-held', { count: lists.held.length })}
            questions={lists.held}
            {...{ choosing }}
          />
          <Part title={t('questions.part-yours')} questions={lists.assigned} {...{ choosing }} />
          <Part title={t('questions.part-open')} questions={lists.open} {...{ choosing }} />
          <Part title={t('questions.part-answered')} questions={lists.answered} />
          {lists.away.length > 0 && (
            <details className={classes.away}>
              <summary>{t('questions.part-away', { count: lists.away.length })}</summary>
              <QuestionList label={t('questions.part-away', { count: lists.away.length })} questions={lists.away} />
            </details>
          )}
        </div>
        {chosen !== null && (
          <MergeBar
            questions={chosen.flatMap((id) => questions.find(({ questionId }) => questionId === id) ?? [])}
            onDone={() => setChosen(null)}
          />
        )}
        {mayAsk && chosen === null && (
          <AskForm mayBeAnonymous={rules.mayBeAnonymous} isRead={rules.moderation === 'before'} />
        )}
        {rules?.isOpen === false && !isEmpty && <p className={classes.note}>{t('questions.closed')}</p>}
      </section>
    </BoardProvider>
  );
}

const NONE: readonly AskedQuestion[] = [];

type PartProps = Parameters<typeof QuestionList>[0] extends infer Props
  ? Omit<Props, 'label'> & { title: string }
  : never;

/** One list with its heading; nothing where it is empty. */
function Part({ title, ...list }: PartProps): ReactNode {
  if (list.questions.length === 0) return null;
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      <QuestionList label={title} {...list} />
    </section>
  );
}

function OrderChoice({ order, onOrder }: { order: QuestionOrder; onOrder: (order: QuestionOrder) => void }): ReactNode {
  const t = useText();
  return (
    <div className={classes.choice} role="group" aria-label={t('questions.order')}>
      {(['votes', 'time'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={order === each} onClick={() => onOrder(each)}>
          {t(`questions.order-${each}`)}
        </button>
      ))}
    </div>
  );
}
