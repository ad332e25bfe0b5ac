import { useRef, type RefObject } from 'react';
import { useLanguage } from '../../../app/i18n/LanguageProvider.js';
import { type Carry, firstPlace, onDay, slotAt, stretchTo } from './carry.js';
import { placementOf, type Placement } from './placement.js';
import type { Carrying } from './use-carry.js';
import type { GridView } from './use-grid-view.js';
import { type Point, usePointerCarry } from './use-pointer-carry.js';

/** A card held over a day's tab this long opens that day. */
const TAB_PATIENCE_MS = 600;

interface CarryByPointer {
  view: GridView;
  carrying: Carrying;
  rootRef: RefObject<HTMLElement | null>;
  scrollerRef: RefObject<HTMLElement | null>;
  bodyRef: RefObject<HTMLElement | null>;
  /** Goes along with the pointer while it is over no place of the grid. */
  followerRef: RefObject<HTMLElement | null>;
  onShowDate: (date: string) => void;
}

/** Mouse, pen and finger: where the pointer is says where the session would be put. */
export function useCarryByPointer({
  view,
  carrying,
  rootRef,
  scrollerRef,
  bodyRef,
  followerRef,
  onShowDate,
}: CarryByPointer): void {
  const { direction } = useLanguage();
  const { sessions, frame, day, columns } = view;
  /** How far behind the card's start (or its end, while that is moved) it was taken hold of. */
  const grabMs = useRef(0);
  const overTab = useRef<{ date: string; timer: number } | null>(null);

  const instantAt = (y: number): number => {
    const box = bodyRef.current?.getBoundingClientRect();
    if (!box) return day.startsAtMs;
    return day.startsAtMs + ((y - box.top) / box.height) * (day.endsAtMs - day.startsAtMs);
  };
  const columnAt = (x: number): string | null => {
    const box = bodyRef.current?.getBoundingClientRect();
    if (!box) return null;
    const along = direction === 'rtl' ? box.right - x : x - box.left;
    const index = Math.floor((along / box.width) * columns.length);
    return columns[Math.min(Math.max(index, 0), columns.length - 1)] ?? null;
  };
  const waitOverTab = (date: string | null): void => {
    if ((overTab.current?.date ?? null) === date) return;
    window.clearTimeout(overTab.current?.timer);
    overTab.current = null;
    if (date === null || date === day.date) return;
    overTab.current = { date, timer: window.setTimeout(() => onShowDate(date), TAB_PATIENCE_MS) };
  };
  const targetAt = (held: Carry, at: Point): Placement | null => {
    const under = document.elementFromPoint(at.x, at.y);
    const drop = under?.closest('[data-drop]')?.getAttribute('data-drop') ?? '';
    const tab = drop.startsWith('day:') ? drop.slice('day:'.length) : null;
    waitOverTab(tab);
    if (held.mode === 'resize') return stretchTo(held.origin, instantAt(at.y) - grabMs.current, frame);
    if (drop === 'unscheduled') return { slot: null, subForumId: held.origin.subForumId };
    if (tab !== null) {
      const page = frame.days.find(({ date }) => date === tab);
      if (!page) return null;
      if (held.origin.slot) return onDay(held.origin, page.date, frame);
      return firstPlace(held.origin.subForumId, held.lengthMs, page, sessions.map(placementOf), frame);
    }
    const box = scrollerRef.current?.getBoundingClientRect();
    if (!box || at.x < box.left || at.x > box.right || at.y < box.top || at.y > box.bottom) return null;
    return { slot: slotAt(instantAt(at.y) - grabMs.current, held.lengthMs, frame), subForumId: columnAt(at.x) };
  };

  usePointerCarry(rootRef, scrollerRef, {
    onTake: (sessionId, mode, at) => {
      const session = sessions.find(({ id }) => id === sessionId);
      if (!session || session.status === 'CANCELLED') return false;
      const { slot } = placementOf(session);
      grabMs.current = slot === null ? 0 : instantAt(at.y) - (mode === 'resize' ? slot.endsAtMs : slot.startsAtMs);
      carrying.take(session, mode, 'pointer', null);
      return true;
    },
    onMove: (at) => {
      const held = carrying.now();
      if (!held) return;
      const target = targetAt(held, at);
      carrying.aim(target);
      if (!followerRef.current) return;
      const { slot } = target ?? { slot: null };
      followerRef.current.style.translate = `${at.x}px ${at.y}px`;
      followerRef.current.hidden = slot !== null && slot.startsAtMs < day.endsAtMs && slot.endsAtMs > day.startsAtMs;
    },
    onDrop: () => {
      waitOverTab(null);
      if (!carrying.put()) carrying.drop();
    },
    onGiveUp: () => {
      waitOverTab(null);
      carrying.giveUp();
    },
  });
}
