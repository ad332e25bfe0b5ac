/** What of a room pass counts backstage. */
interface RoomMember {
  readonly sub: string;
  readonly role: string;
  readonly rights: readonly string[];
}
/** What of a stage counts: who has a place at it. */
interface Places {
  readonly seats: readonly { readonly participantId: string; readonly role: string; readonly state: string }[];
  readonly booths: readonly { readonly members: readonly { readonly participantId: string }[] }[];
}

/** Who presides over the session or organises the summit. */
export const moderates = ({ rights }: Pick<RoomMember, 'rights'>): boolean => rights.includes('moderate');

/** Somebody who came up from the audience for a question. */
export const isGuestAt = (stage: Places | null, participantId: string): boolean =>
  stage?.seats.some((seat) => seat.participantId === participantId && seat.role === 'guest') ?? false;

/**
 * Whether somebody is backstage in a session: who moderates, who has a seat and was not sent away from it, interpreters.
 * The stage decides; before anybody opened one, the programme does, through the pass.
 */
export function belongsBackstage(stage: Places | null, member: RoomMember): boolean {
  if (moderates(member)) return true;
  if (stage === null) return member.role === 'moderator' || member.role === 'speaker' || member.role === 'interpreter';
  const seat = stage.seats.find(({ participantId }) => participantId === member.sub);
  if (seat !== undefined) return seat.state !== 'removed';
  return stage.booths.some(({ members }) => members.some(({ participantId }) => participantId === member.sub));
}

/** To whom a line backstage is written: everybody there, whoever moderates, or one person. */
export type BackstageAudience = 'everybody' | 'chair' | 'person';
interface BackstageLine {
  readonly seq: number;
  readonly author: { readonly participantId: string };
  readonly audience: BackstageAudience;
  readonly recipientId: string | null;
}

/**
 * Whether somebody who is backstage reads a line: those between the chair and one person are read by these two and by whoever
 * else moderates. `sinceSeq`: a guest reads what follows it, and nothing from before they came up.
 */
export function readsLine(line: BackstageLine, reader: Pick<RoomMember, 'sub' | 'rights'>, sinceSeq: number): boolean {
  if (line.seq <= sinceSeq) return false;
  return (
    line.audience === 'everybody' ||
    moderates(reader) ||
    line.author.participantId === reader.sub ||
    line.recipientId === reader.sub
  );
}
