import { Controller, Get, Inject, Module, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Registry } from 'prom-client';
import { Readiness } from './health.js';
import { METRICS } from './observability.module.js';

/** For balancers and operators; none of it is about a user. */
@Controller()
class HealthController {
  constructor(
    private readonly readiness: Readiness,
    @Inject(METRICS) private readonly metrics: Registry,
  ) {}

  /** The process runs and answers. */
  @Get('healthz')
  alive(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 when every part can serve, else 503; the body names each part and its problem. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const { isReady, checks } = await this.readiness.report();
    await reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not-ready', checks });
  }

  /** Prometheus text. */
  @Get('metrics')
  async prometheus(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .type(this.metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await this.metrics.metrics());
  }
}

/** `/healthz`, `/readyz` and `/metrics` of a process; its root imports it once. */
@Module({ controllers: [HealthController] })
export class HealthEndpointsModule {}
