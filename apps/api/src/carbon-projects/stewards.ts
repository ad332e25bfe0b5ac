import { APP_CONFIG, type AppConfig } from '@app/config';
import type { Viewer } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { parseEmailAddress } from '../identity/index.js';

/** Who runs projects, batches and retirements: those whom the installation names, and in the demo its organiser. */
@Injectable()
export class Stewards {
  private readonly addresses: ReadonlySet<string | null>;
  private readonly isDemo: boolean;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.addresses = new Set(config.carbonStewards.map(parseEmailAddress));
    this.isDemo = config.isDemo;
  }

  /** An invitation's or a ticket's link makes nobody a steward, whosever it is. */
  include(viewer: Viewer | null): boolean {
    if (viewer?.isAccountHolder !== true || viewer.email === null) return false;
    return this.addresses.has(viewer.email) || (this.isDemo && viewer.mayReadOutbox === true);
  }
}
