import {
  type CloseRoomRequest,
  type ListRoomsResponse,
  type MediaControlServiceController,
  MediaControlServiceControllerMethods,
  type PutRoomRequest,
  type PutRoomResponse,
  streamingGrpcOptions,
} from '@app/grpc';
import { Controller, type INestMicroservice, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MicroserviceOptions } from '@nestjs/microservices';

/** Rooms as streaming was told of them, without media. */
class Rooms {
  readonly open = new Map<string, PutRoomRequest>();
  readonly closed: CloseRoomRequest[] = [];
}

@Controller()
@MediaControlServiceControllerMethods()
class StandInController implements MediaControlServiceController {
  constructor(private readonly rooms: Rooms) {}
  putRoom(request: PutRoomRequest): PutRoomResponse {
    const known = this.rooms.open.get(request.roomId);
    if (known === undefined || BigInt(known.stageVersion) < BigInt(request.stageVersion))
      this.rooms.open.set(request.roomId, request);
    return {};
  }
  closeRoom(request: CloseRoomRequest): Record<string, never> {
    this.rooms.open.delete(request.roomId);
    this.rooms.closed.push(request);
    return {};
  }
  listRooms(): ListRoomsResponse {
    return { rooms: [...this.rooms.open.values()].map(({ roomId, stageVersion }) => ({ roomId, stageVersion })) };
  }
}

/** A streaming server that takes the API's orders over gRPC and forgets them when it stops, as a restarted one does. */
export class StreamingStandIn {
  private constructor(
    private readonly server: INestMicroservice,
    private readonly rooms: Rooms,
  ) {}

  static async start(address: string): Promise<StreamingStandIn> {
    @Module({ controllers: [StandInController], providers: [Rooms] })
    class StandInModule {}
    const server = await NestFactory.createMicroservice<MicroserviceOptions>(StandInModule, {
      ...streamingGrpcOptions(address),
      logger: false,
    });
    await server.listen();
    return new StreamingStandIn(server, server.get(Rooms));
  }

  /** The room as it was last ordered; `undefined` when it is not open. */
  room(roomId: string): PutRoomRequest | undefined {
    return this.rooms.open.get(roomId);
  }
  openBehindTheBack(roomId: string): void {
    this.rooms.open.set(roomId, {
      roomId,
      stageVersion: '1',
      places: [],
      isLive: true,
      onAirInMs: '0',
      booths: [],
    });
  }
  get closed(): readonly CloseRoomRequest[] {
    return this.rooms.closed;
  }
  async stop(): Promise<void> {
    await this.server.close();
  }
}
