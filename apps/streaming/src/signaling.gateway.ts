import {
  AskStatistics,
  ConsumerOrder,
  CreateTransport,
  JoinRoom,
  LineNarrowed,
  MEDIA_SOCKET_PATH,
  Ping,
  PreferLayers,
  ProducerOrder,
  ReportMedia,
  RestartIce,
  type Ack,
  type JoinedRoom,
  type MediaClientToServer,
  type RoomStatistics,
} from '@app/contracts';
import { APP_CONFIG, type AppConfig } from '@app/config';
import { CLOCK, type Clock } from '@app/database';
import { LOGGER, type Logger } from '@app/observability';
import {
  accept,
  closePassServer,
  createPassServer,
  type MessageTable,
  on,
  refuse,
  ROOM_PASS_PUBLIC_KEY,
  serveMessages,
  type SocketServerSettings,
} from '@app/realtime';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { KeyObject } from 'node:crypto';
import type { MediaServer, MediaSocket } from './media-socket.js';
import { OneAtATime } from './one-at-a-time.js';
import type { Peer } from './peer.js';
import { ConnectTransportStrictly, ConsumeStrictly, ProduceStrictly, ReceiveStageStrictly } from './rtp-parameters.js';
import { MediaStatistics } from './statistics/media-statistics.js';
import { StreamRooms } from './stream-rooms.js';

/** The sockets of media signalling: lets them in by their room pass and hands their messages to their peer. */
@Injectable()
export class SignalingGateway implements OnApplicationBootstrap {
  private readonly settings: SocketServerSettings;
  private server: MediaServer | undefined;

  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly rooms: StreamRooms,
    private readonly statistics: MediaStatistics,
    @Inject(APP_CONFIG) config: AppConfig,
    @Inject(ROOM_PASS_PUBLIC_KEY) publicKey: KeyObject,
    @Inject(CLOCK) clock: Clock,
    @Inject(LOGGER) logger: Logger,
  ) {
    this.settings = { path: MEDIA_SOCKET_PATH, publicUrl: config.publicUrl, publicKey, clock, logger };
  }

  onApplicationBootstrap(): void {
    this.server = createPassServer(this.http.httpAdapter.getHttpServer(), this.settings);
    this.server.on('connection', (socket) => this.serve(socket));
  }

  /** Cuts every socket off; clients come back to whoever serves then. The HTTP server is not ours to close. */
  close(): void {
    if (this.server !== undefined) closePassServer(this.server);
    this.server = undefined;
  }

  private serve(socket: MediaSocket): void {
    let peer: Peer | undefined;
    const turns = new OneAtATime();
    // One message of a socket after another; and a peer that changes its socket takes none of the old one any more.
    const joined = <T>(order: (peer: Peer) => Promise<Ack<T>> | Ack<T>): Promise<Ack<T>> =>
      turns.run(() => {
        const mine = peer;
        if (mine === undefined) return joinFirst();
        return mine.turns.run(() => (mine.isClosed || !mine.isOn(socket) ? joinFirst() : order(mine)));
      });

    const table: MessageTable<MediaClientToServer> = {
      'media:join-room': on(JoinRoom, (message) =>
        turns.run(async () => {
          if (peer?.isOn(socket) === true) peer.close();
          const entered = await this.join(socket, message);
          if (!entered.ok) return entered;
          peer = entered.value.peer;
          return accept(entered.value.joined);
        }),
      ),
      'media:ping': on(Ping, () => accept({})),
      'media:create-transport': on(CreateTransport, (m) => joined((peer) => peer.createTransport(m.direction))),
      'media:connect-transport': on(ConnectTransportStrictly, (m) => joined((peer) => peer.connectTransport(m))),
      'media:restart-ice': on(RestartIce, (m) => joined((peer) => peer.restartIce(m.transportId))),
      'media:produce': on(ProduceStrictly, (m) => joined((peer) => peer.produce(m))),
      'media:pause-producer': on(ProducerOrder, (m) => joined((peer) => peer.pauseProducer(m.producerId))),
      'media:resume-producer': on(ProducerOrder, (m) => joined((peer) => peer.resumeProducer(m.producerId))),
      'media:close-producer': on(ProducerOrder, (m) => joined((peer) => peer.closeProducer(m.producerId))),
      'media:consume': on(ConsumeStrictly, (m) => joined((peer) => peer.consume(m))),
      'media:receive-stage': on(ReceiveStageStrictly, (m) => joined((peer) => peer.receiveStage(m))),
      'media:pause-consumer': on(ConsumerOrder, (m) => joined((peer) => peer.pauseConsumer(m.consumerId))),
      'media:resume-consumer': on(ConsumerOrder, (m) => joined((peer) => peer.resumeConsumer(m.consumerId))),
      'media:close-consumer': on(ConsumerOrder, (m) => joined((peer) => peer.closeConsumer(m.consumerId))),
      'media:prefer-layers': on(PreferLayers, (m) => joined((peer) => peer.preferLayers(m))),
      'media:line-narrowed': on(LineNarrowed, (m) => joined((peer) => peer.narrow(m))),
      'media:report': on(ReportMedia, (m) => joined((peer) => taken(peer.meter.take(m)))),
      'media:statistics': on(AskStatistics, () => joined((peer) => this.statisticsFor(peer))),
    };
    const inTurn = (task: () => Promise<void> | void): void => {
      turns
        .run(task)
        .catch((error: unknown) =>
          this.settings.logger.error({ err: error, socketId: socket.id }, 'a peer could not be brought up to date'),
        );
    };
    serveMessages(socket, table, this.settings, () =>
      inTurn(() => peer?.turns.run(() => (peer?.isOn(socket) === true ? peer.applyPass() : undefined))),
    );
    // In turn as well: a join that is under way makes a peer that must go, too.
    socket.once('disconnect', (reason) =>
      inTurn(() => {
        if (peer?.isOn(socket) !== true) return;
        // Who says goodbye, or is put out, does not come back for anything.
        if (isGoodbye(reason)) peer.close();
        else peer.lose(socket);
      }),
    );
  }

  /** Of the moderator's own room. */
  private statisticsFor({ claims }: Peer): Ack<RoomStatistics> {
    if (!claims.rights.includes('moderate')) return refuse('right-missing', 'Connections are shown to moderators.');
    return accept(this.statistics.ofRoom(claims.room));
  }

  private async join(socket: MediaSocket, message: JoinRoom): Promise<Ack<{ peer: Peer; joined: JoinedRoom }>> {
    const { room: roomId, rights } = socket.data.claims;
    if (!rights.includes('watch') && !rights.includes('publish'))
      return refuse('right-missing', 'This pass is not for media.');
    const room = this.rooms.find(roomId);
    return room === undefined
      ? refuse('room-not-open', 'Nobody has opened this room yet.')
      : room.join(socket, message);
  }
}

const joinFirst = () => refuse('wrong-state', 'Join the room first.');
/** Of socket.io's reasons those that somebody meant; the others happen. */
const isGoodbye = (reason: string): boolean =>
  reason === 'client namespace disconnect' || reason === 'server namespace disconnect';

const taken = (waitS: number): Ack<Record<string, never>> =>
  waitS === 0 ? accept({}) : refuse('rate-limited', `One report every ten seconds; try again in ${waitS} s.`, waitS);
