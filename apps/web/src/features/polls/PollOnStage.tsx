import { IconChartBar } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { PollFace } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './polls.module.css';
import { Tally } from './Tally.js';
import { usePick, usePolls } from './use-polls.js';
import { Words } from './Words.js';

/** Over the picture, for everybody: the poll that who presides shows, with what came in as far as this reader may see it. */
export function PollOnStage(): ReactNode {
  const { chatProps } = useLiveRoom();
  const { polls } = usePolls(chatProps.client);
  const shown = polls.find(({ isOnStage }) => isOnStage);
  return (
    <>
      <OpenedNews polls={polls} />
      {shown && <Shown poll={shown} />}
    </>
  );
}

function Shown({ poll }: { poll: PollFace }): ReactNode {
  const t = useText();
  const { chat, chatProps, panel, showPanel } = useLiveRoom();
  const { ownVotes } = usePolls(chatProps.client);
  const { pollId, status, tally } = poll;
  const own = ownVotes.get(pollId);
  const mayVote = status === 'open' && own === undefined && chat.viewer?.rights.includes('chat') === true;
  return (
    // Many options are scrolled, also with keys.
    <section
      className={classes.onStage}
      aria-label={t('polls.on-stage-title')}
      tabIndex={0}
      data-testid="poll-on-stage"
    >
      <p className={classes.onStageQuestion}>
        <IconChartBar size={22} aria-hidden className={classes.onStageIcon} />
        <Words of={poll.question} />
      </p>
      {tally !== null && tally.voters > 0 && <Tally poll={poll} tally={tally} own={own} />}
      <div className={classes.onStageFoot}>
        <p className={classes.onStageMeta}>
          <span>{t(`polls.status-${status}`)}</span>
          {tally !== null && <span>{t('polls.voters', { count: tally.voters })}</span>}
          {own !== undefined && <span>{t('polls.voted')}</span>}
        </p>
        {panel !== 'polls' && (
          <button
            type="button"
            className={mayVote ? classes.mainButton : classes.seeButton}
            data-testid="poll-from-stage"
            onClick={() => showPanel('polls')}
          >
            {mayVote ? t('polls.vote-now') : t('polls.see')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Says, to who listens to the page, which poll was opened. */
function OpenedNews({ polls }: { polls: readonly PollFace[] }): ReactNode {
  const t = useText();
  const { mainLanguage } = useLiveRoom();
  const pick = usePick(mainLanguage);
  const [known, setKnown] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<PollFace | null>(null);
  const open = polls.filter(({ status }) => status === 'open');
  const fresh = open.find(({ pollId }) => !known.includes(pollId));
  if (fresh !== undefined || open.length < known.length) {
    setKnown(open.map(({ pollId }) => pollId));
    if (fresh !== undefined) setSaid(fresh);
  }
  return (
    <p className={classes.unseen} role="status">
      {said && t('polls.opened', { question: pick(said.question).text })}
    </p>
  );
}
