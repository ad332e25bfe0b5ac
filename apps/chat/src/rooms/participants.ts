import type { ParticipantId, Presence, RoomPassClaims, SessionId } from '@app/contracts';

/** Another server that has not told who is there for this long is gone, and its people with it. */
const FORGET_SERVER_MS = 30_000;

type Participant = Pick<RoomPassClaims, 'sub' | 'name' | 'role'>;

/** Who is in one session's room: on this server by socket, on others by what they told last. */
export class Participants {
  private readonly bySocket = new Map<string, Participant>();
  private readonly elsewhere = new Map<string, { presence: Presence; toldAtMs: number }>();

  constructor(readonly sessionId: SessionId) {}

  get hasSockets(): boolean {
    return this.bySocket.size > 0;
  }

  has(socketId: string): boolean {
    return this.bySocket.has(socketId);
  }

  /** Also for a socket that is here already and has a new name or role. */
  enter(socketId: string, { sub, name, role }: Participant): void {
    this.bySocket.set(socketId, { sub, name, role });
  }

  leave(socketId: string): void {
    this.bySocket.delete(socketId);
  }

  /** What another server told. */
  hear(serverId: string, presence: Presence, nowMs: number): void {
    this.elsewhere.set(serverId, { presence, toldAtMs: nowMs });
  }

  /** Who is connected to this server; somebody with two pages counts once. Named people by name. */
  here(): Presence {
    const byId = new Map<ParticipantId, Participant>();
    for (const participant of this.bySocket.values()) byId.set(participant.sub, participant);
    const named = [...byId.values()].filter(({ role }) => role !== 'attendee');
    return {
      attendeeCount: byId.size - named.length,
      participants: sorted(named.map(({ sub, name, role }) => ({ participantId: sub, name, role }))),
    };
  }

  /** Who is connected anywhere. An attendee with pages on two servers counts twice. */
  everywhere(nowMs: number): Presence {
    const here = this.here();
    const named = new Map(here.participants.map((participant) => [participant.participantId, participant]));
    let { attendeeCount } = here;
    for (const [serverId, { presence, toldAtMs }] of this.elsewhere) {
      if (nowMs - toldAtMs > FORGET_SERVER_MS) {
        this.elsewhere.delete(serverId);
        continue;
      }
      attendeeCount += presence.attendeeCount;
      for (const participant of presence.participants) named.set(participant.participantId, participant);
    }
    return { attendeeCount, participants: sorted([...named.values()]) };
  }
}

type Named = Presence['participants'];
const sorted = (people: Named): Named =>
  people.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.participantId < b.participantId ? -1 : 1));
