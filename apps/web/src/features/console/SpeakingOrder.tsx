import { IconChevronDown, IconChevronUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ParticipantId } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { nextInOrder, useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';
import { SpokenMark } from './Marks.js';
import { Name, useNames } from './Name.js';
import { NextButton } from './NextButton.js';
import { moved } from './reorder.js';
import { useDragHandles } from './use-order-drag.js';

/** Who speaks next: by drag, by arrow keys at the handle, or by the buttons for up and down. */
export function SpeakingOrder(): ReactNode {
  const t = useText();
  const nameOf = useNames();
  const { stage, seats, commands } = useLiveRoom();
  const { preview, draggedId, handleProps } = useDragHandles();
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const { order } = stage;
  const next = nextInOrder(stage);

  const move = (participantId: ParticipantId, to: number): void => {
    const from = order.indexOf(participantId);
    const changed = moved(order, from, to);
    if (changed === order) return;
    commands.plan(changed);
    setSaid(t('console.order-moved', { name: nameOf(participantId), place: changed.indexOf(participantId) + 1 }));
  };
  const remove = (participantId: ParticipantId): void => {
    const index = order.indexOf(participantId);
    commands.plan(order.filter((id) => id !== participantId));
    setSaid(t('console.order-removed', { name: nameOf(participantId) }));
    // The focus goes to whoever stands there now, not to the page.
    const neighbour = order[index + 1] ?? order[index - 1];
    if (neighbour === undefined) list.current?.closest('section')?.querySelector<HTMLElement>('h2')?.focus();
    else list.current?.querySelector<HTMLElement>(`[data-order-item="${CSS.escape(neighbour)}"] button`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, participantId: ParticipantId): void => {
    const index = order.indexOf(participantId);
    const target = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: order.length - 1 }[event.key];
    if (target === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    if (target === undefined) remove(participantId);
    else move(participantId, target);
  };
  return (
    <section className={classes.group} aria-labelledby="console-order" data-testid="speaking-order">
      <div className={classes.groupHead}>
        <h2 id="console-order" tabIndex={-1}>
          {t('console.order')}
        </h2>
      </div>
      <ol ref={list} className={classes.order} data-order-list>
        {preview.map((participantId, index) => {
          const seat = seats.find((one) => one.participantId === participantId);
          const place = { name: nameOf(participantId), place: index + 1, count: preview.length };
          return (
            <li
              key={participantId}
              className={classes.orderItem}
              data-order-item={participantId}
              data-dragged={participantId === draggedId || undefined}
              data-away={(seat !== undefined && seat.state !== 'on-stage') || undefined}
            >
              <button
                type="button"
                className={classes.handle}
                aria-label={t('console.order-handle', place)}
                title={t('console.order-handle-hint')}
                onKeyDown={(event) => onKeyDown(event, participantId)}
                {...handleProps(participantId)}
              >
                <IconGripVertical size={20} aria-hidden />
              </button>
              <span className={classes.orderName}>
                <Name of={participantId} />
                {seat && <SpokenMark seat={seat} />}
                {seat && seat.state !== 'on-stage' && (
                  <span className={classes.mark}>{t(`stage.seat-${seat.state}`)}</span>
                )}
              </span>
              <button
                type="button"
                className={classes.iconButton}
                disabled={index === 0}
                aria-label={t('console.order-up', place)}
                onClick={() => move(participantId, index - 1)}
              >
                <IconChevronUp size={20} aria-hidden />
              </button>
              <button
                type="button"
                className={classes.iconButton}
                disabled={index === preview.length - 1}
                aria-label={t('console.order-down', place)}
                onClick={() => move(participantId, index + 1)}
              >
                <IconChevronDown size={20} aria-hidden />
              </button>
              <button
                type="button"
                className={classes.iconButton}
                aria-label={t('console.order-remove', place)}
                onClick={() => remove(participantId)}
              >
                <IconX size={20} aria-hidden />
              </button>
            </li>
          );
        })}
        {preview.length === 0 && <li className={classes.emptyOrder}>{t('console.order-empty')}</li>}
      </ol>
      {next !== null && stage.nextId === null && <NextButton participantId={next} />}
      <p className={classes.unseen} role="status">
        {said}
      </p>
    </section>
  );
}
