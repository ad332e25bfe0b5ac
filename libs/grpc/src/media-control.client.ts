import { Metadata } from '@grpc/grpc-js';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClientGrpc } from '@nestjs/microservices';
import { firstValueFrom } from 'rxjs';
import {
  MEDIA_CONTROL_SERVICE_NAME,
  type CloseRoomRequest,
  type ListRoomsResponse,
  type MediaControlServiceClient,
  type PutRoomRequest,
  type PutRoomResponse,
} from './generated/media/v1/media_control.js';

/** Injection token of the connection to streaming. */
export const MEDIA_CONTROL_CONNECTION = Symbol('MEDIA_CONTROL_CONNECTION');
/** A room is made in milliseconds; the rest is for a worker that is just being replaced. */
const DEADLINE_MS = 3_000;

/**
 * The API's orders to streaming. Each is idempotent and has a deadline of 3 s.
 * @throws grpc-js `ServiceError` when streaming can't be reached or is late: repeat the order later.
 */
@Injectable()
export class MediaControlClient implements OnModuleInit {
  private service: MediaControlServiceClient;

  constructor(@Inject(MEDIA_CONTROL_CONNECTION) private readonly connection: ClientGrpc) {}

  onModuleInit(): void {
    this.service = this.connection.getService<MediaControlServiceClient>(MEDIA_CONTROL_SERVICE_NAME);
  }

  /** Opens the room or brings it to this stage; an older `stageVersion` than the room has changes nothing. */
  async putRoom(request: PutRoomRequest): Promise<PutRoomResponse> {
    return firstValueFrom(this.service.putRoom(request, new Metadata(), deadline()));
  }

  /** Closes the room and tells its peers why; a room that isn't open is not an error. */
  async closeRoom(request: CloseRoomRequest): Promise<void> {
    await firstValueFrom(this.service.closeRoom(request, new Metadata(), deadline()));
  }

  /** The rooms that are open in streaming, in no order. */
  async listRooms(): Promise<ListRoomsResponse['rooms']> {
    const answer = await firstValueFrom(this.service.listRooms({}, new Metadata(), deadline()));
    return answer.rooms;
  }
}

const deadline = (): { deadline: Date } => ({ deadline: new Date(Date.now() + DEADLINE_MS) });
