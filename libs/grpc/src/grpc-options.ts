import { type GrpcOptions, Transport } from '@nestjs/microservices';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MEDIA_V1_PACKAGE_NAME, protobufFileName } from './generated/media/v1/media_control.js';
import { protobufFileName as usageFileName } from './generated/media/v1/media_usage.js';

/** A lost connection is tried again after this long at most; gRPC's own default is two minutes. */
const MAX_RECONNECT_BACKOFF_MS = 2_000;

/**
 * Transport options of the media services, for both sides: streaming listens on `address`, the API calls it.
 * `address` is `host:port`.
 */
export function streamingGrpcOptions(address: string): GrpcOptions & { transport: Transport.GRPC } {
  return {
    transport: Transport.GRPC,
    options: {
      url: address,
      package: MEDIA_V1_PACKAGE_NAME,
      protoPath: [protobufFileName, usageFileName].map((file) => join(protoRoot(), file)),
      loader: { keepCase: false, longs: String, enums: Number, defaults: true, oneofs: true },
      channelOptions: {
        'grpc.initial_reconnect_backoff_ms': 100,
        'grpc.min_reconnect_backoff_ms': 100,
        'grpc.max_reconnect_backoff_ms': MAX_RECONNECT_BACKOFF_MS,
      },
    },
  };
}

/** The project's `proto/`: it lies above this file both in the sources and in `dist/`. */
function protoRoot(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, 'proto', protobufFileName))) return join(folder, 'proto');
  }
  throw new Error(`${protobufFileName} was not found in a proto/ folder above ${import.meta.dirname}`);
}
