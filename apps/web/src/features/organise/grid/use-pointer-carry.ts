import { useEffect, useRef, type RefObject } from 'react';

/** Where the pointer is, in CSS pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface PointerCarryHandlers {
  /** A card was taken hold of at `at`; `false` leaves it where it is. */
  onTake(sessionId: string, mode: 'move' | 'resize', at: Point): boolean;
  onMove(at: Point): void;
  onDrop(): void;
  onGiveUp(): void;
}
interface Press {
  readonly sessionId: string;
  readonly mode: 'move' | 'resize';
  readonly pointerId: number;
  readonly from: Point;
  readonly isTouch: boolean;
  timer: number | undefined;
}

/** A mouse that moves less still clicks. */
const CLICK_TOLERANCE_PX = 4;
/** A finger that moves this far before the card is lifted scrolls. */
const TOUCH_TOLERANCE_PX = 10;
/** How long a finger rests on a card to lift it. */
const LONG_PRESS_MS = 300;
/** So near to an edge of the grid it scrolls, up to so much in a frame. */
const EDGE_PX = 48;
const EDGE_SPEED_PX = 14;

/**
 * Carries what bears `data-session` inside `root` with mouse, pen or finger; what bears `data-handle` in it changes its length. A finger lifts a
 * card by resting on it, so that a page full of cards can still be scrolled; near its edges `scroller` scrolls by itself. Escape gives up.
 */
export function usePointerCarry(
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  handlers: PointerCarryHandlers,
): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let press: Press | null = null;
    let isCarrying = false;
    let last: Point = { x: 0, y: 0 };
    let frame = 0;

    const scrollAtEdges = (): void => {
      const box = scroller.current?.getBoundingClientRect();
      if (box && scroller.current) {
        const isBeside = last.x < box.left - EDGE_PX || last.x > box.right + EDGE_PX;
        const down = isBeside ? 0 : edgeSpeed(last.y, box.top, box.bottom);
        const across = last.y < box.top || last.y > box.bottom ? 0 : edgeSpeed(last.x, box.left, box.right);
        if (down !== 0 || across !== 0) {
          scroller.current.scrollBy({ top: down, left: across, behavior: 'instant' });
          latest.current.onMove(last);
        }
      }
      frame = requestAnimationFrame(scrollAtEdges);
    };
    const lift = (): void => {
      if (!press) return;
      window.clearTimeout(press.timer);
      isCarrying = latest.current.onTake(press.sessionId, press.mode, press.from);
      if (!isCarrying) press = null;
      else frame = requestAnimationFrame(scrollAtEdges);
    };
    const end = (): void => {
      window.clearTimeout(press?.timer);
      cancelAnimationFrame(frame);
      press = null;
      isCarrying = false;
    };

    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0 || press !== null || !(event.target instanceof Element)) return;
      const sessionId = event.target.closest('[data-session]')?.getAttribute('data-session');
      if (!sessionId) return;
      const mode = event.target.closest('[data-handle]') ? 'resize' : 'move';
      const isTouch = event.pointerType === 'touch';
      const from = { x: event.clientX, y: event.clientY };
      press = { sessionId, mode, pointerId: event.pointerId, from, isTouch, timer: undefined };
      last = from;
      if (isTouch) press.timer = window.setTimeout(lift, LONG_PRESS_MS);
    };
    const onMove = (event: PointerEvent): void => {
      if (press?.pointerId !== event.pointerId) return;
      last = { x: event.clientX, y: event.clientY };
      const distance = Math.hypot(last.x - press.from.x, last.y - press.from.y);
      if (!isCarrying && press.isTouch && distance > TOUCH_TOLERANCE_PX) end();
      else if (!isCarrying && !press.isTouch && distance > CLICK_TOLERANCE_PX) lift();
      if (isCarrying) latest.current.onMove(last);
    };
    const onUp = (event: PointerEvent): void => {
      if (press?.pointerId !== event.pointerId) return;
      const wasCarrying = isCarrying;
      end();
      if (!wasCarrying) return;
      swallowClick();
      latest.current.onDrop();
    };
    const giveUp = (): void => {
      const wasCarrying = isCarrying;
      end();
      if (wasCarrying) latest.current.onGiveUp();
    };
    const onCancel = (event: PointerEvent): void => {
      if (press?.pointerId === event.pointerId) giveUp();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!isCarrying || event.key !== 'Escape') return;
      event.stopPropagation();
      swallowClick();
      giveUp();
    };
    // A finger that carries must not scroll as well; only this event can say so, and only when it is not passive.
    const onTouchMove = (event: TouchEvent): void => {
      if (isCarrying) event.preventDefault();
    };
    const onContextMenu = (event: Event): void => {
      if (press?.isTouch) event.preventDefault();
    };

    element.addEventListener('pointerdown', onDown);
    element.addEventListener('touchmove', onTouchMove, { passive: false });
    element.addEventListener('contextmenu', onContextMenu);
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', onCancel);
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      giveUp();
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('touchmove', onTouchMove);
      element.removeEventListener('contextmenu', onContextMenu);
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', onCancel);
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [root, scroller]);
}

/** Negative towards `from`, positive towards `to`, the faster the nearer; 0 in between. */
function edgeSpeed(at: number, from: number, to: number): number {
  const into = Math.max(EDGE_PX - (at - from), 0) || -Math.max(EDGE_PX - (to - at), 0);
  return -Math.sign(into) * Math.round(Math.min(Math.abs(into) / EDGE_PX, 1) * EDGE_SPEED_PX);
}

/** The browser makes a click of a press and its release; after carrying it would open the session. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.stopPropagation();
    event.preventDefault();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  window.setTimeout(() => document.removeEventListener('click', swallow, { capture: true }));
}
