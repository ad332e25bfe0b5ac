import { createContext, use, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { ParticipantId } from '@app/contracts';
import { placeAt } from './reorder.js';

/** A press that moves less than this is a click, in pixels. */
const SLOP_PX = 6;
/** This near to the panel's edge it scrolls under the pointer, by that much a frame, in pixels. */
const EDGE_PX = 48;
const SCROLL_PX = 9;
/** Above and below the list a drop still counts, in pixels: a short list is a small target. */
const REACH_PX = 40;

export interface OrderDrag {
  /** Who is being dragged; `null` when nobody is. */
  readonly draggedId: ParticipantId | null;
  /** The order as it would be if it were let go now; the order itself when nobody is dragged. */
  readonly preview: readonly ParticipantId[];
  /** For the handle of anybody who may be put into the order. Its own click stays a click. */
  readonly handleProps: (participantId: ParticipantId) => { onPointerDown: (event: PointerEvent) => void };
}

interface Taken {
  id: ParticipantId;
  pointerId: number;
  startY: number;
  y: number;
  isDragged: boolean;
}

/**
 * The speaking order under a finger, a pen or a mouse: whoever is taken at their handle, in the order or elsewhere in the
 * panel, stands where they are let go over the list (`[data-order-list]`). Escape, and letting go elsewhere, change nothing.
 */
export function useOrderDrag(
  panel: RefObject<HTMLElement | null>,
  order: readonly ParticipantId[],
  onOrder: (order: readonly ParticipantId[]) => void,
): OrderDrag {
  const taken = useRef<Taken | null>(null);
  const [over, setOver] = useState<{ id: ParticipantId; index: number | null } | null>(null);
  const latest = useRef({ order, onOrder, over });
  useEffect(() => {
    latest.current = { order, onOrder, over };
  });

  useEffect(() => {
    let frame = 0;
    const others = (id: ParticipantId): readonly ParticipantId[] => latest.current.order.filter((each) => each !== id);
    const look = (): void => {
      const held = taken.current;
      const root = panel.current;
      if (held === null || root === null || !held.isDragged) return;
      const box = root.getBoundingClientRect();
      if (held.y < box.top + EDGE_PX) root.scrollTop -= SCROLL_PX;
      else if (held.y > box.bottom - EDGE_PX) root.scrollTop += SCROLL_PX;
      const list = root.querySelector('[data-order-list]')?.getBoundingClientRect();
      const isOver = list !== undefined && held.y > list.top - REACH_PX && held.y < list.bottom + REACH_PX;
      const middles = others(held.id).map((id) => {
        const item = root
          .querySelector(`[data-order-list] [data-order-item="${CSS.escape(id)}"]`)
          ?.getBoundingClientRect();
        return item === undefined ? Infinity : item.top + item.height / 2;
      });
      const index = isOver ? placeAt(middles, held.y) : null;
      const shown = latest.current.over;
      if (shown?.id !== held.id || shown.index !== index) setOver({ id: held.id, index });
      frame = requestAnimationFrame(look);
    };
    const letGo = (): void => {
      cancelAnimationFrame(frame);
      taken.current = null;
      setOver(null);
    };
    const onMove = (event: globalThis.PointerEvent): void => {
      const held = taken.current;
      if (held === null || event.pointerId !== held.pointerId) return;
      held.y = event.clientY;
      if (held.isDragged || Math.abs(held.y - held.startY) < SLOP_PX) return;
      held.isDragged = true;
      look();
    };
    const onUp = (event: globalThis.PointerEvent): void => {
      const held = taken.current;
      if (held === null || event.pointerId !== held.pointerId) return;
      const index = latest.current.over?.index;
      if (held.isDragged) {
        // The click that follows belongs to the drag.
        window.addEventListener('click', swallow, { capture: true, once: true });
        setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
        if (index != null) {
          const rest = others(held.id);
          latest.current.onOrder([...rest.slice(0, index), held.id, ...rest.slice(index)]);
        }
      }
      letGo();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && taken.current?.isDragged) letGo();
    };
    document.addEventListener('pointermove', onMove);
    document.addEventListener('pointerup', onUp);
    document.addEventListener('pointercancel', letGo);
    document.addEventListener('keydown', onKey);
    return () => {
      letGo();
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('pointerup', onUp);
      document.removeEventListener('pointercancel', letGo);
      document.removeEventListener('keydown', onKey);
    };
  }, [panel]);

  const rest = over === null ? order : order.filter((id) => id !== over.id);
  const preview =
    over === null
      ? order
      : over.index === null
        ? order
        : [...rest.slice(0, over.index), over.id, ...rest.slice(over.index)];
  return {
    draggedId: over?.id ?? null,
    preview,
    handleProps: (participantId) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        taken.current = {
          id: participantId,
          pointerId: event.pointerId,
          startY: event.clientY,
          y: event.clientY,
          isDragged: false,
        };
      },
    }),
  };
}

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

const OrderDragContext = createContext<OrderDrag | null>(null);
export const OrderDragProvider = OrderDragContext.Provider;

/** The drag of the panel around it. @throws outside of one */
export function useDragHandles(): OrderDrag {
  const drag = use(OrderDragContext);
  if (drag === null) throw new Error('useDragHandles is for what stands in the console');
  return drag;
}
