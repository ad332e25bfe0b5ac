import { z } from 'zod';

/** Ids are UUIDv7 in canonical text form. People see slugs, never these. */
export const Uuid = z.uuid();
export type SummitId = string;
export type SessionId = string;
export type PersonId = string;
export type ChannelId = string;
export type MessageId = string;
/** Who a room pass speaks for: a person of the programme (`personId`), a signed-in user, or a guest. Stable over reconnects. */
export type ParticipantId = string;

/** Whether a participant is a guest: their ids are made from a browser's secret, as UUIDs of version 8 (RFC 9562, section 5.8). */
export const isGuestId = (id: ParticipantId): boolean => id.charAt(14) === '8';
