import { isKnownLanguage } from '@app/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { askedLanguages } from '../graphql/index.js';
import { FirstAnswers } from '../http/index.js';
import { CalendarAnswer } from './calendar-answer.js';
import type { CalendarScope } from './calendar-scope.js';
import { type CalendarSource, CalendarSources } from './calendar-sources.js';
import { type CalendarChoice, PublicCalendars } from './public-calendars.js';
import { SecretCalendars, type SecretKind } from './secret-calendars.js';

/** Answers of one summit that are known by their very address; the first that came goes. */
const MAX_KNOWN = 500;
/** A reminder comes a week before at most. */
const MAX_ALARM_MINUTES = 7 * 24 * 60;
const PUBLIC_PATH = '/calendar/summits/';
const SLUG = /^[a-z0-9-]{1,200}$/;
const PARTS = { 'sub-forums': 'sub-forum', people: 'person', sessions: 'session' } as const;

interface FieldProblem {
  path: string;
  code: string;
  message: string;
}
interface SummitParams {
  summit: string;
  file?: string;
}

/**
 * `/calendar/…`: what calendar programs subscribe to. Straight on the HTTP server: programs ask every hour or oftener, mostly
 * for what they have already, and such an answer comes from memory.
 */
@Injectable()
export class CalendarRoutes implements OnModuleInit {
  /** By address and language header, which is everything that an answer depends on but its source. */
  private readonly known = new WeakMap<CalendarSource, Map<string, CalendarAnswer>>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly firstAnswers: FirstAnswers,
    private readonly sources: CalendarSources,
    private readonly publicCalendars: PublicCalendars,
    private readonly secretCalendars: SecretCalendars,
  ) {}

  onModuleInit(): void {
    this.firstAnswers.give(PUBLIC_PATH, (request, response) => this.answerFirst(request, response));
    const instance = this.host.httpAdapter.getInstance<FastifyInstance>();
    const summit = (request: FastifyRequest, reply: FastifyReply) => this.lookUp(request, reply);
    instance.get('/calendar/summits/:summit', summit);
    for (const part of Object.keys(PARTS)) instance.get(`/calendar/summits/:summit/${part}/:file`, summit);
    instance.get('/calendar/agendas/:file', (request, reply) => this.ofSecret('agenda', request, reply));
    instance.get('/calendar/people/:file', (request, reply) => this.ofSecret('appearances', request, reply));
  }

  /** What lies ready, without a wait: `undefined` when it has to be made or looked up. */
  private answerFirst(request: IncomingMessage, response: ServerResponse): string | undefined {
    const { url = '', headers } = request;
    const slug = /^[a-z0-9-]+/.exec(url.slice(PUBLIC_PATH.length))?.[0] ?? '';
    const source = this.sources.current(slug);
    const answer = source && this.known.get(source)?.get(addressOf(url, headers));
    const wire = answer?.ready(headers);
    if (wire === undefined) return undefined;
    response.writeHead(wire.status, wire.rawHeaders);
    response.end(request.method === 'HEAD' ? undefined : wire.body);
    return PUBLIC_PATH;
  }

  private async lookUp(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const wanted = wantedPart(request);
    if (wanted === undefined) return notFound(reply);
    const choice = choiceOf(request);
    if ('problem' in choice) return badInput(reply, choice.problem);
    const found = await this.publicCalendars.find(wanted.summitSlug, wanted.scope, choice);
    if (found === undefined) return notFound(reply);
    const answer = new CalendarAnswer(found.calendar, {
      fileName: 'slug' in wanted.scope ? wanted.scope.slug : wanted.summitSlug,
      isDownload: wanted.scope.kind === 'session',
      // Kept by anybody, and asked about each time: a change is seen with the next look.
      cacheControl: 'public, max-age=0, must-revalidate',
      isByAddress: choice.isByAddress,
    });
    this.remember(found.source, addressOf(request.url, request.headers), answer);
    return send(request, reply, answer);
  }

  private remember(source: CalendarSource, address: string, answer: CalendarAnswer): void {
    const known = this.known.get(source) ?? new Map<string, CalendarAnswer>();
    this.known.set(source, known.set(address, answer));
    const oldest = known.keys().next();
    if (known.size > MAX_KNOWN && !oldest.done) known.delete(oldest.value);
  }

  private async ofSecret(kind: SecretKind, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    void reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
    const secret = slugOfFile((request.params as { file: string }).file, /^[\w-]{43}$/);
    if (secret === undefined) return notFound(reply);
    const choice = choiceOf(request);
    if ('problem' in choice) return badInput(reply, choice.problem);
    const calendar = await this.secretCalendars.find(kind, secret, choice);
    if (calendar === undefined) return notFound(reply);
    const how = {
      fileName: kind,
      isDownload: false,
      cacheControl: 'private, no-cache',
      isByAddress: choice.isByAddress,
    };
    return send(request, reply, new CalendarAnswer(calendar, how));
  }
}

