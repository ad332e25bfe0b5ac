import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from './clock.js';
import type { RequestContext } from './request-context.js';

/** Contexts for work that no reader asked for: background tasks, checks, what happens before it is known who asks. */
@Injectable()
export class SystemContexts {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Nobody's context, outside any transaction. `requestId` names the work in logs. */
  create(requestId: string): RequestContext {
    return { requestId, viewer: null, languages: [], clock: this.clock, manager: this.dataSource.manager };
  }
}
