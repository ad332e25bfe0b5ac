import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ModerationAction } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { KeyHelp } from './KeyHelp.js';
import classes from './moderation.module.css';
import { orderOf, type QueueOrder } from './queue-keys.js';
import { QueueRow } from './QueueRow.js';
import { chosenIn, neighbourOf, type QueueItem, undoableOf } from './queue.js';
import type { Moderating } from './use-moderation.js';

interface QueueProps {
  items: readonly QueueItem[];
  actions: readonly ModerationAction[];
  selfId: string | null;
  moderating: Moderating;
  mayModerateSummit: boolean;
}

/** What waits, to be gone through with single keys while the focus is in it, and with buttons always. */
export function Queue({ items, actions, selfId, moderating, mayModerateSummit }: QueueProps): ReactNode {
  const t = useText();
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<{ id: string | null; index: number }>({ id: null, index: 0 });
  /** Whom a silence or a ban is being chosen for. */
  const [restricting, setRestricting] = useState<{ id: string; kind: 'silenced' | 'banned' } | null>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [isWithin, setIsWithin] = useState(false);
  const chosenId = chosenIn(items, chosen.id, chosen.index);
  const item = items.find(({ id }) => id === chosenId);
  const undoable = undoableOf(actions, selfId);
  const choose = (id: string | null): void => setChosen({ id, index: items.findIndex((each) => each.id === id) });
  /** By keys. A form that is open stays while a pointer chooses another row: nothing moves under a hand. */
  const go = (step: 1 | -1): void => {
    choose(neighbourOf(items, chosenId, step));
    setRestricting(null);
  };

  // Keys go on where they were: with the item in the place of the one that is gone.
  useEffect(() => {
    if (isWithin && restricting === null) list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [isWithin, chosenId, restricting]);

  const { decide } = moderating;
  const approve = (each: QueueItem): void =>
    void decide(
      each.kind === 'held' ? { kind: 'approve', heldId: each.held.heldId } : { kind: 'settle', seq: each.reported.seq },
    );
  const reject = (each: QueueItem): void =>
    void decide(
      each.kind === 'held' ? { kind: 'reject', heldId: each.held.heldId } : { kind: 'remove', seq: each.reported.seq },
    );
  const undo = (): void => {
    if (undoable) void decide({ kind: 'undo', actionId: undoable.actionId });
  };
  const orders: Record<QueueOrder, () => void> = {
    next: () => go(1),
    previous: () => go(-1),
    approve: () => item && approve(item),
    reject: () => item && reject(item),
    silence: () => item && setRestricting({ id: item.id, kind: 'silenced' }),
    ban: () => item && setRestricting({ id: item.id, kind: 'banned' }),
    undo,
    help: () => setIsHelpOpen(!isHelpOpen),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isWriting = event.target instanceof Element && event.target.closest('input, textarea, select, form') !== null;
    const order = isWriting ? undefined : orderOf(event.nativeEvent);
    if (order === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!moderating.isBusy || order === 'next' || order === 'previous' || order === 'help') orders[order]();
  };
  return (
    <div
      className={classes.body}
      onKeyDown={onKeyDown}
      onFocus={() => setIsWithin(true)}
      onBlur={(event) => {
        // Where the focus goes nowhere, its row has gone: it is given to the next one.
        if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setIsWithin(false);
      }}
    >
      <div className={classes.bar}>
        <button type="button" className={classes.button} disabled={!undoable || moderating.isBusy} onClick={undo}>
          {t('moderation.undo')}
          <kbd className={classes.key}>U</kbd>
        </button>
        <button
          type="button"
          className={classes.button}
          aria-expanded={isHelpOpen}
          onClick={() => setIsHelpOpen(!isHelpOpen)}
        >
          {t('moderation.keys')}
          <kbd className={classes.key}>?</kbd>
        </button>
      </div>
      {isHelpOpen && <KeyHelp />}
      {items.length === 0 && <p className={classes.empty}>{t('moderation.queue-empty')}</p>}
      <ol ref={list} className={classes.list} aria-label={t('moderation.part-queue')} data-testid="moderation-items">
        {items.map((each) => (
          <QueueRow
            key={each.id}
            item={each}
            isChosen={each.id === chosenId}
            restricting={restricting?.id === each.id ? restricting.kind : null}
            isBusy={moderating.isBusy}
            mayModerateSummit={mayModerateSummit}
            onChoose={() => each.id !== chosenId && choose(each.id)}
            onApprove={() => approve(each)}
            onReject={() => reject(each)}
            onRestricting={(kind) => setRestricting(kind && { id: each.id, kind })}
            onRestrict={(restriction) =>
              void moderating.restrict(restriction).then((isDone) => isDone && setRestricting(null))
            }
          />
        ))}
      </ol>
    </div>
  );
}