const addressOf = (url: string, headers: IncomingHttpHeaders): string => `${url}\n${headers['accept-language'] ?? ''}`;

/** Which calendar an address names; `undefined` when it is no address of one. */
function wantedPart(request: FastifyRequest): { summitSlug: string; scope: CalendarScope } | undefined {
  const params = request.params as SummitParams;
  const { file } = params;
  if (file === undefined) {
    const summitSlug = slugOfFile(params.summit, SLUG);
    return summitSlug === undefined ? undefined : { summitSlug, scope: { kind: 'summit' } };
  }
  const part = /\/(sub-forums|people|sessions)\/:file$/.exec(request.routeOptions.url ?? '')?.[1] as
    keyof typeof PARTS | undefined;
  const slug = slugOfFile(file, SLUG);
  if (part === undefined || slug === undefined || !SLUG.test(params.summit)) return undefined;
  return { summitSlug: params.summit, scope: { kind: PARTS[part], slug } };
}

/** `asia` of `asia.ics`. */
function slugOfFile(file: string, form: RegExp): string | undefined {
  const name = file.endsWith('.ics') ? file.slice(0, -4) : '';
  return form.test(name) ? name : undefined;
}

/** `?lang=` before the reader's own languages; `?alarm=` whole minutes. */
function choiceOf(request: FastifyRequest): (CalendarChoice & { isByAddress: boolean }) | { problem: FieldProblem } {
  const { lang, alarm } = request.query as { lang?: string | string[]; alarm?: string | string[] };
  if (lang !== undefined && (typeof lang !== 'string' || !isKnownLanguage(lang)))
    return { problem: { path: 'lang', code: 'unknown-language', message: 'is not a language tag we know' } };
  const alarmMinutes = alarm === undefined ? null : minutesOf(alarm);
  if (alarmMinutes === undefined)
    return {
      problem: {
        path: 'alarm',
        code: 'out-of-range',
        message: `is not a number of minutes from 1 to ${MAX_ALARM_MINUTES}`,
      },
    };
  const languages = lang === undefined ? askedLanguages(request.headers['accept-language']) : [lang];
  return { languages, alarmMinutes, isByAddress: lang !== undefined };
}

function minutesOf(alarm: string | string[]): number | undefined {
  if (typeof alarm !== 'string' || !/^[1-9]\d{0,4}$/.test(alarm)) return undefined;
  const minutes = Number(alarm);
  return minutes <= MAX_ALARM_MINUTES ? minutes : undefined;
}

async function send(request: FastifyRequest, reply: FastifyReply, answer: CalendarAnswer): Promise<FastifyReply> {
  const { status, headers, body } = await answer.of(request.headers);
  return reply.code(status).headers(headers).send(body);
}

const notFound = (reply: FastifyReply): FastifyReply =>
  reply.code(404).send({ statusCode: 404, code: 'NOT_FOUND', message: 'There is no calendar here.' });
const badInput = (reply: FastifyReply, problem: FieldProblem): FastifyReply =>
  reply.code(400).send({ statusCode: 400, code: 'BAD_USER_INPUT', fields: [problem] });
