import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { ChatPanel, type ChatPanelProps } from '../chat/index.js';
import { PeoplePanel, type PeoplePanelProps } from '../stage/index.js';
import classes from './Session.module.css';

export type SideTab = 'chat' | 'people';
const TABS: readonly SideTab[] = ['chat', 'people'];

interface SidePanelProps {
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  chatProps: ChatPanelProps;
  messageCount: number;
  people: PeoplePanelProps;
}

/** Chat and people at the inline end of the stage, below it on phones. The chat stays alive behind the other tab. */
export function SidePanel({ tab, onTab, chatProps, messageCount, people }: SidePanelProps): ReactNode {
  const t = useText();
  const id = useId();
  const [seenCount, setSeenCount] = useState(0);
  if (tab === 'chat' && seenCount !== messageCount) setSeenCount(messageCount);
  const unread = Math.max(0, messageCount - seenCount);
  const waiting = people.commands ? (people.stage?.seats.filter((seat) => seat.state === 'waiting').length ?? 0) : 0;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tab === 'chat' ? 'people' : 'chat';
    onTab(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <aside className={classes.side}>
      <div className={classes.tabs} role="tablist" aria-label={t('session.side')} onKeyDown={onKeyDown}>
        {TABS.map((name) => (
          <button
            key={name}
            id={`${id}-${name}`}
            type="button"
            role="tab"
            className={classes.tab}
            aria-selected={tab === name}
            aria-controls={`${id}-${name}-panel`}
            tabIndex={tab === name ? 0 : -1}
            data-testid={`tab-${name}`}
            onClick={() => onTab(name)}
          >
            {t(`session.tab-${name}`)}
            {name === 'chat' && unread > 0 && (
              <span className={classes.count}>{t('session.unread', { count: unread })}</span>
            )}
            {name === 'people' && waiting > 0 && (
              <span className={classes.count}>{t('session.waiting', { count: waiting })}</span>
            )}
          </button>
        ))}
      </div>
      <div
        id={`${id}-chat-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-chat`}
        className={classes.tabPanel}
        hidden={tab !== 'chat'}
      >
        <ChatPanel {...chatProps} />
      </div>
      <div
        id={`${id}-people-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-people`}
        className={classes.tabPanel}
        hidden={tab !== 'people'}
      >
        <PeoplePanel {...people} />
      </div>
    </aside>
  );
}
