import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './polls.module.css';
import type { MadePoll } from './poll-form.js';
import type { PollCommands } from './use-poll-commands.js';

interface PollToolsProps {
  poll: MadePoll;
  commands: PollCommands;
  /** It is read in the editor instead of here. */
  onEdit: () => void;
}

/** What can be done about a poll by who runs it. */
export function PollTools({ poll: { pollId, status, isOnStage }, commands, onEdit }: PollToolsProps): ReactNode {
  const t = useText();
  const [isSure, setIsSure] = useState(false);
  const { isBusy } = commands;
  return (
    <div className={classes.tools} data-testid="poll-tools">
      {status === 'open' ? (
        <Tool label={t('polls.close')} isBusy={isBusy} onUse={() => commands.close(pollId)} testId="close-poll" />
      ) : (
        <Tool
          label={status === 'draft' ? t('polls.open') : t('polls.open-again')}
          isMain={status === 'draft'}
          isBusy={isBusy}
          onUse={() => commands.open(pollId)}
          testId="open-poll"
        />
      )}
      {status !== 'draft' && (
        <Tool
          label={isOnStage ? t('polls.take-off-stage') : t('polls.show-on-stage')}
          isBusy={isBusy}
          onUse={() => (isOnStage ? commands.takeOff(pollId) : commands.show(pollId))}
          testId="stage-poll"
        />
      )}
      {status === 'draft' && (
        <>
          <Tool label={t('polls.edit')} isBusy={isBusy} onUse={onEdit} testId="edit-poll" />
          {isSure ? (
            <>
              <Tool label={t('polls.delete-yes')} isBusy={isBusy} onUse={() => commands.remove(pollId)} />
              <Tool label={t('polls.cancel')} onUse={() => setIsSure(false)} />
            </>
          ) : (
            <Tool label={t('polls.delete')} isBusy={isBusy} onUse={() => setIsSure(true)} />
          )}
        </>
      )}
    </div>
  );
}

interface ToolProps {
  label: string;
  isMain?: boolean;
  isBusy?: boolean;
  onUse: () => void;
  testId?: string;
}
function Tool({ label, isMain = false, isBusy = false, onUse, testId }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className={isMain ? classes.mainButton : classes.button}
      disabled={isBusy}
      onClick={onUse}
      data-testid={testId}
    >
      {label}
    </button>
  );
}
