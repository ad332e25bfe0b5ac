import { MEDIA_SOCKET_PATH, ROOM_PASS_AUDIENCE, ROOM_PASS_ISSUER, ROOM_PASS_LIFETIME_S } from '@app/contracts';
import { MediaControlClient, type PutRoomRequest, streamingGrpcOptions } from '@app/grpc';
import { freePort } from '@app/hosting';
import { signRoomPass } from '@app/realtime';
import { ClientProxyFactory } from '@nestjs/microservices';
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { RoomClient, streamVideo } from '../../support/rtc/room-client.js';
import type { RtcSender } from '../../support/rtc/rtc-end.js';
import { startServer } from '../machine.js';
import type { Contender, Viewer } from './contender.js';

const PROJECT = join(import.meta.dirname, '..', '..', '..', '..');
const CAMERA = { ssrc: 20_001, payloadType: 96 };

/** Streaming as it is deployed by itself, with one room on air; whoever started it gives the passes, as the API does. */
export interface CanopyStreaming {
  readonly pid: number;
  readonly origin: string;
  readonly mediaUrl: string;
  readonly speakerId: string;
  /** For the speaker, or anybody else. */
  pass(participantId?: string): Promise<{ token: string; expiresAt: string; participantId: string }>;
  put(stage?: Partial<PutRoomRequest>): Promise<void>;
  stop(): Promise<void>;
}

export async function startCanopyStreaming({
  workers = 1,
  publicUrl = 'http://127.0.0.1',
}: { workers?: number; publicUrl?: string } = {}): Promise<CanopyStreaming> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const [room, speakerId] = [randomUUID(), randomUUID()];
  const [grpcAddress, port] = [`127.0.0.1:${await freePort()}`, await freePort()];
  const server = await startServer({
    args: [join(PROJECT, 'dist', 'apps', 'streaming', 'src', 'main.js')],
    env: {
      LOG_LEVEL: 'warn',
      PUBLIC_URL: publicUrl,
      ROOM_PASS_PUBLIC_KEY: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      STREAMING_GRPC_ADDRESS: grpcAddress,
      MEDIA_LISTEN_ADDRESS: '127.0.0.1',
      MEDIA_WORKERS: String(workers),
    },
    port,
    path: '/readyz',
    isReady: (status) => status === 200,
  });
  const connection = ClientProxyFactory.create(streamingGrpcOptions(grpcAddress));
  const control = new MediaControlClient(connection);
  control.onModuleInit();
  let version = 0;
  const streaming: CanopyStreaming = {
    pid: server.pid,
    origin: server.url,
    mediaUrl: server.url + MEDIA_SOCKET_PATH,
    speakerId,
    async pass(participantId = randomUUID()) {
      const isSpeaker = participantId === speakerId;
      const iat = Math.floor(Date.now() / 1_000);
      const exp = iat + ROOM_PASS_LIFETIME_S;
      const token = await signRoomPass(
        {
          iss: ROOM_PASS_ISSUER,
          aud: ROOM_PASS_AUDIENCE,
          sub: participantId,
          jti: randomUUID(),
          room,
          role: isSpeaker ? 'speaker' : 'attendee',
          rights: ['watch', 'publish'],
          name: 'Bench',
          language: 'en',
          iat,
          exp,
        },
        privateKey,
      );
      return { token, expiresAt: new Date(exp * 1_000).toISOString(), participantId };
    },
    async put(stage = {}) {
      version += 1;
      const places = [{ participantId: speakerId, isMutedByModerator: false, isOnStage: true, sharesScreen: false }];
      const base = { roomId: room, places, isLive: true, onAirInMs: '0', booths: [] };
      await control.putRoom({ ...base, ...stage, stageVersion: String(version) });
    },
    async stop() {
      connection.close();
      await server.stop();
    },
  };
  await streaming.put();
  return streaming;
}

/** The product's media server with one camera on air. `onKeyFrameAsked` hears what the publisher is asked. */
export async function canopyContender({
  workers = 1,
  onKeyFrameAsked = () => undefined,
}: { workers?: number; onKeyFrameAsked?: () => void } = {}): Promise<Contender> {
  const streaming = await startCanopyStreaming({ workers });
  const speaker = await RoomClient.join(streaming.origin, (await streaming.pass(streaming.speakerId)).token);
  let video: ReturnType<typeof streamVideo> | undefined;
  const { producerId, sender } = await speaker.publish('camera', {
    ssrc: CAMERA.ssrc,
    onKeyFrameAsked: () => {
      onKeyFrameAsked();
      video?.keyFrame();
    },
  });
  return {
    name: 'canopy',
    pid: streaming.pid,
    play: (kbps) => {
      video = playing(sender, kbps);
      return () => video?.stop();
    },
    async watch(onPacket): Promise<Viewer> {
      const client = await RoomClient.join(streaming.origin, (await streaming.pass()).token);
      const { receiver } = await client.watch([producerId], onPacket);
      const { isFlowing } = receiver;
      return { isFlowing, requestKeyFrame: () => receiver.requestKeyFrame(), close: () => client.close() };
    },
    async stop() {
      video?.stop();
      speaker.close();
      await streaming.stop();
    },
  };
}

/** The picture of every contender. */
export const playing = (sender: Pick<RtcSender, 'send'>, kbps: number): ReturnType<typeof streamVideo> =>
  streamVideo(sender, { ...CAMERA, kbps });
export { CAMERA };
