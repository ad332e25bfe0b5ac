import type { ParticipantId, Presence, RoomPassClaims, SessionId } from '@app/contracts';
import { foldCountries } from '@app/domain';

/** Another server that has not told who is there for this long is gone, and its people with it. */
const FORGET_SERVER_MS = 30_000;

type Participant = Pick<RoomPassClaims, 'sub' | 'name' | 'role' | 'country'>;
/** Who is connected to one server, with all that servers may know of each other's countries: not for everybody's eyes. */
export interface ServerPresence extends Pick<Presence, 'attendeeCount' | 'participants'> {
  /** How many people are from where, by code; who has not said is in none. */
  byCountry: Record<string, number>;
}

/** Who is in one session's room: on this server by socket, on others by what they told last. */
export class Participants {
  private readonly bySocket = new Map<string, Participant>();
  /** The newest claims of each, and on how many sockets they are here. */
  private readonly byId = new Map<ParticipantId, { participant: Participant; sockets: number }>();
  private readonly elsewhere = new Map<string, { presence: ServerPresence; toldAtMs: number }>();
  /** Counted as they come and go: a room of thousands is not walked through for each of them. */
  private readonly named = new Map<ParticipantId, Participant>();
  private readonly byCountry = new Map<string, number>();

  constructor(readonly sessionId: SessionId) {}

  get hasSockets(): boolean {
    return this.bySocket.size > 0;
  }

  has(socketId: string): boolean {
    return this.bySocket.has(socketId);
  }

  /** Whether somebody is connected to this server, or is named elsewhere. */
  knows(id: ParticipantId): boolean {
    if (this.byId.has(id)) return true;
    for (const { presence } of this.elsewhere.values())
      if (presence.participants.some(({ participantId }) => participantId === id)) return true;
    return false;
  }

  /** Also for a socket that is here already and has a new name or role. */
  enter(socketId: string, { sub, name, role, country }: Participant): void {
    const participant = { sub, name, role, country };
    const sockets = (this.byId.get(sub)?.sockets ?? 0) + (this.bySocket.has(socketId) ? 0 : 1);
    this.discount(this.byId.get(sub)?.participant);
    this.bySocket.set(socketId, participant);
    this.byId.set(sub, { participant, sockets });
    this.count(participant);
  }

  leave(socketId: string): void {
    const participant = this.bySocket.get(socketId);
    const known = participant && this.byId.get(participant.sub);
    this.bySocket.delete(socketId);
    if (known === undefined) return;
    known.sockets -= 1;
    if (known.sockets > 0) return;
    this.byId.delete(known.participant.sub);
    this.discount(known.participant);
  }

  /** What another server told. */
  hear(serverId: string, presence: ServerPresence, nowMs: number): void {
    this.elsewhere.set(serverId, { presence, toldAtMs: nowMs });
  }

  /** Who is connected to this server; somebody with two pages counts once. Named people by name. */
  here(): ServerPresence {
    return {
      attendeeCount: this.byId.size - this.named.size,
      participants: sorted([...this.named.values()].map(({ sub, name, role }) => ({ participantId: sub, name, role }))),
      byCountry: Object.fromEntries(this.byCountry),
    };
  }

  /** Who is connected anywhere. Somebody with pages on two servers counts twice, but whoever is named. */
  everywhere(nowMs: number): Presence {
    const here = this.here();
    const named = new Map(here.participants.map((participant) => [participant.participantId, participant]));
    const byCountry = new Map(this.byCountry);
    let { attendeeCount } = here;
    for (const [serverId, { presence, toldAtMs }] of this.elsewhere) {
      if (nowMs - toldAtMs > FORGET_SERVER_MS) {
        this.elsewhere.delete(serverId);
        continue;
      }
      attendeeCount += presence.attendeeCount;
      for (const participant of presence.participants) named.set(participant.participantId, participant);
      for (const [country, count] of Object.entries(presence.byCountry))
        byCountry.set(country, (byCountry.get(country) ?? 0) + count);
    }
    return {
      attendeeCount,
      participants: sorted([...named.values()]),
      origins: foldCountries(byCountry, attendeeCount + named.size),
    };
  }

  private count(participant: Participant): void {
    if (participant.role !== 'attendee') this.named.set(participant.sub, participant);
    this.addToCountry(participant, 1);
  }

  private discount(participant: Participant | undefined): void {
    if (participant === undefined) return;
    this.named.delete(participant.sub);
    this.addToCountry(participant, -1);
  }

  private addToCountry({ country }: Participant, more: 1 | -1): void {
    if (country === undefined || country === null) return;
    const count = (this.byCountry.get(country) ?? 0) + more;
    if (count > 0) this.byCountry.set(country, count);
    else this.byCountry.delete(country);
  }
}

type Named = Presence['participants'];
const sorted = (people: Named): Named =>
  people.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.participantId < b.participantId ? -1 : 1));
