import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Cookies,
  Ctx,
  NotAllowed,
  notAllowed,
  NotFound,
  notFound,
  parseWith,
  Refused,
  refused,
  RequestCookies,
  result,
} from '../graphql/index.js';
import { PublicProgrammes, type Summit } from '../programme/index.js';
import {
  AgendaEntry,
  CalendarLink,
  CalendarLinkIssued,
  CalendarLinkKindEnum,
  CalendarLinkRevoked,
  IssueCalendarLinkResult,
  MyAgenda,
  StarredSessions,
  StarSessionResult,
} from './agenda.type.js';
import { accountOf, Agendas } from './agendas.service.js';
import type { CalendarLinkKind } from './calendar-links.repository.js';

/** Everybody has an agenda, also without an account, and reaches no other. */
@Resolver()
export class AgendasResolver {
  constructor(
    private readonly agendas: Agendas,
    private readonly programmes: PublicProgrammes,
  ) {}

  @Query(() => StarredSessions)
  async starredSessions(@Ctx() ctx: RequestContext, @RequestCookies() cookies: Cookies): Promise<StarredSessions> {
    const starred = await this.agendas.listStarred(ctx, cookies);
    return result(StarredSessions, { sessionIds: starred.map(({ sessionId }) => sessionId) });
  }

  @Query(() => MyAgenda)
  async myAgenda(@Ctx() ctx: RequestContext, @RequestCookies() cookies: Cookies): Promise<MyAgenda> {
    const [starred, registered, links, hasAppearances] = await Promise.all([
      this.agendas.listStarred(ctx, cookies),
      this.agendas.listRegisteredSummits(ctx),
      this.agendas.listLinks(ctx, cookies),
      this.agendas.isInvited(ctx),
    ]);
    const summits = new Map<string, Summit>();
    for (const slug of new Set([...starred.map(({ summitSlug }) => summitSlug), ...registered])) {
      const summit = await this.programmes.findSummit(ctx, slug);
      if (summit !== undefined) summits.set(slug, summit);
    }
    const entries = starred.flatMap(({ summitSlug, sessionId }) => {
      const summit = summits.get(summitSlug);
      const session = summit?.agenda.find(({ id }) => id === sessionId);
      return summit === undefined || session === undefined ? [] : [result(AgendaEntry, { summit, session })];
    });
    return result(MyAgenda, {
      entries: entries.toSorted(
        (a, b) =>
          Date.parse(a.session.startsAt) - Date.parse(b.session.startsAt) || (a.session.id < b.session.id ? -1 : 1),
      ),
      registeredSummits: registered.flatMap((slug) => summits.get(slug) ?? []),
      isOfBrowser: accountOf(ctx) === undefined,
      hasAppearances,
      links: links.map((link) => result(CalendarLink, link)),
    });
  }

  @Mutation(() => StarSessionResult, {
    description: "Into the reader's own agenda, or out of it; answers everything that is starred then.",
  })
  async starSession(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @Args('sessionId', { type: () => ID }, parseWith(Uuid)) sessionId: string,
    @Args('isStarred', { type: () => Boolean }) isStarred: boolean,
  ): Promise<StarredSessions | NotFound | Refused> {
    const starred = await this.agendas.star(ctx, cookies, sessionId, isStarred);
    if (starred.isDone) return this.starredAfter(ctx, cookies, sessionId, isStarred);
    return starred.code === 'not-found'
      ? notFound('There is no such session.')
      : refused('limit-reached', 'No more sessions fit into this agenda.');
  }

  @Mutation(() => IssueCalendarLinkResult, { description: 'A new secret address; the one before stops working.' })
  async issueCalendarLink(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @Args('kind', { type: () => CalendarLinkKindEnum }) kind: CalendarLinkKind,
  ): Promise<CalendarLinkIssued | NotAllowed> {
    const issued = await this.agendas.issueLink(ctx, cookies, kind);
    if (!issued.isDone) return notAllowed('Sign in to get the calendar of your appearances.', issued.code);
    return result(CalendarLinkIssued, { link: result(CalendarLink, issued.link), url: issued.url });
  }

  @Mutation(() => CalendarLinkRevoked, { description: 'The address stops working at once. Revoking none is fine.' })
  async revokeCalendarLink(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @Args('kind', { type: () => CalendarLinkKindEnum }) kind: CalendarLinkKind,
  ): Promise<CalendarLinkRevoked> {
    await this.agendas.revokeLink(ctx, cookies, kind);
    const links = await this.agendas.listLinks(ctx, cookies);
    return result(CalendarLinkRevoked, { links: links.map((link) => result(CalendarLink, link)) });
  }

  /** A guest's first star makes their cookie, which the request did not bring: what was just done is added to what is read. */
  private async starredAfter(
    ctx: RequestContext,
    cookies: Cookies,
    sessionId: string,
    isStarred: boolean,
  ): Promise<StarredSessions> {
    const { sessionIds } = await this.starredSessions(ctx, cookies);
    return result(StarredSessions, {
      sessionIds: isStarred && !sessionIds.includes(sessionId) ? [...sessionIds, sessionId] : sessionIds,
    });
  }
}
