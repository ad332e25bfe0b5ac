import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom, type RoomPanel } from '../stage/index.js';
import { PANELS } from './live-room-slots.js';
import classes from './Session.module.css';

/** So many have room for their words beside a stage; of more there are pictures, and the word of the open one below. */
const FEW_TABS = 4;

/** Chat, people and the rest at the inline end of the stage, below it on phones. Each stays alive behind the others. */
export function SidePanel(): ReactNode {
  const t = useText();
  const id = useId();
  const view = useLiveRoom();
  const panels = PANELS.filter((panel) => panel.isShown(view));
  const isMany = panels.length > FEW_TABS;
  const open = panels.find((panel) => panel.id === view.panel) ?? panels[0];

  const onKeyDown = (event: KeyboardEvent): void => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    if (step === undefined || open === undefined) return;
    const next = panels.at((panels.indexOf(open) + step) % panels.length);
    if (next === undefined) return;
    event.preventDefault();
    view.showPanel(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <aside className={classes.side}>
      <div
        className={classes.tabs}
        role="tablist"
        aria-label={t('session.side')}
        data-many={isMany || undefined}
        onKeyDown={onKeyDown}
      >
        {panels.map((panel) => (
          <Tab key={panel.id} panel={panel} id={`${id}-${panel.id}`} isOpen={panel === open} />
        ))}
      </div>
      {isMany && open !== undefined && (
        <p className={classes.tabCaption} aria-hidden>
          {t(open.label)}
        </p>
      )}
      {panels.map(({ id: name, Content }) => (
        <div
          key={name}
          id={`${id}-${name}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}-${name}`}
          className={classes.tabPanel}
          hidden={name !== open?.id}
        >
          <Content />
        </div>
      ))}
    </aside>
  );
}

const useNoBadge = (): null => null;

function Tab({ panel, id, isOpen }: { panel: RoomPanel; id: string; isOpen: boolean }): ReactNode {
  const t = useText();
  const view = useLiveRoom();
  const { useBadge = useNoBadge, icon: Icon } = panel;
  const badge = useBadge(view);
  return (
    <button
      id={id}
      type="button"
      role="tab"
      className={classes.tab}
      title={badge === null ? t(panel.label) : `${t(panel.label)}: ${badge}`}
      aria-selected={isOpen}
      aria-controls={`${id}-panel`}
      tabIndex={isOpen ? 0 : -1}
      data-testid={`tab-${panel.id}`}
      onClick={() => view.showPanel(panel.id)}
    >
      <Icon size={20} />
      <span className={classes.tabLabel}>{t(panel.label)}</span>
      {badge !== null && <span className={classes.count}>{badge}</span>}
    </button>
  );
}
