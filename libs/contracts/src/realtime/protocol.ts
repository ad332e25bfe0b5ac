import { z } from 'zod';
import type { RefusalBody, RefusalCode } from '../refusals.js';

/** Raised when a message changes in a way that an older client cannot follow; the server then answers `client-too-old`. */
export const PROTOCOL_VERSION = 1;
/** Largest frame a socket may send, in bytes. A larger one closes that socket. */
export const MAX_FRAME_BYTES = 64 * 1024;
export const CHAT_SOCKET_PATH = '/sockets/chat';
export const MEDIA_SOCKET_PATH = '/sockets/media';

/** `auth` of a socket.io handshake, for chat and media alike. A refused handshake is a `connect_error` whose `data` is a `RefusalBody`. */
export const Handshake = z.object({ pass: z.string().max(4096), protocolVersion: z.number().int() });
export type Handshake = z.infer<typeof Handshake>;

/** Answer to a socket message. */
export type Ack<T, Code extends RefusalCode = RefusalCode> =
  { ok: true; value: T } | ({ ok: false } & RefusalBody<Code>);
export type AckCallback<T, Code extends RefusalCode = RefusalCode> = (answer: Ack<T, Code>) => void;

/** A fresh pass for the same participant and room, before the old one expires. */
export const RenewPass = z.object({ pass: z.string().max(4096) });
export type RenewPass = z.infer<typeof RenewPass>;
/** `reason` of `pass:revoked`, sent just before the server closes the socket for good. */
export type PassRevokedReason = 'removed' | 'expired' | 'ended';
