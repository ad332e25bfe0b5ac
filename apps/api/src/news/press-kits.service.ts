import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type NotAllowed, refused, Refused, result } from '../graphql/index.js';
import { NewsGate } from './news-gate.js';
import { NewsPicturesRepository } from './news-pictures.repository.js';
import { mayWriteNews } from './news.policy.js';
import type { ParsedPressKit } from './news.inputs.js';
import { type DraftedPressKit, PressKitSaved, type PressKit, toDraftedKit, toPressKit } from './press-kit.type.js';
import { PressKitsRepository } from './press-kits.repository.js';

/** What a summit gives to the press: who it is, pictures to print, and whom to ask. */
@Injectable()
export class PressKits {
  constructor(
    private readonly gate: NewsGate,
    private readonly kits: PressKitsRepository,
    private readonly pictures: NewsPicturesRepository,
  ) {}

  /** `null` where there is none, or it was not published. */
  async read(ctx: RequestContext, summitSlug: string): Promise<PressKit | null> {
    const kit = await this.kits.findPublished(ctx, summitSlug);
    return kit === undefined
      ? null
      : toPressKit(kit, summitSlug, await this.pictures.listOfKit(ctx, kit.summitId), ctx.languages);
  }

  /** As its organisers write it, empty at first; `null` for everybody else. */
  async drafted(ctx: RequestContext, summitId: SummitId): Promise<DraftedPressKit | null> {
    if (!mayWriteNews(ctx.viewer, summitId)) return null;
    return toDraftedKit(
      summitId,
      await this.kits.find(ctx, summitId),
      await this.pictures.listOfKit(ctx, summitId),
      ctx.languages,
    );
  }

  /** `revision` 0 where there is none yet. Refuses with `stale-revision`. */
  save(
    ctx: RequestContext,
    summitId: SummitId,
    revision: number,
    input: ParsedPressKit,
  ): Promise<PressKitSaved | NotAllowed | Refused> {
    return this.gate.inSummit<PressKitSaved | Refused>(ctx, summitId, async (tx) => {
      if (!(await this.kits.save(tx, summitId, revision, input)))
        return refused('stale-revision', 'Somebody else has changed the press kit since it was read.');
      const kit = await this.kits.find(tx, summitId);
      return result(PressKitSaved, {
        kit: toDraftedKit(summitId, kit, await this.pictures.listOfKit(tx, summitId), tx.languages),
      });
    });
  }
}
