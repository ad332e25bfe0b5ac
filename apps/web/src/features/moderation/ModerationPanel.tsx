import { useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './moderation.module.css';
import { Queue } from './Queue.js';
import { queueOf } from './queue.js';
import { Record } from './Record.js';
import { refusalWords } from './refusal-words.js';
import { Restricted } from './Restricted.js';
import { useModerating, useModeration } from './use-moderation.js';

const PARTS = ['queue', 'people', 'record'] as const;
type Part = (typeof PARTS)[number];

/** What the audience wrote and somebody has to read, who may not write, and what was done: for who moderates. */
export function ModerationPanel(): ReactNode {
  const t = useText();
  const { chat, chatProps, isModerator, self } = useLiveRoom();
  const { board } = useModeration(chatProps.client);
  const moderating = useModerating(chatProps.client, isModerator);
  const [part, setPart] = useState<Part>('queue');
  const { problem } = moderating;
  if (board === null) return <p className={classes.empty}>{t('moderation.loading')}</p>;
  const items = queueOf(board);
  const counts = { queue: items.length, people: board.restrictions.length, record: null };
  return (
    <section className={classes.panel} aria-label={t('moderation.title')} data-testid="moderation">
      <div className={classes.parts} role="group" aria-label={t('moderation.parts')}>
        {PARTS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={part === each}
            data-testid={`moderation-${each}`}
            onClick={() => setPart(each)}
          >
            {t(`moderation.part-${each}`)}
            {counts[each] !== null && <span className={classes.count}>{counts[each]}</span>}
          </button>
        ))}
      </div>
      <p className={classes.problem} role="alert" hidden={problem === null}>
        {problem && t(refusalWords(problem))}
      </p>
      {part === 'queue' && (
        <Queue
          items={items}
          actions={board.actions}
          selfId={self}
          moderating={moderating}
          mayModerateSummit={chat.viewer?.rights.includes('moderate-summit') === true}
        />
      )}
      {part === 'people' && <Restricted restrictions={board.restrictions} moderating={moderating} />}
      {part === 'record' && <Record actions={board.actions} chat={chatProps.client} moderating={moderating} />}
    </section>
  );
}
