import { encodePacket } from 'engine.io-parser';
import { Encoder, PacketType } from 'socket.io-parser';

/** One event for socket.io clients, encoded once for however many sockets. */
export interface EncodedEvent {
  /** The socket.io packet, what an engine.io connection is given to send. */
  packet: string;
  /** The same as a whole WebSocket text frame, as a server sends it (RFC 6455, section 5.2: final, not masked). */
  frame: Buffer;
}

/** Several events in one: its only argument is a list of them, each `[name, ...arguments]`, in order. */
export const BATCH_EVENT = 'room:batch';
/** `2`, an event of the main namespace, before its JSON. @source socket.io protocol 5, "Packet encoding" */
const EVENT_TYPE = String(PacketType.EVENT);

const encoder = new Encoder();

/** Encodes `event` of the main namespace. Arguments are JSON; there are no binary attachments. */
export function encodeEvent(event: string, args: readonly unknown[]): EncodedEvent {
  const packets: unknown[] = encoder.encode({ type: PacketType.EVENT, nsp: '/', data: [event, ...args] });
  const [packet] = packets;
  if (typeof packet !== 'string') throw new TypeError(`The event ${event} is not plain JSON.`);
  return encoded(packet);
}

/** These events in one frame, as a `BATCH_EVENT`; one by itself stays what it is. */
export function encodeBatch(events: readonly EncodedEvent[]): EncodedEvent {
  const [first, ...others] = events;
  if (first !== undefined && others.length === 0) return first;
  const each = events.map(({ packet }) => packet.slice(EVENT_TYPE.length));
  return encoded(`${EVENT_TYPE}["${BATCH_EVENT}",[${each.join(',')}]]`);
}

const encoded = (packet: string): EncodedEvent => ({ packet, frame: textFrame(engineText(packet)) });

function engineText(packet: string): Buffer {
  let text = '';
  encodePacket({ type: 'message', data: packet }, true, (encoded) => (text = String(encoded)));
  return Buffer.from(text);
}

/** @source RFC 6455, section 5.2: lengths up to 125 in one byte, up to 65,535 in two more, else in eight more. */
export function textFrame(payload: Buffer): Buffer {
  const { length } = payload;
  const headerLength = length <= 125 ? 2 : length <= 0xffff ? 4 : 10;
  const frame = Buffer.allocUnsafe(headerLength + length);
  frame[0] = 0x81;
  if (length <= 125) frame[1] = length;
  else if (length <= 0xffff) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  payload.copy(frame, headerLength);
  return frame;
}
