import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useLanguage } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import type { DraftSession } from '../organise.queries.js';
import {
  type Carry,
  dayAt,
  firstPlace,
  LARGE_STEP_MINUTES,
  neighbourDay,
  onDay,
  shiftColumn,
  shiftTime,
  SNAP_MINUTES,
  stretch,
} from './carry.js';
import { neighbourOf } from './day-layout.js';
import { cardKeyOf, type CarryKey, carryKeyOf } from './grid-keys.js';
import { placementOf, type Placement } from './placement.js';
import type { Carrying } from './use-carry.js';
import type { GridView } from './use-grid-view.js';
import type { ScheduleWords } from './use-schedule-words.js';

const MINUTE_MS = 60_000;

interface CarryByKeysOptions {
  view: GridView;
  carrying: Carrying;
  words: ScheduleWords;
  rootRef: RefObject<HTMLElement | null>;
  onSay: (text: string) => void;
  onRefuse: (text: string) => void;
  /** The session is to stand there, without being carried. */
  onMove: (session: DraftSession, to: Placement) => void;
  onShowDate: (date: string) => void;
  onShowColumn: (subForumId: string | null) => void;
}
interface CarryByKeys {
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: (event: FocusEvent) => void;
}

/** The keyboard's way to everything the mouse can do, said aloud as it goes. */
export function useCarryByKeys({
  view,
  carrying,
  words,
  rootRef,
  onSay,
  onRefuse,
  onMove,
  onShowDate,
  onShowColumn,
}: CarryByKeysOptions): CarryByKeys {
  const t = useText();
  const { direction } = useLanguage();
  const { sessions, frame, day } = view;
  // A card that goes from the list to the grid, or past another one, is another element: the focus goes along.
  const follow = useRef<string | null>(null);
  useEffect(() => {
    if (follow.current === null || carrying.carry !== null) return;
    const at = document.activeElement;
    if (at === null || at === document.body || rootRef.current?.contains(at))
      focusSession(rootRef.current, follow.current);
    follow.current = null;
  });

  const show = (instantMs: number): void => {
    const page = dayAt(instantMs, frame.days);
    if (page && page.date !== day.date) onShowDate(page.date);
  };
  const take = (session: DraftSession, mode: Carry['mode']): void => {
    if (session.status === 'CANCELLED') return onRefuse(t('organise.refused.session-cancelled'));
    const isUnscheduled = session.startsAt === null;
    if (mode === 'resize' && isUnscheduled) return;
    const lengthMs = session.durationMinutes * MINUTE_MS;
    const first = isUnscheduled
      ? firstPlace(session.subForumId, lengthMs, day, sessions.map(placementOf), frame)
      : null;
    const { target } = carrying.take(session, mode, 'keyboard', first);
    if (target) onShowColumn(target.subForumId);
    const how = t(mode === 'move' ? 'organise.grid.moving' : 'organise.grid.resizing', { title: words.title(session) });
    onSay(`${how} ${target ? words.placement(target) : ''}`);
  };
  const aim = (held: Carry, next: Placement): void => {
    const wrong = carrying.aim(next);
    const wasOn = held.origin.slot && dayAt(held.origin.slot.startsAtMs, frame.days);
    const isOtherDay = next.slot !== null && dayAt(next.slot.startsAtMs, frame.days) !== wasOn;
    onSay(`${words.placement(next, isOtherDay && frame.days.length > 1)}. ${words.verdict(wrong)}`);
    onShowColumn(next.subForumId);
    if (next.slot) show(next.slot.startsAtMs);
  };
  const shifted = (held: Carry, target: Placement, key: CarryKey): Placement | undefined => {
    if (key.kind === 'time') {
      const minutes = key.sign * (key.isLarge ? LARGE_STEP_MINUTES : SNAP_MINUTES);
      return held.mode === 'resize' ? stretch(target, minutes, frame) : shiftTime(target, minutes, frame);
    }
    if (held.mode === 'resize') return undefined;
    if (key.kind === 'column') return shiftColumn(target, key.by, frame);
    const page = key.kind === 'day' ? neighbourDay(target, key.by, frame.days) : undefined;
    return page && onDay(target, page.date, frame);
  };
  const carry = (held: Carry, session: DraftSession, key: CarryKey): void => {
    const target = held.target ?? held.origin;
    switch (key.kind) {
      case 'time':
      case 'column':
      case 'day': {
        const next = shifted(held, target, key);
        return next && aim(held, next);
      }
      case 'move':
      case 'resize': {
        if (key.kind === 'resize' && target.slot === null) return;
        carrying.changeMode(key.kind);
        const how = key.kind === 'move' ? 'organise.grid.moving' : 'organise.grid.resizing';
        return onSay(t(how, { title: words.title(session) }));
      }
      case 'unschedule':
        carrying.aim({ slot: null, subForumId: target.subForumId });
        follow.current = session.id;
        carrying.put();
        return;
      case 'put':
        follow.current = session.id;
        carrying.put();
        return;
      case 'give-up':
        if (held.origin.slot) show(held.origin.slot.startsAtMs);
        follow.current = session.id;
        return carrying.giveUp();
    }
  };

  return {
    onKeyDown(event) {
      const held = carrying.now();
      if (held?.by === 'keyboard') {
        if (event.key === 'Tab') return carrying.giveUp();
        const key = carryKeyOf(event, direction);
        const session = sessions.find(({ id }) => id === held.sessionId);
        if (!key || !session) return;
        event.preventDefault();
        event.stopPropagation();
        return carry(held, session, key);
      }
      const element = event.target instanceof Element ? event.target.closest('[data-session]') : null;
      const session = sessions.find(({ id }) => id === element?.getAttribute('data-session'));
      const key = session && cardKeyOf(event, direction);
      if (!key) return;
      event.preventDefault();
      if (key === 'move' || key === 'resize') return take(session, key);
      if (key === 'unschedule') {
        if (session.startsAt === null || session.status === 'CANCELLED') return;
        follow.current = session.id;
        return onMove(session, { slot: null, subForumId: session.subForumId });
      }
      const next = neighbourOf(view.cards, session.id, key);
      if (next) focusSession(rootRef.current, next);
    },
    onBlur(event) {
      // Another window doesn't end it; another place on this page does.
      if (carrying.now()?.by === 'keyboard' && event.relatedTarget !== null) carrying.giveUp();
    },
  };
}

/** Puts the focus on a session's card, if it is on the page. */
export function focusSession(root: HTMLElement | null, id: string): void {
  root?.querySelector<HTMLElement>(`[data-session="${CSS.escape(id)}"] button`)?.focus();
}
