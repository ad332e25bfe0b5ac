import { APP_CONFIG, type AppConfig } from '@app/config';
import { Inject, Injectable } from '@nestjs/common';
import { parseEmailAddress } from './email-address.js';

/** Whom the installation names as founders of summits: how its first summit comes to be. */
@Injectable()
export class Founders {
  private readonly addresses: ReadonlySet<string | null>;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.addresses = new Set(config.founders.map(parseEmailAddress));
  }

  /** `email` in the form of `parseEmailAddress`. */
  include(email: string): boolean {
    return this.addresses.has(email);
  }
}
