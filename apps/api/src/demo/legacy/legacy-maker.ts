import type { PersonId, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { Cue, CueEffect } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { landscape } from '../../carbon-projects/index.js';
import { CertificateBatches, CertificateTemplates } from '../../certificate-templates/index.js';
import { Embargoes, type EmbargoKind } from '../../embargo/index.js';
import { GuestPages } from '../../guest-of-honour/index.js';
import { NewsDesk, NewsPictures, PressKits } from '../../news/index.js';
import { OutcomeDeskService } from '../../outcomes/index.js';
import { RunSheets } from '../../run-sheets/index.js';
import type {
  DemoArticle,
  DemoCertificates,
  DemoEffect,
  DemoGuestPage,
  DemoLegacy,
  DemoOutcome,
  DemoRunSheet,
} from './demo-legacy.js';

/** Where it is made. */
interface Place {
  summitId: SummitId;
  /** By slug. */
  sessions: ReadonlyMap<string, SessionId>;
  people: ReadonlyMap<string, PersonId>;
}

/**
 * Makes what a summit of the demo left behind as its organiser would: by the services behind the organisers' pages, whose rules and
 * refusals hold. A part of which the summit has anything is left alone, whatever its organisers made of it.
 */
@Injectable()
export class LegacyMaker {
  constructor(
    private readonly embargoes: Embargoes,
    private readonly outcomes: OutcomeDeskService,
    private readonly guestPages: GuestPages,
    private readonly news: NewsDesk,
    private readonly newsPictures: NewsPictures,
    private readonly pressKits: PressKits,
    private readonly runSheets: RunSheets,
    private readonly templates: CertificateTemplates,
    private readonly batches: CertificateBatches,
  ) {}

  /** `ctx` is that of an organiser of the summit. Each part is a transaction of its own, as for people. @throws what was refused */
  async make(ctx: RequestContext, place: Place, legacy: DemoLegacy): Promise<void> {
    const { outcomes, guestPage, news, press, runSheet, certificates } = legacy;
    if (outcomes.length > 0) await this.keepOutcomes(ctx, place, outcomes);
    if (guestPage !== null) await this.welcomeGuest(ctx, place, guestPage);
    if (news.length > 0) await this.report(ctx, place, news);
    if (press !== null)
      // A kit that is there already has another revision, and stays.
      await this.pressKits.save(ctx, place.summitId, 0, { boilerplates: press, contacts: [], isPublished: true });
    if (runSheet !== null) await this.plan(ctx, place, runSheet);
    if (certificates !== null) await this.certify(ctx, place, certificates);
  }

  private async keepOutcomes(ctx: RequestContext, place: Place, outcomes: readonly DemoOutcome[]): Promise<void> {
    const desk = await this.outcomes.read(ctx, place.summitId);
    if (desk === null || desk.outcomes.length > 0) return;
    for (const { sessionSlug, parties, ...said } of outcomes) {
      const kept = await this.outcomes.add(ctx, place.summitId, {
        ...said,
        amount: null,
        dueOn: null,
        statusNotes: null,
        sessionId: place.sessions.get(sessionSlug) ?? null,
        parties: parties.map((names) => ({ role: 'party', names, country: null, personId: null })),
        milestones: [],
      });
      if (!('outcome' in kept)) throw refusal('an outcome', kept);
      await this.release(ctx, 'outcome', kept.outcome.id);
    }
  }

  private async welcomeGuest(ctx: RequestContext, place: Place, guest: DemoGuestPage): Promise<void> {
    const desk = await this.guestPages.desk(ctx, place.summitId);
    if (desk === null || desk.page !== null) return;
    const { sessionSlug, personSlugs, ...said } = guest;
    const saved = await this.guestPages.save(ctx, place.summitId, 0, {
      ...said,
      messages: null,
      messagePersonId: null,
      sessionId: place.sessions.get(sessionSlug) ?? null,
      invitationUrl: null,
      people: personSlugs.flatMap((slug) => place.people.get(slug) ?? []),
    });
    if (!('page' in saved)) throw refusal('the page of the guest of honour', saved);
    await this.release(ctx, 'guest-of-honour', saved.page.id);
  }

  private async report(ctx: RequestContext, { summitId }: Place, articles: readonly DemoArticle[]): Promise<void> {
    const written = await this.news.list(ctx, summitId);
    if (written === null || written.length > 0) return;
    for (const { picture, ...article } of articles) {
      const languages = Object.keys(article.texts);
      const begun = await this.news.begin(ctx, summitId, { ...article, languages, approved: languages });
      if (!('article' in begun)) throw refusal('an article', begun);
      const { id, revision } = begun.article;
      const { hue, ...told } = picture;
      const added = await this.newsPictures.addToArticle(ctx, id, told, await landscape(hue));
      if (!added.isDone) throw new Error(`the picture of an article was refused: ${added.code}`);
      const ready = await this.news.makeReady(ctx, id, revision, languages);
      if (!('article' in ready)) throw refusal('an article', ready);
      await this.release(ctx, 'article', id);
    }
  }

  private async plan(ctx: RequestContext, { sessions, people }: Place, runSheet: DemoRunSheet): Promise<void> {
    const sessionId = sessions.get(runSheet.sessionSlug);
    const before = sessionId === undefined ? null : await this.runSheets.read(ctx, sessionId);
    if (sessionId === undefined || before === null || before.revision > 0) return;
    const cues = runSheet.cues.map(({ speakerSlug, minutes, effects, ...cue }): Cue => ({
      ...cue,
      id: uuidv7(),
      speakerId: (speakerSlug === null ? undefined : people.get(speakerSlug)) ?? null,
      plannedS: minutes * 60,
      effects: effects.map(toEffect),
    }));
    const saved = await this.runSheets.save(ctx, sessionId, 0, cues);
    if (!('sheet' in saved)) throw refusal('a run sheet', saved);
  }

  private async certify(ctx: RequestContext, { summitId }: Place, certificates: DemoCertificates): Promise<void> {
    const { accent, title, text, recipient } = certificates;
    const look = { accent, signers: [] };
    const common = { summitId, logoId: null, leastPercent: 80, countsDoor: false, revision: 0 };
    const design = { ...look, paper: 'a4', isLandscape: true, title, text } as const;
    const saved = await this.templates.save(ctx, { ...common, kind: 'ambassador', design });
    if ('current' in saved) return;
    if (!('saved' in saved)) throw refusal('a template of certificates', saved);
    await this.templates.save(ctx, { ...common, kind: 'carbon', design: look });
    const added = await this.templates.addRecipients(ctx, summitId, [
      { names: recipient, email: null, citation: null },
    ]);
    if (!('ids' in added)) throw refusal('the recipient of a certificate', added);
    const { revision } = saved.saved;
    const batch = { summitId, kind: 'ambassador', revision, leaveOut: [], again: [], isHeld: false } as const;
    const issued = await this.batches.issue(ctx, batch);
    if (!('batchId' in issued)) throw refusal('a certificate', issued);
  }

  /** Everything of the demo is in all languages of its summit: none is named as missing. */
  private async release(ctx: RequestContext, kind: EmbargoKind, id: string): Promise<void> {
    const released = await this.embargoes.release(ctx, kind, id);
    if (!('isCarriedOut' in released)) throw refusal('a release', released);
  }
}

const toEffect = (effect: DemoEffect): CueEffect =>
  effect.kind === 'announcement' ? { ...effect, id: uuidv7(), isUrgent: false } : { ...effect, id: uuidv7() };
const refusal = (what: string, answer: object): Error => new Error(`${what} was refused: ${JSON.stringify(answer)}`);
