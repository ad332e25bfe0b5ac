import { IconMessageQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { Asker, PanelName } from './Names.js';
import classes from './questions.module.css';
import { useQuestions } from './use-questions.js';

/** Over the picture, for everybody: the question that is being answered. */
export function QuestionOnStage(): ReactNode {
  const t = useText();
  const { chatProps, self } = useLiveRoom();
  const { questions } = useQuestions(chatProps.client);
  const question = questions.find(({ status }) => status === 'answering');
  if (question === undefined) return null;
  const { text, assigneeId } = question;
  return (
    <div
      className={classes.onStage}
      data-own={(assigneeId !== null && assigneeId === self) || undefined}
      role="status"
      data-testid="question-on-stage"
    >
      <IconMessageQuestion size={22} aria-hidden className={classes.onStageIcon} />
      <div className={classes.onStageWords}>
        <p className={classes.onStageText} dir="auto" title={text}>
          {text}
        </p>
        <p className={classes.onStageMeta}>
          <span className={classes.unseen}>{t('questions.part-answering')}: </span>
          <Asker of={question} />
          {assigneeId !== null && (
            <span>
              {assigneeId === self ? (
                t('questions.for-you')
              ) : (
                <FormattedMessage id="questions.for" values={{ name: <PanelName key="name" of={assigneeId} /> }} />
              )}
            </span>
          )}
        </p>
      </div>
    </div>
  );
}
