/** Where the sign-language picture stands, in the reader's direction. */
export const CORNERS = ['start-top', 'end-top', 'end-bottom', 'start-bottom'] as const;
export type Corner = (typeof CORNERS)[number];
export const SIGN_SIZES = ['small', 'medium', 'large'] as const;
export type SignSize = (typeof SIGN_SIZES)[number];

/** What somebody wants to hear and see of interpretation, on this device. */
export interface ListeningChoice {
  /** BCP 47, or `floor`; `null`: never chosen, the reader's language decides. */
  readonly language: string | null;
  /** How loud the floor stays under an interpreter, 0 … 1. */
  readonly floorLevel: number;
  /** What an interpreter works from: BCP 47, or `floor`. */
  readonly relay: string;
  /** The sign language that is pinned, BCP 47. */
  readonly signLanguage: string | null;
  readonly signCorner: Corner;
  readonly signSize: SignSize;
}

const STORAGE_KEY = 'canopy.interpretation';
export const DEFAULT_CHOICE: ListeningChoice = {
  language: null,
  floorLevel: 0.15,
  relay: 'floor',
  signLanguage: null,
  signCorner: 'end-bottom',
  signSize: 'medium',
};

/** Field by field: a broken or older entry costs only what cannot be read. */
export function parseChoice(stored: string | null): ListeningChoice {
  let kept: unknown;
  try {
    kept = JSON.parse(stored ?? 'null');
  } catch {
    return DEFAULT_CHOICE;
  }
  if (typeof kept !== 'object' || kept === null) return DEFAULT_CHOICE;
  const entries = new Map<string, unknown>(Object.entries(kept));
  const tag = (key: string): string | null => {
    const value = entries.get(key);
    return typeof value === 'string' && value.length >= 2 && value.length <= 35 ? value : null;
  };
  const oneOf = <Value extends string>(key: string, values: readonly Value[], otherwise: Value): Value =>
    values.find((value) => value === entries.get(key)) ?? otherwise;
  const level = entries.get('floorLevel');
  return {
    language: tag('language'),
    floorLevel:
      typeof level === 'number' && Number.isFinite(level) ? Math.min(1, Math.max(0, level)) : DEFAULT_CHOICE.floorLevel,
    relay: tag('relay') ?? DEFAULT_CHOICE.relay,
    signLanguage: tag('signLanguage'),
    signCorner: oneOf('signCorner', CORNERS, DEFAULT_CHOICE.signCorner),
    signSize: oneOf('signSize', SIGN_SIZES, DEFAULT_CHOICE.signSize),
  };
}

/** The choice of this device, for everything on the page that shows or plays it. */
class ListeningChoices {
  private choice = read();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getSnapshot = (): ListeningChoice => this.choice;

  readonly change = (changes: Partial<ListeningChoice>): void => {
    this.choice = { ...this.choice, ...changes };
    try {
      localStorage.setItem(STORAGE_KEY, JSON.stringify(this.choice));
    } catch {
      // Storage is refused in some private windows: the choice then lives as long as the page.
    }
    for (const listener of [...this.listeners]) listener();
  };
}

function read(): ListeningChoice {
  try {
    return parseChoice(localStorage.getItem(STORAGE_KEY));
  } catch {
    return DEFAULT_CHOICE;
  }
}

export const listeningChoices = new ListeningChoices();
