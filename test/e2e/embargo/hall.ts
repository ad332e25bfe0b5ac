import { FACT_BUS, type FactBus, type FactKind } from '@app/facts';
import type { ApiWorld, Browser } from '../api/api-world.js';
import { startChatServer, type TestChatServer } from '../chat/chat-server.js';
import { admission, connect, granted, type TestSocket } from '../chat/chat-world.js';

const PASS = 'mutation ($s: ID!) { issueRoomPass(sessionId: $s, displayName: "Ann") { ... on RoomPass { token } } }';
/** What the API tells chat of. */
const TOLD: readonly FactKind[] = [
  ...(['StageChanged', 'PollsChanged', 'QuestionsRuled', 'AnnouncementChanged', 'RollCallChanged'] as const),
  ...(['InitiativeChanged', 'EmbargoChanged', 'ProgrammeReleased'] as const),
];

/** The room of a session, with everything that its server sends to everybody in it. */
export class Hall {
  private readonly sockets: TestSocket[] = [];
  private readonly wire: string[] = [];

  private constructor(private readonly chat: TestChatServer) {}

  static async open(world: ApiWorld): Promise<Hall> {
    const chat = await startChatServer({ databaseUrl: world.databaseUrl, publicKey: world.publicKey });
    const facts = world.app.get<FactBus>(FACT_BUS, { strict: false });
    for (const kind of TOLD) facts.subscribe(kind, (fact) => chat.facts.publish([fact]));
    return new Hall(chat);
  }

  /** Once they have joined, they have been told all that the room shows. */
  async enter(by: Browser, sessionId: string): Promise<void> {
    const { token } = await by.ask<{ token: string }>(PASS, { s: sessionId });
    const socket = connect(this.chat.origin, token);
    this.sockets.push(socket);
    socket.onAny((...event: unknown[]) => this.wire.push(JSON.stringify(event)));
    const refusal = await admission(socket);
    if (refusal !== undefined) throw refusal;
    const joined: unknown = granted(await socket.emitWithAck('chat:join-channel', {}));
    this.wire.push(JSON.stringify(joined));
  }

  /** All that was sent, lower case. */
  heard(): string {
    return this.wire.join('\n').toLowerCase();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.disconnect();
    await this.chat.close();
  }
}
