import type { AppConfig } from '@app/config';
import { type Logger, Readiness } from '@app/observability';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Server } from 'node:http';
import { Socket } from 'node:net';
import { NestLogger } from './nest-logger.js';
import { portTaken } from './port.js';
import type { RunningServer } from './run-server.js';

/** Open answers and sockets get this long to end by themselves; then their connections are cut. */
const CONNECTION_PATIENCE_MS = 5_000;

/** The root of one process: what it provides to every module, and the apps it serves. */
@Module({})
class ProcessModule {}

export interface HttpServerOptions {
  config: AppConfig;
  logger: Logger;
  adapter: FastifyAdapter;
  /** Modules of this process: configuration, observability, database, facts, keys, and the apps. */
  imports: NonNullable<DynamicModule['imports']>;
  /** Called before the server listens: a gRPC microservice is connected here. */
  prepare?: (app: NestFastifyApplication) => Promise<void>;
}

/** What listens. */
export interface HttpServer extends RunningServer {
  app: NestFastifyApplication;
}

/** One Nest app on `config.host:config.port`. @throws StartFailure when the port is taken. */
export async function startHttpServer({
  config,
  logger,
  adapter,
  imports,
  prepare,
}: HttpServerOptions): Promise<HttpServer> {
  const app = await NestFactory.create<NestFastifyApplication>({ module: ProcessModule, imports }, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const connections = followConnections(app.getHttpServer());
  try {
    await prepare?.(app);
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close().catch(() => undefined);
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portTaken(config.port) : error;
  }
  return {
    app,
    close: async () => {
      app.get(Readiness).drain();
      const cut = setTimeout(() => connections.forEach((socket) => socket.destroy()), CONNECTION_PATIENCE_MS);
      await app.close();
      clearTimeout(cut);
    },
  };
}

function followConnections(server: Server): Set<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return open;
}
