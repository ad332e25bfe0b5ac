import { DEFAULT_MODERATION, type ModerationSettings, type RefusalCode, type SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CueEffect } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Announcements } from '../announcements/index.js';
import { Initiatives } from '../initiatives/index.js';
import { Signings } from '../initiative-signatures/index.js';
import { ModerationRules } from '../moderation/index.js';
import { CeremonyReleases } from './ceremony-releases.js';
import { type StageBefore, StageEffects } from './stage-effects.js';

/** Where an effect is done. `id`: of the doing, the same when it is tried again. */
export interface EffectPlace {
  id: string;
  sessionId: string;
  summitId: SummitId;
  /** Seconds planned for its cue. */
  plannedS: number;
}
/** How things were before, as it is kept with the effect. */
type Before =
  | { kind: 'stage'; stage: StageBefore }
  | { kind: 'chat'; settings: ModerationSettings | null }
  | { kind: 'signing'; isOpen: boolean }
  | { kind: 'nothing' };

/**
 * Does what cues say, and puts it back, through the services of those whose things they are: rules and rights are theirs.
 * Each says how things are to be, so that doing it twice is doing it once. `null`: done.
 */
@Injectable()
export class CeremonyEffects {
  constructor(
    private readonly stage: StageEffects,
    private readonly chats: ModerationRules,
    private readonly announcements: Announcements,
    private readonly initiatives: Initiatives,
    private readonly signings: Signings,
    private readonly releases: CeremonyReleases,
  ) {}

  /** To be kept, and given to `undo`. */
  async look(ctx: RequestContext, place: EffectPlace, effect: CueEffect): Promise<Before> {
    switch (effect.kind) {
      case 'layout':
      case 'spotlight':
      case 'floor':
      case 'slides':
      case 'captions':
        return { kind: 'stage', stage: await this.stage.look(ctx, place.sessionId) };
      case 'chat': {
        const set = await this.chats.setFor(ctx, place.sessionId);
        return { kind: 'chat', settings: 'code' in set ? null : set.ofSession };
      }
      case 'signing':
        return { kind: 'signing', isOpen: (await this.signingState(ctx, place, effect.initiativeId)) === 'signing' };
      case 'announcement':
      case 'release':
        return { kind: 'nothing' };
    }
  }

  async run(ctx: RequestContext, place: EffectPlace, effect: CueEffect): Promise<RefusalCode | null> {
    switch (effect.kind) {
      case 'layout':
      case 'spotlight':
      case 'floor':
      case 'slides':
      case 'captions':
        return this.stage.run(ctx, place.sessionId, effect, place.plannedS);
      case 'chat':
        return this.ruleChat(ctx, place.sessionId, effect);
      case 'announcement':
        return this.announce(ctx, place, effect);
      case 'signing':
        return this.sign(ctx, place, effect.initiativeId, effect.isOpen);
      case 'release':
        return this.releases.release(ctx, place.summitId, effect);
    }
  }

  /** `before`: as `look` said. `changed-since` when somebody set it otherwise meanwhile: it is left to them. A release is never taken back. */
  async undo(ctx: RequestContext, place: EffectPlace, effect: CueEffect, before: unknown): Promise<RefusalCode | null> {
    // Nobody came to do it.
    if (before === null) return null;
    const was = before as Before;
    switch (effect.kind) {
      case 'layout':
      case 'spotlight':
      case 'floor':
      case 'slides':
      case 'captions':
        return was.kind === 'stage' ? this.stage.undo(ctx, place.sessionId, effect, was.stage) : null;
      case 'chat': {
        const set = await this.chats.setFor(ctx, place.sessionId);
        if ('code' in set) return set.code;
        const { ofSession } = set;
        if (ofSession?.isPreModerated !== effect.isPreModerated || ofSession.slowModeS !== effect.slowModeS)
          return 'changed-since';
        return codeOf(await this.chats.setOfSession(ctx, place.sessionId, was.kind === 'chat' ? was.settings : null));
      }
      case 'announcement':
        return codeOf(await this.announcements.withdraw(ctx, place.id));
      case 'signing': {
        if (was.kind !== 'signing' || was.isOpen === effect.isOpen) return null;
        return this.sign(ctx, place, effect.initiativeId, was.isOpen);
      }
      case 'release':
        return null;
    }
  }

  private async ruleChat(
    ctx: RequestContext,
    sessionId: string,
    { isPreModerated, slowModeS }: Extract<CueEffect, { kind: 'chat' }>,
  ): Promise<RefusalCode | null> {
    const set = await this.chats.setFor(ctx, sessionId);
    if ('code' in set) return set.code;
    const { ofSession, ofSummit } = set;
    return codeOf(
      await this.chats.setOfSession(ctx, sessionId, {
        ...(ofSession ?? ofSummit ?? DEFAULT_MODERATION),
        // Those of the summit hold beside a session's own.
        wordLists: ofSession?.wordLists ?? [],
        isPreModerated,
        slowModeS,
      }),
    );
  }

  private async announce(
    ctx: RequestContext,
    { id, sessionId }: EffectPlace,
    { texts, isUrgent, minutes }: Extract<CueEffect, { kind: 'announcement' }>,
  ): Promise<RefusalCode | null> {
    const said = {
      scope: 'session' as const,
      id: sessionId,
      importance: isUrgent ? ('urgent' as const) : ('information' as const),
      texts: { ...texts },
      link: null,
      startsAt: null,
      endsAt: minutes === null ? null : new Date(ctx.clock.now().getTime() + minutes * 60_000),
    };
    return codeOf(await this.announcements.announce(ctx, said, id));
  }

  private async sign(
    ctx: RequestContext,
    place: EffectPlace,
    initiativeId: string,
    isOpen: boolean,
  ): Promise<RefusalCode | null> {
    const state = await this.signingState(ctx, place, initiativeId);
    if (state === undefined) return 'not-found';
    if (state === (isOpen ? 'signing' : 'signed')) return null;
    return codeOf(await (isOpen ? this.signings.open(ctx, initiativeId) : this.signings.close(ctx, initiativeId)));
  }

  private async signingState(ctx: RequestContext, { summitId }: EffectPlace, id: string): Promise<string | undefined> {
    const initiative = await this.initiatives.find(ctx, id);
    return initiative?.summitId === summitId ? initiative.state : undefined;
  }
}

const codeOf = (outcome: object): RefusalCode | null => ('code' in outcome ? (outcome.code as RefusalCode) : null);
