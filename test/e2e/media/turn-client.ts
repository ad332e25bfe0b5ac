import ipaddr from 'ipaddr.js';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { on, once } from 'node:events';

/** Numbers of RFC 8656 (TURN) and RFC 8489 (STUN). */
const MAGIC_COOKIE = 0x2112_a442;
const METHOD = { allocate: 0x003, createPermission: 0x008, channelBind: 0x009 } as const;
const ATTRIBUTE = {
  username: 0x0006,
  messageIntegrity: 0x0008,
  errorCode: 0x0009,
  channelNumber: 0x000c,
  xorPeerAddress: 0x0012,
  realm: 0x0014,
  nonce: 0x0015,
  requestedAddressFamily: 0x0017,
  requestedTransport: 0x0019,
} as const;
const PROTOCOL_UDP = 17;
const FAMILY = { 4: 1, 6: 2 } as const;
const ERROR_CLASS = 0x0110;
const ANSWER_WITHIN_MS = 5_000;
const AGAIN_AFTER_MS = 250;
const PEER_PORT = 40_000;
const FIRST_CHANNEL = 0x4000;

type Attribute = readonly [type: number, value: Buffer];
export interface TurnCredentials {
  username: string;
  credential: string;
}

/** What a TURN server says to one client: a browser hides it. Answers are `0` for yes, or the error's code. */
export class TurnClient {
  private realm = '';
  private nonce: Buffer = Buffer.alloc(0);
  private channel = FIRST_CHANNEL - 1;

  private constructor(
    private readonly socket: Socket,
    private readonly port: number,
    private readonly credentials: TurnCredentials,
  ) {}

  /** Of the server on this machine's loopback address. */
  static async open(port: number, credentials: TurnCredentials): Promise<TurnClient> {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return new TurnClient(socket, port, credentials);
  }

  /** Asks for a relay of this family; the first time without credentials, as every client does. */
  async allocate(family: 4 | 6): Promise<number> {
    const attributes: Attribute[] = [
      [ATTRIBUTE.requestedTransport, Buffer.from([PROTOCOL_UDP, 0, 0, 0])],
      [ATTRIBUTE.requestedAddressFamily, Buffer.from([FAMILY[family], 0, 0, 0])],
    ];
    if (this.realm === '') await this.ask(METHOD.allocate, attributes);
    return this.ask(METHOD.allocate, attributes);
  }

  /** Asks to be let through to that address. */
  permit(address: string): Promise<number> {
    return this.ask(METHOD.createPermission, [], address);
  }

  /** The other way of asking for the same. */
  bindChannel(address: string): Promise<number> {
    this.channel += 1;
    const channel: Attribute = [ATTRIBUTE.channelNumber, Buffer.from([this.channel >>> 8, this.channel & 0xff, 0, 0])];
    return this.ask(METHOD.channelBind, [channel], address);
  }

  close(): void {
    this.socket.close();
  }

  private async ask(method: number, attributes: readonly Attribute[], peer?: string): Promise<number> {
    const transaction = randomBytes(12);
    const parts =
      peer === undefined
        ? attributes
        : [...attributes, [ATTRIBUTE.xorPeerAddress, xorAddress(peer, transaction)] as const];
    const message = this.message(method, transaction, parts);
    const send = (): void => this.socket.send(message, this.port, '127.0.0.1');
    const again = setInterval(send, AGAIN_AFTER_MS);
    try {
      send();
      const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
      for await (const [answer] of on(this.socket, 'message', { signal }) as AsyncIterable<[Buffer]>) {
        if (answer.subarray(8, 20).equals(transaction)) return this.verdict(answer);
      }
      return -1;
    } finally {
      clearInterval(again);
    }
  }

  private verdict(answer: Buffer): number {
    const found = attributesOf(answer);
    this.realm = found.get(ATTRIBUTE.realm)?.toString() ?? this.realm;
    this.nonce = found.get(ATTRIBUTE.nonce) ?? this.nonce;
    if ((answer.readUInt16BE(0) & ERROR_CLASS) !== ERROR_CLASS) return 0;
    const error = found.get(ATTRIBUTE.errorCode);
    return error === undefined ? -1 : error.readUInt8(2) * 100 + error.readUInt8(3);
  }

  private message(method: number, transaction: Buffer, attributes: readonly Attribute[]): Buffer {
    if (this.realm === '') return frame(method, transaction, attributes);
    const { username, credential } = this.credentials;
    const signed: Attribute[] = [
      ...attributes,
      [ATTRIBUTE.username, Buffer.from(username)],
      [ATTRIBUTE.realm, Buffer.from(this.realm)],
      [ATTRIBUTE.nonce, this.nonce],
    ];
    // Long-term credentials: the length that is signed counts the signature, the signed bytes don't hold it.
    const key = createHash('md5').update(`${username}:${this.realm}:${credential}`).digest();
    const empty = frame(method, transaction, [...signed, [ATTRIBUTE.messageIntegrity, Buffer.alloc(20)]]);
    const signature = createHmac('sha1', key).update(empty.subarray(0, -24)).digest();
    return frame(method, transaction, [...signed, [ATTRIBUTE.messageIntegrity, signature]]);
  }
}

function frame(method: number, transaction: Buffer, attributes: readonly Attribute[]): Buffer {
  const body = Buffer.concat(
    attributes.map(([type, value]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16BE(type, 0);
      head.writeUInt16BE(value.length, 2);
      return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
    }),
  );
  const head = Buffer.alloc(8);
  head.writeUInt16BE(method, 0);
  head.writeUInt16BE(body.length, 2);
  head.writeUInt32BE(MAGIC_COOKIE, 4);
  return Buffer.concat([head, transaction, body]);
}

function attributesOf(message: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  for (let at = 20; at + 4 <= message.length;) {
    const length = message.readUInt16BE(at + 2);
    found.set(message.readUInt16BE(at), message.subarray(at + 4, at + 4 + length));
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  return found;
}

/** IPv4-mapped addresses stay IPv6: that is what makes them worth a try. */
function xorAddress(address: string, transaction: Buffer): Buffer {
  const bytes = Buffer.from(ipaddr.parse(address).toByteArray());
  const mask = Buffer.alloc(16);
  mask.writeUInt32BE(MAGIC_COOKIE, 0);
  transaction.copy(mask, 4);
  const head = Buffer.alloc(4);
  head.writeUInt8(bytes.length === 4 ? FAMILY[4] : FAMILY[6], 1);
  head.writeUInt16BE(PEER_PORT ^ (MAGIC_COOKIE >>> 16), 2);
  return Buffer.concat([head, bytes.map((byte, index) => byte ^ mask.readUInt8(index))]);
}
