import type { WordFinder } from './word-lists.js';

/** What a summit's organisers, or who presides over a session, decided about a channel. */
export interface ChannelRules {
  /** Everything waits until somebody who moderates has read it. */
  readonly isPreModerated: boolean;
  /** Between two messages of a person, in milliseconds; 0 for none. */
  readonly slowModeMs: number;
  readonly holdsLinks: boolean;
  /** Texts of who came less than this ago wait, in milliseconds; 0 for none. */
  readonly holdsNewcomersMs: number;
}
export const OPEN_CHANNEL: ChannelRules = {
  isPreModerated: false,
  slowModeMs: 0,
  holdsLinks: false,
  holdsNewcomersMs: 0,
};

/** Words that a channel does not want: with the ones a text is refused, with the others it waits. */
export interface UnwantedWords {
  readonly refused: WordFinder;
  readonly held: WordFinder;
}

/** Silenced: may read, not write. Banned: may not come in. Without an end, until it is lifted. */
export interface Restriction {
  readonly kind: 'silenced' | 'banned';
  readonly until: Date | null;
}

/** What is known of who wants to post. */
export interface Poster {
  /** Who moderates, and people of the programme: rules of the channel are not for them. */
  readonly isTrusted: boolean;
  /** As it stands beside what they write: held against the word lists as well. */
  readonly name: string;
  readonly cameAt: Date;
  readonly lastPostedAt: Date | null;
  readonly restrictions: readonly Restriction[];
}

export type HoldReason = 'pre-moderation' | 'listed-word' | 'listed-name' | 'link' | 'newcomer';
export type Verdict =
  | { readonly kind: 'post' }
  /** Kept, and shown to nobody but its author and who moderates until one of them lets it through. */
  | { readonly kind: 'hold'; readonly reasons: readonly HoldReason[] }
  | { readonly kind: 'refuse'; readonly code: 'banned' | 'silenced' | 'listed-word' | 'listed-name' }
  | { readonly kind: 'refuse'; readonly code: 'slow-mode'; readonly retryAfterMs: number };

/** What happens to a text that somebody wants to post. Refusals come first, the gravest before the others. */
export function judge(text: string, poster: Poster, rules: ChannelRules, words: UnwantedWords, now: Date): Verdict {
  const restriction = heaviestOf(poster.restrictions, now);
  if (restriction !== undefined) return { kind: 'refuse', code: restriction.kind };
  if (poster.isTrusted) return { kind: 'post' };
  const retryAfterMs = waitOf(poster.lastPostedAt, rules.slowModeMs, now);
  if (retryAfterMs > 0) return { kind: 'refuse', code: 'slow-mode', retryAfterMs };
  if (words.refused.has(text)) return { kind: 'refuse', code: 'listed-word' };
  if (words.refused.has(poster.name)) return { kind: 'refuse', code: 'listed-name' };
  const reasons: HoldReason[] = [
    ...(rules.isPreModerated ? (['pre-moderation'] as const) : []),
    ...(words.held.has(text) ? (['listed-word'] as const) : []),
    ...(words.held.has(poster.name) ? (['listed-name'] as const) : []),
    ...(rules.holdsLinks && hasLink(text) ? (['link'] as const) : []),
    ...(now.getTime() - poster.cameAt.getTime() < rules.holdsNewcomersMs ? (['newcomer'] as const) : []),
  ];
  return reasons.length > 0 ? { kind: 'hold', reasons } : { kind: 'post' };
}

/** The gravest restriction that holds now. */
export function heaviestOf(restrictions: readonly Restriction[], now: Date): Restriction | undefined {
  const held = restrictions.filter(({ until }) => until === null || until > now);
  return held.find(({ kind }) => kind === 'banned') ?? held[0];
}

/** How long somebody has to wait before the next message, in milliseconds; never longer than the rule, whatever the clocks say. */
function waitOf(lastPostedAt: Date | null, slowModeMs: number, now: Date): number {
  if (lastPostedAt === null) return 0;
  return Math.min(slowModeMs, Math.max(0, lastPostedAt.getTime() + slowModeMs - now.getTime()));
}

/** Whether somebody would be led elsewhere: an address with its scheme, `www.`, or a name that ends like a site's. Written as people evade filters, it stays a matter for moderators. */
export function hasLink(text: string): boolean {
  return /\b[a-z][a-z\d+.-]*:\/\/\S|\bwww\.\S|(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+(?:[a-z]{2,24}|xn--[a-z\d-]{2,59})(?=[/?#:\s]|$)/iu.test(
    text,
  );
}
