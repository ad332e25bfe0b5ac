import { CHAT_SOCKET_PATH, PROTOCOL_VERSION, type Ack } from '@app/contracts';
import { RawWebSocket } from './raw-web-socket.js';

const PING = '2'.charCodeAt(0);
const MESSAGE = '4'.charCodeAt(0);
const ACK = '3'.charCodeAt(0);
const CONNECTED = '0'.charCodeAt(0);

/**
 * A chat client that does only what the protocol asks of it, cheap enough for thousands: connects with its pass, asks and
 * gets answers, and counts what else comes. @source socket.io protocol 5: `40` connect, `42` event, `43` acknowledgement
 */
export class RoomSocket {
  /** Frames that are neither answers nor of the protocol. */
  events = 0;
  private lastId = 0;
  private readonly waiting = new Map<number, (answer: string) => void>();
  private readonly admitted = Promise.withResolvers<void>();
  private raw: RawWebSocket | undefined;

  private constructor(private readonly onEvent: ((text: Buffer) => void) | undefined) {}

  /** Resolves when its pass was taken. `onEvent` gets each event as it came. @throws Error with the refusal when it was not. */
  static async open(
    port: number,
    pass: string,
    localAddress?: string,
    onEvent?: (text: Buffer) => void,
  ): Promise<RoomSocket> {
    const socket = new RoomSocket(onEvent);
    const onText = (text: Buffer): void => socket.take(text);
    const path = `${CHAT_SOCKET_PATH}/?EIO=4&transport=websocket`;
    socket.raw = await RawWebSocket.open(port, path, () => undefined, { onText, localAddress });
    socket.raw.send(`40${JSON.stringify({ pass, protocolVersion: PROTOCOL_VERSION })}`);
    await socket.admitted.promise;
    return socket;
  }

  /** @throws Error when refused. */
  async ask<T>(name: string, message: object): Promise<T> {
    const answer = JSON.parse(await this.askForText(name, message)) as Ack<unknown>;
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.message}`);
    return answer.value as T;
  }

  /** The answer as it came, JSON: a crowd on one core has no time to read it all. */
  askForText(name: string, message: object): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>();
    this.lastId += 1;
    this.waiting.set(this.lastId, resolve);
    this.raw?.send(`42${this.lastId}${JSON.stringify([name, message])}`);
    return promise;
  }

  close(): void {
    this.raw?.close();
  }

  private take(text: Buffer): void {
    if (text[0] === PING) return this.raw?.send('3');
    if (text[0] !== MESSAGE) return;
    if (text[1] === ACK) return this.answered(text.toString());
    if (text[1] === CONNECTED) return this.admitted.resolve();
    if (text.length > 1 && text[1] === MESSAGE) return this.admitted.reject(new Error(text.toString()));
    this.events += 1;
    this.onEvent?.(text);
  }

  private answered(text: string): void {
    const from = text.indexOf('[');
    const id = Number(text.slice(2, from));
    // The answer is the only argument.
    this.waiting.get(id)?.(text.slice(from + 1, -1));
    this.waiting.delete(id);
  }
}
