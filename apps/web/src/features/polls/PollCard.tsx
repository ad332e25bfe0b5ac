import { useState, type ReactNode } from 'react';
import type { PollFace } from '@app/contracts';
import type { Ballot } from '@app/domain';
import { useText } from '../../app/i18n/use-text.js';
import type { PollProblem } from '../../clients/chat/index.js';
import { useLiveRoom } from '../stage/index.js';
import { BallotForm } from './BallotForm.js';
import { OwnVote } from './OwnVote.js';
import classes from './polls.module.css';
import { refusalWords } from './refusal-words.js';
import { Tally } from './Tally.js';
import { pollsOf, usePolls } from './use-polls.js';
import { Words } from './Words.js';

/** One poll: what is asked, one's vote or the way to give it, and what came in as far as one may see it. `tools`: of who runs it. */
export function PollCard({ poll, tools }: { poll: PollFace; tools?: ReactNode }): ReactNode {
  const t = useText();
  const { chat, chatProps } = useLiveRoom();
  const client = pollsOf(chatProps.client);
  const { ownVotes } = usePolls(chatProps.client);
  const [isBusy, setIsBusy] = useState(false);
  const [isChanging, setIsChanging] = useState(false);
  const [problem, setProblem] = useState<PollProblem | null>(null);
  const [said, setSaid] = useState('');
  const { pollId, status, tally, results, mayChangeVote } = poll;
  const own = ownVotes.get(pollId);
  const mayVote = status === 'open' && chat.viewer?.rights.includes('chat') === true;
  const isVoting = mayVote && (own === undefined || (isChanging && mayChangeVote));

  const vote = async (ballot: Ballot): Promise<void> => {
    setIsBusy(true);
    const found = await client.vote(pollId, ballot);
    setIsBusy(false);
    setProblem(found);
    setSaid(found === null ? t('polls.voted') : '');
    if (found === null) setIsChanging(false);
  };
  return (
    <article className={classes.card} data-status={status} data-testid="poll" aria-labelledby={`poll-${pollId}`}>
      <header className={classes.cardHead}>
        <h3 id={`poll-${pollId}`}>
          <Words of={poll.question} />
        </h3>
        <p className={classes.marks}>
          <span className={classes.mark} data-status={status}>
            {t(`polls.status-${status}`)}
          </span>
          {poll.isOnStage && <span className={classes.mark}>{t('polls.on-stage')}</span>}
          {tally !== null && <span>{t('polls.voters', { count: tally.voters })}</span>}
        </p>
      </header>
      {isVoting && (
        <BallotForm
          key={isChanging ? 'again' : 'first'}
          poll={poll}
          own={own}
          isBusy={isBusy}
          onVote={(ballot) => void vote(ballot)}
          onCancel={own === undefined ? undefined : () => setIsChanging(false)}
        />
      )}
      {problem !== null && (
        <p className={classes.problem} role="alert">
          {t(...refusalWords(problem))}
        </p>
      )}
      <p className={classes.unseen} role="status">
        {said}
      </p>
      {!isVoting && own !== undefined && (
        <div className={classes.ownVote} data-testid="own-vote">
          <OwnVote poll={poll} own={own} />
          {mayVote && mayChangeVote && (
            <button type="button" className={classes.textButton} onClick={() => setIsChanging(true)}>
              {t('polls.change-vote')}
            </button>
          )}
        </div>
      )}
      {tally !== null && (tally.voters > 0 || status === 'closed') && <Tally poll={poll} tally={tally} own={own} />}
      {tally === null && status !== 'draft' && !isVoting && (
        <p className={classes.soft}>
          {results === 'when-closed' ? t('polls.results-later') : t('polls.results-hidden')}
        </p>
      )}
      {tools}
    </article>
  );
}
