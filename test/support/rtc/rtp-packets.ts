/** Bytes of an RTP header without extensions. */
const HEADER_BYTES = 12;
/** Where the instant stands in the payload: behind what VP8's descriptor and header take. */
const INSTANT_AT = HEADER_BYTES + 16;
/** A packet that holds an instant is at least this long. */
export const MIN_PACKET_BYTES = INSTANT_AT + 8;

export interface RtpPacket {
  payloadType: number;
  ssrc: number;
  sequence: number;
  timestamp: number;
  isLastOfFrame?: boolean;
}
/** Of VP8: which picture, and whether it stands by itself. */
export interface Vp8Frame {
  pictureId: number;
  isKeyFrame: boolean;
  isFirstOfFrame: boolean;
}

/** An RTP packet of that many bytes that tells when it was made, in milliseconds of `performance.now()`. */
export function rtpPacket(packet: RtpPacket, bytes: number, instantMs: number, frame?: Vp8Frame): Buffer {
  const buffer = Buffer.alloc(Math.max(bytes, MIN_PACKET_BYTES), 0x5a);
  buffer[0] = 0x80;
  buffer[1] = packet.payloadType | (packet.isLastOfFrame === true ? 0x80 : 0);
  buffer.writeUInt16BE(packet.sequence & 0xffff, 2);
  buffer.writeUInt32BE(packet.timestamp >>> 0, 4);
  buffer.writeUInt32BE(packet.ssrc, 8);
  if (frame !== undefined) writeVp8(buffer, frame);
  buffer.writeDoubleBE(instantMs, INSTANT_AT);
  return buffer;
}

/** What a packet of `rtpPacket` tells; `null` for anything else, RTCP above all. */
export function readPacket(packet: Buffer): { ssrc: number; sequence: number; instantMs: number } | null {
  if (isRtcp(packet)) return null;
  // A server may have put header extensions in.
  const hasExtension = ((packet[0] ?? 0) & 0x10) !== 0;
  const more = hasExtension ? 4 + packet.readUInt16BE(HEADER_BYTES + 2) * 4 : 0;
  if (packet.length < MIN_PACKET_BYTES + more) return null;
  return {
    ssrc: packet.readUInt32BE(8),
    sequence: packet.readUInt16BE(2),
    instantMs: packet.readDoubleBE(INSTANT_AT + more),
  };
}

/** @source RFC 5761, 4: payload types 64 … 95 with the marker bit are RTCP's */
const isRtcp = (packet: Buffer): boolean => {
  const type = packet[1] ?? 0;
  return type >= 192 && type <= 223;
};

/** How many key frames this RTCP packet asks for. @source RFC 4585, 6.3.1 (PLI: type 206, format 1), RFC 5104, 4.3.1 (FIR: format 4) */
export function keyFrameRequests(packet: Buffer): number {
  if (!isRtcp(packet)) return 0;
  let found = 0;
  for (let at = 0; at + 4 <= packet.length; at += (packet.readUInt16BE(at + 2) + 1) * 4) {
    const format = (packet[at] ?? 0) & 0x1f;
    if (packet[at + 1] === 206 && (format === 1 || format === 4)) found += 1;
  }
  return found;
}

/** Payload descriptor with a 15-bit picture id, then the first bytes of the frame. @source RFC 7741, 4.2 and 4.3; RFC 6386, 9.1 */
function writeVp8(buffer: Buffer, { pictureId, isKeyFrame, isFirstOfFrame }: Vp8Frame): void {
  buffer[HEADER_BYTES] = 0x80 | (isFirstOfFrame ? 0x10 : 0);
  buffer[HEADER_BYTES + 1] = 0x80;
  buffer.writeUInt16BE(0x8000 | (pictureId & 0x7fff), HEADER_BYTES + 2);
  if (!isFirstOfFrame) return;
  // Shown, first partition of some size; key frames go on with a start code and 640 × 360.
  buffer[HEADER_BYTES + 4] = (isKeyFrame ? 0 : 1) | 0x10;
  buffer[HEADER_BYTES + 5] = 0;
  buffer[HEADER_BYTES + 6] = 0;
  if (isKeyFrame) buffer.set([0x9d, 0x01, 0x2a, 0x80, 0x02, 0x68, 0x01], HEADER_BYTES + 7);
}
