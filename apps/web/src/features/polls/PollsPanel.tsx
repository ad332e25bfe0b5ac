import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { PollFace } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { CloudTools } from './CloudTools.js';
import { PollCard } from './PollCard.js';
import { CommandNotice, PollEditor } from './PollEditor.js';
import classes from './polls.module.css';
import { PollTools } from './PollTools.js';
import { usePollCommands } from './use-poll-commands.js';
import { usePolls } from './use-polls.js';

/** What the audience is asked: vote, see what came in; whoever presides makes, opens, closes and shows polls. */
export function PollsPanel(): ReactNode {
  const t = useText();
  const { chatProps, isModerator, session, summit } = useLiveRoom();
  const { polls } = usePolls(chatProps.client);
  const commands = usePollCommands(session.id);
  /** The poll that is being written, `new` for another one. */
  const [editedId, setEditedId] = useState<string | null>(null);
  const edited = polls.find(({ pollId }) => pollId === editedId) ?? null;
  const parts = (['open', 'draft', 'closed'] as const).map((status) => ({
    status,
    // What was asked last stands first.
    polls: polls.filter((poll) => poll.status === status).toReversed(),
  }));
  if (isModerator && (editedId === 'new' || edited?.status === 'draft'))
    return (
      <div className={classes.panel} data-testid="polls">
        <PollEditor
          key={editedId}
          poll={edited}
          languages={summit.languages}
          commands={commands}
          onClose={() => setEditedId(null)}
        />
      </div>
    );
  const tools = (poll: PollFace): ReactNode =>
    isModerator && (
      <>
        {poll.kind === 'word-cloud' && poll.status !== 'draft' && <CloudTools poll={poll} commands={commands} />}
        <PollTools poll={poll} commands={commands} onEdit={() => setEditedId(poll.pollId)} />
      </>
    );
  return (
    <section className={classes.panel} aria-label={t('polls.title')} data-testid="polls">
      {isModerator && (
        <button type="button" className={classes.button} data-testid="new-poll" onClick={() => setEditedId('new')}>
          <IconPlus size={18} aria-hidden /> {t('polls.new')}
        </button>
      )}
      <CommandNotice commands={commands} />
      {polls.length === 0 && <p className={classes.empty}>{isModerator ? t('polls.none-yours') : t('polls.none')}</p>}
      {parts.map(
        (part) =>
          part.polls.length > 0 && (
            <section key={part.status} className={classes.part} aria-label={t(`polls.part-${part.status}`)}>
              <h2>{t(`polls.part-${part.status}`)}</h2>
              {part.polls.map((poll) => (
                <PollCard key={poll.pollId} poll={poll} tools={tools(poll)} />
              ))}
            </section>
          ),
      )}
    </section>
  );
}
