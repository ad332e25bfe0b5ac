import { Metadata } from '@grpc/grpc-js';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClientGrpc } from '@nestjs/microservices';
import { firstValueFrom } from 'rxjs';
import {
  MEDIA_USAGE_SERVICE_NAME,
  type MediaUsageServiceClient,
  type PullUsageRequest,
  type PullUsageResponse,
} from './generated/media/v1/media_usage.js';
import { MEDIA_CONTROL_CONNECTION } from './media-control.client.js';

const DEADLINE_MS = 3_000;

/** What streaming has to tell of what was used. @throws grpc-js `ServiceError` when it can't be reached or is late: ask again later. */
@Injectable()
export class MediaUsageClient implements OnModuleInit {
  private service: MediaUsageServiceClient;

  constructor(@Inject(MEDIA_CONTROL_CONNECTION) private readonly connection: ClientGrpc) {}

  onModuleInit(): void {
    this.service = this.connection.getService<MediaUsageServiceClient>(MEDIA_USAGE_SERVICE_NAME);
  }

  /** See `proto/media/v1/media_usage.proto`. */
  async pullUsage(request: PullUsageRequest): Promise<PullUsageResponse> {
    const deadline = new Date(Date.now() + DEADLINE_MS);
    return firstValueFrom(this.service.pullUsage(request, new Metadata(), { deadline }));
  }
}
