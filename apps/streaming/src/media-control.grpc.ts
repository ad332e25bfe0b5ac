import { Uuid } from '@app/contracts';
import {
  CloseReason,
  type CloseRoomRequest,
  type CloseRoomResponse,
  type ListRoomsResponse,
  type MediaControlServiceController,
  MediaControlServiceControllerMethods,
  type PutRoomRequest,
  type PutRoomResponse,
} from '@app/grpc';
import { status } from '@grpc/grpc-js';
import { Controller } from '@nestjs/common';
import { RpcException } from '@nestjs/microservices';
import { z } from 'zod';
import { StreamRooms } from './stream-rooms.js';

/** An `int64` as decimal text, as the generated code has it. */
const StageVersion = z
  .string()
  .regex(/^\d{1,19}$/)
  .transform(BigInt);
/** Milliseconds ahead, an `int64` as decimal text: a countdown or a hand-over. */
const MsAhead = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const Somebody = z.union([Uuid, z.literal('').transform(() => null)]);
const PutRoom = z.object({
  roomId: Uuid,
  stageVersion: StageVersion,
  places: z
    .array(
      z.object({
        participantId: Uuid,
        isMutedByModerator: z.boolean(),
        isOnStage: z.boolean(),
        sharesScreen: z.boolean(),
      }),
    )
    .max(1_000),
  isLive: z.boolean(),
  onAirInMs: MsAhead,
  booths: z
    .array(
      z.object({
        language: z.string().min(2).max(35),
        memberIds: z.array(Uuid).max(100),
        activeId: Somebody,
        nextId: Somebody,
        nextInMs: MsAhead,
      }),
    )
    .max(100),
});
/** A reason of tomorrow counts as the end. */
const CloseRoom = z.object({ roomId: Uuid, reason: z.enum(CloseReason).catch(CloseReason.CLOSE_REASON_ENDED) });

/** The API's orders (`proto/media/v1`). Repeating one changes nothing. Malformed ones are answered `INVALID_ARGUMENT`. */
@Controller()
@MediaControlServiceControllerMethods()
export class MediaControlController implements MediaControlServiceController {
  constructor(private readonly rooms: StreamRooms) {}

  async putRoom(request: PutRoomRequest): Promise<PutRoomResponse> {
    const { roomId, stageVersion, places, isLive, onAirInMs, booths } = parse(PutRoom, request);
    const nowMs = Date.now();
    await this.rooms.put(roomId, {
      version: stageVersion,
      places: new Map(places.map(({ participantId, ...place }) => [participantId, place])),
      isLive,
      onAirAtMs: nowMs + onAirInMs,
      booths: new Map(
        booths.map(({ language, memberIds, activeId, nextId, nextInMs }) => [
          language,
          { members: new Set(memberIds), active: activeId, next: nextId, nextAtMs: nowMs + nextInMs },
        ]),
      ),
    });
    return {};
  }

  closeRoom(request: CloseRoomRequest): CloseRoomResponse {
    const { roomId, reason } = parse(CloseRoom, request);
    this.rooms.close(roomId, reason === CloseReason.CLOSE_REASON_CANCELLED ? 'cancelled' : 'ended');
    return {};
  }

  listRooms(): ListRoomsResponse {
    return { rooms: this.rooms.all().map((room) => ({ roomId: room.id, stageVersion: room.stageVersion.toString() })) };
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, request: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  const message = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new RpcException({ code: status.INVALID_ARGUMENT, message });
}
