import { APP_CONFIG, type AppConfig } from '@app/config';
import { Module } from '@nestjs/common';
import { ClientsModule } from '@nestjs/microservices';
import { streamingGrpcOptions } from './grpc-options.js';
import { MEDIA_CONTROL_CONNECTION, MediaControlClient } from './media-control.client.js';
import { MediaUsageClient } from './media-usage.client.js';

/** Gives `MediaControlClient` and `MediaUsageClient`, connected to `AppConfig.streamingGrpcAddress` on its first call. */
@Module({
  imports: [
    ClientsModule.registerAsync([
      {
        name: MEDIA_CONTROL_CONNECTION,
        inject: [APP_CONFIG],
        useFactory: (config: AppConfig) => streamingGrpcOptions(config.streamingGrpcAddress),
      },
    ]),
  ],
  providers: [MediaControlClient, MediaUsageClient],
  exports: [MediaControlClient, MediaUsageClient],
})
export class MediaControlClientModule {}
