import {
  type MediaUsageServiceController,
  MediaUsageServiceControllerMethods,
  type PullUsageRequest,
  type PullUsageResponse,
} from '@app/grpc';
import { status } from '@grpc/grpc-js';
import { Controller } from '@nestjs/common';
import { RpcException } from '@nestjs/microservices';
import { PULL_LIMIT, UsageLedger } from './usage-ledger.js';

/** Hands what was used over to the API (`proto/media/v1/media_usage.proto`). Malformed questions are answered `INVALID_ARGUMENT`. */
@Controller()
@MediaUsageServiceControllerMethods()
export class MediaUsageController implements MediaUsageServiceController {
  constructor(private readonly ledger: UsageLedger) {}

  pullUsage({ runId, after }: PullUsageRequest): PullUsageResponse {
    if (!/^\d{1,15}$/.test(after))
      throw new RpcException({ code: status.INVALID_ARGUMENT, message: 'after: a change is a number' });
    const { upTo, usages } = this.ledger.pull(runId, Number(after));
    return {
      runId: this.ledger.runId,
      upTo: String(upTo),
      hasMore: usages.length === PULL_LIMIT,
      usages: usages.map(({ id, sessionId, startedAt, ...usage }) => ({
        usageId: id,
        roomId: sessionId,
        participantId: usage.participantId,
        role: usage.role,
        startedAtMs: String(startedAt.getTime()),
        sentBytes: String(usage.bytesSent),
        receivedBytes: String(usage.bytesReceived),
        connectedMs: String(usage.connectedMs),
        soundMs: String(usage.soundMs),
        pictureMs: String(usage.pictureMs),
      })),
    };
  }
}
