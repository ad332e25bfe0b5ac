import { isSignLanguage } from '@app/domain';
import type { ParticipantId, StageBooth } from '@app/contracts';

/** The choice of who wants what is said on stage, as it is said. */
export const FLOOR = 'floor';

/** Whom a booth lets through at an instant (milliseconds): a hand-over happens by itself when its time has come. */
export function interpreterAt({ activeId, handOver }: StageBooth, nowMs: number): ParticipantId | null {
  return handOver !== null && Date.parse(handOver.at) <= nowMs ? handOver.participantId : activeId;
}

/** Somebody's name, as booths keep it. */
export const memberOf = (
  booth: StageBooth,
  participantId: ParticipantId | null,
): StageBooth['members'][number] | null =>
  booth.members.find((member) => member.participantId === participantId) ?? null;

/** One line of the language chooser. */
export interface Channel {
  /** BCP 47. */
  readonly language: string;
  /** `null`: announced, and nobody is there to interpret into it. */
  readonly booth: StageBooth | null;
}

/** What may be listened to: a channel for each booth, then languages that were announced and have none. The floor's own language (the first that is announced) needs none. */
export function soundChannels(booths: readonly StageBooth[], announced: readonly string[]): Channel[] {
  const spoken = booths.filter(({ language }) => !isSignLanguage(language));
  const missing = announced
    .slice(1)
    .filter((language) => !isSignLanguage(language) && !spoken.some((booth) => booth.language === language));
  return [
    ...spoken.map((booth) => ({ language: booth.language, booth })),
    ...missing.map((language) => ({ language, booth: null })),
  ];
}

/** Booths that are watched and not heard. */
export const signChannels = (booths: readonly StageBooth[]): StageBooth[] =>
  booths.filter(({ language }) => isSignLanguage(language));

/**
 * The language that somebody hears who has not chosen: the first of their own that has a booth, exactly or but for the
 * region, else the floor. `wanted` is in falling order.
 */
export function usualLanguage(booths: readonly StageBooth[], wanted: readonly string[]): string {
  const languages = soundChannels(booths, []).map(({ language }) => language);
  for (const tag of wanted) {
    const found =
      languages.find((language) => language === tag) ?? languages.find((each) => baseOf(each) === baseOf(tag));
    if (found !== undefined) return found;
  }
  return FLOOR;
}

const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** What reaches somebody's ears. `waiting`: nobody interprets into their language just now, so it is the floor. */
export type Hearing =
  | { readonly kind: 'floor' }
  | { readonly kind: 'channel'; readonly language: string }
  | { readonly kind: 'waiting'; readonly language: string };

/** How loud floor and channel are played, 0 … 1. The channel stays open while it waits: no first word is lost. */
export function levelsOf(hearing: Hearing, floorLevel: number): { floor: number; channel: number } {
  switch (hearing.kind) {
    case 'floor':
      return { floor: 1, channel: 0 };
    case 'channel':
      return { floor: floorLevel, channel: 1 };
    case 'waiting':
      return { floor: 1, channel: 1 };
  }
}
