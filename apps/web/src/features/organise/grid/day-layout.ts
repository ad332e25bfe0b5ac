import type { DayPage } from '@app/domain';
import { placementOf, type Placeable } from './placement.js';

const MINUTE_MS = 60_000;
/** A card is never drawn shorter, so that its title can be read and touched. */
export const SHORTEST_CARD_MINUTES = 12;

/** Where a session's card stands on a day's page. Minutes count from the beginning of the day, real ones: a day of 25 hours has 1500. */
export interface PlacedCard {
  readonly id: string;
  /** From 0, in the order of the columns. */
  readonly column: number;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Cards of one column that overlap stand beside each other: this is the `lane`th (from 0) of `lanes`. */
  readonly lane: number;
  readonly lanes: number;
}

/** The cards of a day, by start, then column. Sessions over midnight are cut at the page's edges; a sub-forum that isn't there any more is drawn in the first column. */
export function layoutDay(
  sessions: readonly Placeable[],
  columns: readonly (string | null)[],
  day: DayPage,
): PlacedCard[] {
  const cards = sessions.flatMap((session) => {
    const { slot, subForumId } = placementOf(session);
    if (slot === null || slot.startsAtMs >= day.endsAtMs || slot.endsAtMs <= day.startsAtMs) return [];
    const fromMinute = (Math.max(slot.startsAtMs, day.startsAtMs) - day.startsAtMs) / MINUTE_MS;
    const toMinute = (Math.min(slot.endsAtMs, day.endsAtMs) - day.startsAtMs) / MINUTE_MS;
    return [{ id: session.id, column: Math.max(0, columns.indexOf(subForumId)), fromMinute, toMinute }];
  });
  const byColumn = Map.groupBy(cards, ({ column }) => column);
  return [...byColumn.values()]
    .flatMap(inLanes)
    .toSorted((a, b) => a.fromMinute - b.fromMinute || a.column - b.column || a.lane - b.lane);
}

type Card = Omit<PlacedCard, 'lane' | 'lanes'>;

function inLanes(cards: readonly Card[]): PlacedCard[] {
  const placed: PlacedCard[] = [];
  let cluster: { card: Card; lane: number }[] = [];
  let laneEnds: number[] = [];
  const close = (): void => {
    placed.push(...cluster.map(({ card, lane }) => ({ ...card, lane, lanes: laneEnds.length })));
    cluster = [];
    laneEnds = [];
  };
  for (const card of cards.toSorted((a, b) => a.fromMinute - b.fromMinute || b.toMinute - a.toMinute)) {
    if (laneEnds.every((end) => end <= card.fromMinute)) close();
    const free = laneEnds.findIndex((end) => end <= card.fromMinute);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = Math.max(card.toMinute, card.fromMinute + SHORTEST_CARD_MINUTES);
    cluster.push({ card, lane });
  }
  close();
  return placed;
}

export type Neighbour = 'above' | 'below' | 'before' | 'after';

/** The card to go to with an arrow key: the next one in its column, or the nearest in time of the next column that has any. */
export function neighbourOf(cards: readonly PlacedCard[], id: string, where: Neighbour): string | undefined {
  const here = cards.find((card) => card.id === id);
  if (!here) return undefined;
  if (where === 'above' || where === 'below') {
    const column = cards.filter((card) => card.column === here.column);
    return column[column.indexOf(here) + (where === 'above' ? -1 : 1)]?.id;
  }
  const beside = cards.filter((card) => (where === 'before' ? card.column < here.column : card.column > here.column));
  const distance = (card: PlacedCard): number =>
    Math.abs(card.column - here.column) * 10_000 + Math.abs(card.fromMinute - here.fromMinute);
  return beside.toSorted((a, b) => distance(a) - distance(b))[0]?.id;
}
