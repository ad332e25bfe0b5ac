import type { RequestContext } from '@app/database';
import { afterAction, type InitiativeAction } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EmbargoedKinds, type EmbargoedObject } from '../embargo/index.js';
import { refused, type Refused } from '../graphql/index.js';
import { type InitiativeRow, Initiatives } from '../initiatives/index.js';
import { mayInSigning } from './initiative-signatures.policy.js';
import { SignaturesRepository } from './signatures.repository.js';
import { frozenOf, tellOf } from './signature-chain.js';
import { SigningSummits } from './signing-summits.repository.js';

/** How initiatives go out and are recalled: through their embargo, by their own table of states. */
@Injectable()
export class InitiativeReleases implements OnModuleInit {
  constructor(
    private readonly kinds: EmbargoedKinds,
    private readonly initiatives: Initiatives,
    private readonly signatures: SignaturesRepository,
    private readonly summits: SigningSummits,
  ) {}

  onModuleInit(): void {
    this.kinds.add({
      kind: 'initiative',
      describe: (ctx, ids) => this.describe(ctx, ids),
      hold: async (tx, id) => void (await this.initiatives.lockOnly(tx, id)),
      refusal: (tx, id) => this.refusal(tx, id),
      missingLanguages: (tx, id) => this.missingLanguages(tx, id),
      onReleased: async (tx, id, { at, missingLanguages }) => {
        await this.signatures.release(tx, id, at, missingLanguages);
        await this.move(tx, id, 'release');
      },
      onRecalled: async (tx, id, reason) => {
        await this.signatures.recall(tx, id, reason);
        await this.move(tx, id, 'recall');
      },
      mayAlsoRelease: (viewer, summitId) => mayInSigning('preside', viewer, summitId),
    });
  }

  private async describe(ctx: RequestContext, ids: readonly string[]): Promise<Map<string, EmbargoedObject>> {
    const described = new Map<string, EmbargoedObject>();
    for (const id of ids) {
      const row = await this.initiatives.find(ctx, id);
      if (row === undefined) continue;
      const { slug } = await this.summits.of(ctx, row.summitId);
      described.set(id, { titles: row.frozen?.titles ?? row.titles, path: `/s/${slug}/initiatives/${row.slug}` });
    }
    return described;
  }

  /** Only a text that signing was opened for goes out, and it is the one that was frozen. */
  private async refusal(tx: RequestContext, id: string): Promise<Refused | null> {
    const initiative = await this.held(tx, id);
    if (afterAction(initiative.state, 'release') === null)
      return refused('initiative-closed', `This cannot be done while it is ${initiative.state}.`);
    await frozenOf(initiative);
    return null;
  }

  private async missingLanguages(tx: RequestContext, id: string): Promise<string[]> {
    const { summitId, frozen } = await this.held(tx, id);
    const { languages } = await this.summits.of(tx, summitId);
    return frozen === null ? [] : languages.filter((language) => !frozen.languages.includes(language));
  }

  private async move(tx: RequestContext, id: string, action: InitiativeAction): Promise<void> {
    const initiative = await this.held(tx, id);
    await frozenOf(initiative);
    if ((await this.initiatives.move(tx, initiative, action)) === null)
      throw new Error(`initiative ${id} is ${initiative.state}: ${action} came too early`);
    await tellOf(tx, initiative);
  }

  private async held(tx: RequestContext, id: string): Promise<InitiativeRow> {
    const initiative = await this.initiatives.find(tx, id);
    if (initiative === undefined) throw new Error(`there is no initiative ${id}`);
    return initiative;
  }
}
