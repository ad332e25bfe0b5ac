import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EmbargoedKinds } from '../embargo/index.js';
import { OutcomesRepository } from './outcomes.repository.js';

/** What the embargo asks of outcomes. */
@Injectable()
export class OutcomeEmbargo implements OnModuleInit {
  constructor(
    private readonly kinds: EmbargoedKinds,
    private readonly outcomes: OutcomesRepository,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      kind: 'outcome',
      describe: (ctx, ids) => this.outcomes.describe(ctx, ids),
      hold: async (tx, id) => void (await this.outcomes.lock(tx, id)),
      missingLanguages: (tx, id) => this.outcomes.missingLanguages(tx, id),
    });
  }
}
