import { releaseNext } from './stage-floor.js';
import { type Booth, heardIn, type Stage, type StageRefusalCode } from './stage-model.js';

export type BoothCommand =
  /** Is heard from now on; the partner is not any more. */
  | { readonly kind: 'take-booth'; readonly language: string; readonly participantId: string }
  /** Nobody interprets into the language until somebody takes the booth: listeners hear the floor. */
  | { readonly kind: 'leave-booth'; readonly language: string; readonly participantId: string }
  /** The partner is heard after a countdown that both see. */
  | {
      readonly kind: 'hand-over-booth';
      readonly language: string;
      readonly participantId: string;
      readonly inMs: number;
    }
  | { readonly kind: 'keep-booth'; readonly language: string }
  | { readonly kind: 'caught-up'; readonly language: string };

export function decideBooth(stage: Stage, command: BoothCommand, now: Date): Stage | StageRefusalCode {
  const known = stage.booths.find(({ language }) => language === command.language);
  if (known === undefined) return 'booth-unknown';
  const booth = settled(known, now);
  const changed = changeBooth(booth, command, stage, now);
  if (typeof changed === 'string') return changed;
  if (changed === booth) return stage;
  return releaseNext({ ...stage, booths: stage.booths.map((other) => (other === known ? changed : other)) }, now);
}

/** The booths of a changed programme: members anew, who is still a member stays heard. */
export function boothsOf(
  before: readonly Booth[],
  interpreters: readonly { readonly participantId: string; readonly language: string }[],
): readonly Booth[] {
  const languages = [...new Set(interpreters.map(({ language }) => language))];
  const booths = languages.map((language) => {
    const members = [
      ...new Set(interpreters.filter((each) => each.language === language).map(({ participantId }) => participantId)),
    ];
    const known = before.find((booth) => booth.language === language);
    // Of what was said before it came it has nothing left to say.
    if (known === undefined) return { language, members, activeId: null, handOver: null, isCaughtUp: true };
    if (isSame(known.members, members)) return known;
    const isMember = (id: string | undefined | null): boolean => id != null && members.includes(id);
    return {
      ...known,
      members,
      activeId: isMember(known.activeId) ? known.activeId : null,
      handOver: isMember(known.handOver?.participantId) ? known.handOver : null,
    };
  });
  return isSame(booths, before) ? before : booths;
}

function changeBooth(booth: Booth, command: BoothCommand, stage: Stage, now: Date): Booth | StageRefusalCode {
  switch (command.kind) {
    case 'take-booth':
      if (!booth.members.includes(command.participantId)) return 'not-in-booth';
      return booth.activeId === command.participantId && booth.handOver === null
        ? booth
        : { ...booth, activeId: command.participantId, handOver: null };
    case 'leave-booth':
      if (!booth.members.includes(command.participantId)) return 'not-in-booth';
      return booth.activeId === command.participantId ? { ...booth, activeId: null, handOver: null } : booth;
    case 'hand-over-booth':
      if (!booth.members.includes(command.participantId)) return 'not-in-booth';
      if (booth.activeId === command.participantId) return booth;
      return {
        ...booth,
        handOver: { participantId: command.participantId, at: new Date(now.getTime() + command.inMs) },
      };
    case 'keep-booth':
      return booth.handOver === null ? booth : { ...booth, handOver: null };
    case 'caught-up':
      if (stage.floor !== null) return 'floor-taken';
      return booth.isCaughtUp ? booth : { ...booth, isCaughtUp: true };
  }
}

/** A hand-over whose time has come is done. */
function settled(booth: Booth, now: Date): Booth {
  return booth.handOver !== null && booth.handOver.at <= now
    ? { ...booth, activeId: heardIn(booth, now), handOver: null }
    : booth;
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);
