import { useMemo } from 'react';
import type { MessageId } from '../../app/i18n/messages.js';
import { refusalMessage, useOrders, type CommandProblem } from '../stage/index.js';
import { toPollInput, type MadePoll, type PollForm } from './poll-form.js';
import {
  ClosePoll,
  CreatePoll,
  DeletePoll,
  HidePollWord,
  OpenPoll,
  ShowPollOnStage,
  TakePollOffStage,
  UpdatePoll,
} from './polls.queries.js';

/** What who runs a session's polls can do about them. What it changes comes back through the room. */
export interface PollCommands {
  /** A new one for `null`. False when it was refused. */
  readonly save: (poll: MadePoll | null, form: PollForm) => Promise<boolean>;
  readonly remove: (pollId: string) => void;
  readonly open: (pollId: string) => void;
  readonly close: (pollId: string) => void;
  readonly show: (pollId: string) => void;
  readonly takeOff: (pollId: string) => void;
  readonly hideWord: (pollId: string, word: string, isHidden: boolean) => void;
  readonly isBusy: boolean;
  /** Why the last one was not done; `null` when it was. */
  readonly problem: MessageId | null;
}

/** `onDone`: after something was changed, for who does not hear of it otherwise. */
export function usePollCommands(sessionId: string, onDone?: () => void): PollCommands {
  const { orderAndWait, isBusy, problem } = useOrders();
  const commands = useMemo(() => {
    const done = async (work: Promise<CommandProblem | null>): Promise<boolean> => {
      const found = await work;
      onDone?.();
      return found === null;
    };
    return {
      save: (poll: MadePoll | null, form: PollForm) =>
        done(
          poll === null
            ? orderAndWait(CreatePoll, { sessionId, poll: toPollInput(form) })
            : orderAndWait(UpdatePoll, { pollId: poll.pollId, change: poll.change, poll: toPollInput(form) }),
        ),
      remove: (pollId: string) => void done(orderAndWait(DeletePoll, { pollId })),
      open: (pollId: string) => void done(orderAndWait(OpenPoll, { pollId })),
      close: (pollId: string) => void done(orderAndWait(ClosePoll, { pollId })),
      show: (pollId: string) => void done(orderAndWait(ShowPollOnStage, { pollId })),
      takeOff: (pollId: string) => void done(orderAndWait(TakePollOffStage, { pollId })),
      hideWord: (pollId: string, word: string, isHidden: boolean) =>
        void done(orderAndWait(HidePollWord, { pollId, word, isHidden })),
    };
  }, [orderAndWait, sessionId, onDone]);
  return { ...commands, isBusy, problem: problem === null ? null : commandWords(problem) };
}

function commandWords(problem: CommandProblem): MessageId {
  switch (problem) {
    case 'stale-revision':
      return 'polls.refused-stale';
    case 'poll-begun':
      return 'polls.refused-begun';
    case 'not-found':
      return 'polls.refused-gone';
    case 'not-allowed':
    case 'not-signed-in':
      return 'polls.refused-not-yours';
    default:
      return refusalMessage(problem);
  }
}
