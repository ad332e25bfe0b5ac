import type { StageSeat } from '@app/contracts';

/** What a tile says about its seat besides the name. */
export type SeatCondition = 'here' | 'joining' | 'not-here-yet' | 'left-stage';

/** A speaker who is admitted but whose media has not arrived is here: with initials, as with the camera off. */
export function seatCondition(seat: StageSeat): SeatCondition {
  switch (seat.state) {
    case 'on-stage':
      return 'here';
    case 'waiting':
      return 'joining';
    case 'removed':
      return 'left-stage';
    case 'absent':
      return 'not-here-yet';
  }
}

/** Why nobody hears a person on stage; `null` when they can be heard. */
export type Silence = 'muted-by-moderator' | 'microphone-off';

/** `hasLiveMicrophone`: a microphone is published and not paused. */
export function silenceOf(seat: StageSeat, hasLiveMicrophone: boolean): Silence | null {
  if (seat.state !== 'on-stage') return null;
  if (seat.isMutedByModerator) return 'muted-by-moderator';
  return hasLiveMicrophone ? null : 'microphone-off';
}

/** Scripts whose letters join: without a blank, two initials would read as a word that nobody wrote. */
const JOINING_SCRIPT = /^\p{Script=Arabic}/u;

/** The first letters of the first and last word, as a stand-in for a picture. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = firstCharacter(words[0] ?? '');
  const last = words.length > 1 ? firstCharacter(words.at(-1) ?? '') : '';
  return [first, last]
    .join(JOINING_SCRIPT.test(first) ? ' ' : '')
    .trim()
    .toLocaleUpperCase();
}

/** As a reader sees it: a Thai consonant with its marks, an emoji of several code points. */
function firstCharacter(word: string): string {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) return segment;
  return '';
}
