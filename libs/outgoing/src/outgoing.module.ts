import { APP_CONFIG, type AppConfig } from '@app/config';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { OutgoingClient } from './outgoing-client.js';

/** The one way out to addresses that people enter. */
@Module({
  providers: [
    {
      provide: OutgoingClient,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => new OutgoingClient({ allowsLoopback: config.isLoopbackAllowed }),
    },
  ],
  exports: [OutgoingClient],
})
export class OutgoingModule implements OnApplicationShutdown {
  constructor(@Inject(OutgoingClient) private readonly client: OutgoingClient) {}

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
