import type { SessionPart } from '../stage/index.js';

/** Whose slides they are. */
export interface DeckTies {
  /** Who presents it. */
  personId: string | null;
  /** A user. */
  uploadedBy: string | null;
}

const hasSeat = ({ appearance }: SessionPart): boolean =>
  appearance?.role === 'moderator' || appearance?.role === 'speaker';
const decides = ({ isOrganiser, presides }: SessionPart): boolean => isOrganiser || presides;

/** Speakers bring slides of their own; who presides and the organisers also for others. */
export function mayBringSlides(part: SessionPart, personId: string | null): boolean {
  return decides(part) || (hasSeat(part) && part.appearance?.personId === personId);
}

/** Show, turn, take away, delete: who presents or sent them as long as they have a seat, who presides and the organisers. */
export function mayUseDeck(part: SessionPart, userId: string | undefined, deck: DeckTies): boolean {
  if (decides(part)) return true;
  if (!hasSeat(part)) return false;
  const isTheirs = deck.personId !== null && deck.personId === part.appearance?.personId;
  return isTheirs || (deck.uploadedBy !== null && deck.uploadedBy === userId);
}

/** Interpreters read slides before they are shown; other speakers' slides are nobody else's. */
export function mayReadDeck(part: SessionPart, userId: string | undefined, deck: DeckTies): boolean {
  return part.booths.length > 0 || mayUseDeck(part, userId, deck);
}
