import {
  MEDIA_SOCKET_PATH,
  PROTOCOL_VERSION,
  type Ack,
  type AckCallback,
  type MediaClientToServer,
  type MediaServerToClient,
} from '@app/contracts';
import { io, type Socket } from 'socket.io-client';
import type { MediaServer, PassWishes } from './media-server.js';

type Orders = MediaClientToServer;
type MessageOf<Name extends keyof Orders> = Parameters<Orders[Name]>[0];
type AnswerOf<Name extends keyof Orders> = Parameters<Orders[Name]>[1] extends AckCallback<infer T> ? T : never;
type FactOf<Name extends keyof MediaServerToClient> = Parameters<MediaServerToClient[Name]>[0];

/** A signalling socket without a browser behind it; remembers every fact it was told. */
export class SignallingClient {
  readonly facts: { name: string; message: unknown }[] = [];
  private constructor(readonly socket: Socket<MediaServerToClient, Orders>) {
    socket.onAny((name: string, message: unknown) => this.facts.push({ name, message }));
  }

  static async connect(server: MediaServer, wishes: PassWishes): Promise<SignallingClient> {
    const { token } = await server.passFor(wishes);
    return SignallingClient.connectWith(server.origin, { pass: token, protocolVersion: PROTOCOL_VERSION });
  }

  /** @throws the `connect_error` */
  static async connectWith(origin: string, auth: Record<string, unknown>): Promise<SignallingClient> {
    const socket: Socket<MediaServerToClient, Orders> = io(origin, {
      path: MEDIA_SOCKET_PATH,
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth,
    });
    const client = new SignallingClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', (error) => {
        socket.close();
        reject(error);
      });
    });
    return client;
  }

  order<Name extends keyof Orders>(name: Name, message: MessageOf<Name>): Promise<Ack<AnswerOf<Name>>> {
    return this.raw(name, message) as Promise<Ack<AnswerOf<Name>>>;
  }

  /** Anything, also what the contract does not know. */
  raw(name: string, message: unknown): Promise<Ack<unknown>> {
    const untyped: Socket = this.socket;
    return untyped.timeout(5_000).emitWithAck(name, message) as Promise<Ack<unknown>>;
  }

  /** The first fact of that name, past or to come. */
  async told<Name extends keyof MediaServerToClient>(name: Name, withinMs = 5_000): Promise<FactOf<Name>> {
    const deadline = Date.now() + withinMs;
    for (;;) {
      const fact = this.facts.find((known) => known.name === name);
      if (fact !== undefined) return fact.message as FactOf<Name>;
      if (Date.now() > deadline) throw new Error(`${name} did not come; came: ${JSON.stringify(this.facts)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  forgetFacts(): void {
    this.facts.length = 0;
  }

  /** The value of an accepted answer. @throws a refusal, as its text */
  async get<Name extends keyof Orders>(name: Name, message: MessageOf<Name>): Promise<AnswerOf<Name>> {
    const answer = await this.order(name, message);
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.code} ${answer.message}`);
    return answer.value;
  }

  /** The code of a refusal; `ok` when there was none. */
  async codeOf(name: string, message: unknown): Promise<string> {
    const answer = await this.raw(name, message);
    return answer.ok ? 'ok' : answer.code;
  }

  close(): void {
    this.socket.close();
  }
}
