import { ROOM_PASS_LIFETIME_S } from '@app/contracts';
import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

const PORT_RANGE = 'must be a whole number from 0 to 65535';
const Port = z.coerce.number({ error: PORT_RANGE }).int(PORT_RANGE).min(0, PORT_RANGE).max(65_535, PORT_RANGE);
const Flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const Url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be a URL that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  });
/** Values with commas between; none when empty. */
const List = (each: (value: string) => boolean, message: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((value) => value.trim()))
    .refine((values) => values.every(each), { message })
    .readonly();
const isMailAddress = (value: string): boolean => /^[^\s@]+@[^\s@]+$/.test(value);
const MAIL_ADDRESSES = 'must be mail addresses with commas between';
const HOST_NAME = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i;
const isHost = (value: string): boolean => isIP(value) !== 0 || HOST_NAME.test(value);
/** @source RFC 7065, section 3.1 */
const TURN_URL = /^turns?:(?:\[(?<ipv6>[^\]]+)\]|(?<host>[^:?]+))(?::(?<port>\d+))?(?:\?transport=(?:udp|tcp))?$/;
const isTurnUrl = (value: string): boolean => {
  const { ipv6, host = ipv6, port = '3478' } = TURN_URL.exec(value)?.groups ?? {};
  return host !== undefined && isHost(host) && Port.safeParse(port).success;
};

/** Every environment variable Canopy reads; nothing else reads `process.env`. Empty means not set. */
const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** TCP port of the HTTP server; 0 takes a free one. */
  PORT: Port.default(3000),
  /** Address the HTTP server listens on. */
  HOST: z.string().default('127.0.0.1'),
  /** Origin that people type: links in mails and calendars start with it. Without it `http://localhost:PORT`. */
  PUBLIC_URL: Url('http:', 'https:').optional(),
  /** Whether the reverse proxy in front is believed: the last address of its `X-Forwarded-For`. */
  TRUST_PROXY: Flag.default(false),
  /** Where a standalone Canopy keeps its database and keys. */
  CANOPY_DATA_DIR: z.string().default('.canopy'),
  /** A PostgreSQL server; without it standalone starts its own. */
  DATABASE_URL: Url('postgres:', 'postgresql:').optional(),
  /** Connections of one process. */
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  /** Facts between processes; without it they stay in this process. */
  REDIS_URL: Url('redis:', 'rediss:').optional(),
  /** Outgoing mail; without it mail goes to the outbox in the app. */
  SMTP_URL: Url('smtp:', 'smtps:').optional(),
  MAIL_FROM: z.string().default('Canopy <no-reply@localhost>'),
  /** Whether webhooks may go to this machine (http://127.0.0.1): for development and tests. */
  OUTGOING_TO_LOOPBACK: Flag.default(false),
  /** A LibreTranslate of the operator's own: chat messages can be translated there. Without it there is no button. */
  LIBRETRANSLATE_URL: Url('http:', 'https:').optional(),
  LIBRETRANSLATE_API_KEY: z.string().optional(),
  /** Mail addresses of those who found summits without organising one yet: how the first one comes to be. */
  FOUNDERS: List(isMailAddress, MAIL_ADDRESSES).optional(),
  /** Mail addresses of those who run reduction projects, batches of credits and retirements on this installation. */
  CARBON_STEWARDS: List(isMailAddress, MAIL_ADDRESSES).optional(),
  /** Payments by card: Stripe's secret key, and the secret of its webhook at `/webhooks/stripe`. Without the key there are none. */
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  /** Where Stripe's API is, if not at Stripe: for tests. */
  STRIPE_API_URL: Url('http:', 'https:').optional(),
  /** Loads the three summits and keeps a rehearsal that is on now; opens the outbox to the demo organiser. */
  DEMO: Flag.default(false),
  /** Ed25519 keys as PEM (PKCS#8 and SPKI). Standalone makes and keeps its own. */
  ROOM_PASS_PRIVATE_KEY: z.string().optional(),
  ROOM_PASS_PUBLIC_KEY: z.string().optional(),
  /** Ed25519 key as PEM (PKCS#8) that certificates are signed with; without it one is made and kept in the data folder. */
  CERTIFICATE_PRIVATE_KEY: z.string().optional(),
  /** Where streaming answers the API (`host:port`). */
  STREAMING_GRPC_ADDRESS: z.string().default('127.0.0.1:50051'),
  /** Media ports (UDP and TCP), one per worker is taken. */
  MEDIA_PORT_MIN: Port.default(40_000),
  MEDIA_PORT_MAX: Port.default(40_999),
  /** Addresses the media ports listen on, IPv4 or IPv6; without it loopback and every IPv4 address of this machine. */
  MEDIA_LISTEN_ADDRESS: List((value) => isIP(value) !== 0, 'must be IP addresses with commas between').optional(),
  /** Addresses told to browsers when they differ (NAT, containers): the first of a family stands for what listens in it, a name for the rest. */
  MEDIA_ANNOUNCED_ADDRESS: List(isHost, 'must be IP addresses or host names with commas between').optional(),
  MEDIA_WORKERS: z.coerce.number().int().min(1).max(256).default(availableParallelism()),
  /** Relays for browsers that reach the media ports neither by UDP nor by TCP. */
  TURN_URLS: List(isTurnUrl, 'must be turn: or turns: addresses with commas between').optional(),
  /** Shared with the relays (coturn: `static-auth-secret`); signs what lets a browser in. */
  TURN_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** How long that is good for; at least the life of a room pass, with which it is renewed. */
  TURN_TTL_SECONDS: z.coerce.number().int().min(ROOM_PASS_LIFETIME_S).max(86_400).default(3_600),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Folder of the built web app; without it the API serves no pages. */
  WEB_ROOT: z.string().optional(),
});

/** The parsed environment, frozen. `publicUrl` has no trailing slash; it is provisional while `port` is 0. */
export interface AppConfig {
  readonly isProduction: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly trustProxy: boolean;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databasePoolSize: number;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly isLoopbackAllowed: boolean;
  /** Without a translator `undefined`. */
  readonly libreTranslate: { readonly url: string; readonly apiKey: string | undefined } | undefined;
  /** Mail addresses. */
  readonly founders: readonly string[];
  /** Mail addresses. */
  readonly carbonStewards: readonly string[];
  /** Without payments by card `undefined`. */
  readonly stripe:
    { readonly secretKey: string; readonly webhookSecret: string; readonly apiUrl: string | undefined } | undefined;
  readonly isDemo: boolean;
  readonly roomPassPrivateKey: string | undefined;
  readonly roomPassPublicKey: string | undefined;
  readonly certificatePrivateKey: string | undefined;
  readonly streamingGrpcAddress: string;
  readonly media: {
    readonly portMin: number;
    readonly portMax: number;
    /** IP addresses; empty: loopback and every IPv4 address of this machine. */
    readonly listenAddresses: readonly string[];
    /** IP addresses or names; empty: browsers are told where we listen. */
    readonly announcedAddresses: readonly string[];
    readonly workerCount: number;
  };
  /** Without relays `undefined`. */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string; readonly ttlSeconds: number } | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  readonly webRoot: string | undefined;
}

/** The environment names a value that can't be used. `problems` has one plain sentence per variable. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

/** Reads the environment once. @throws ConfigError naming each variable that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): AppConfig {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const e = parsed.data;
  if (e.MEDIA_PORT_MAX < e.MEDIA_PORT_MIN) {
    throw new ConfigError(['MEDIA_PORT_MAX: must not be lower than MEDIA_PORT_MIN']);
  }
  const { TURN_URLS: urls, TURN_SECRET: secret } = e;
  if (urls !== undefined && secret === undefined) throw new ConfigError(['TURN_SECRET: is needed with TURN_URLS']);
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = e;
  if (secretKey !== undefined && webhookSecret === undefined)
    throw new ConfigError(['STRIPE_WEBHOOK_SECRET: is needed with STRIPE_SECRET_KEY']);
  return Object.freeze({
    isProduction: e.NODE_ENV === 'production',
    port: e.PORT,
    host: e.HOST,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    trustProxy: e.TRUST_PROXY,
    dataDir: resolve(e.CANOPY_DATA_DIR),
    databaseUrl: e.DATABASE_URL,
    databasePoolSize: e.DATABASE_POOL_SIZE,
    redisUrl: e.REDIS_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    isLoopbackAllowed: e.OUTGOING_TO_LOOPBACK,
    libreTranslate: e.LIBRETRANSLATE_URL
      ? Object.freeze({ url: e.LIBRETRANSLATE_URL, apiKey: e.LIBRETRANSLATE_API_KEY })
      : undefined,
    founders: e.FOUNDERS ?? [],
    carbonStewards: e.CARBON_STEWARDS ?? [],
    stripe:
      secretKey && webhookSecret ? Object.freeze({ secretKey, webhookSecret, apiUrl: e.STRIPE_API_URL }) : undefined,
    isDemo: e.DEMO,
    roomPassPrivateKey: e.ROOM_PASS_PRIVATE_KEY,
    roomPassPublicKey: e.ROOM_PASS_PUBLIC_KEY,
    certificatePrivateKey: e.CERTIFICATE_PRIVATE_KEY,
    streamingGrpcAddress: e.STREAMING_GRPC_ADDRESS,
    media: Object.freeze({
      portMin: e.MEDIA_PORT_MIN,
      portMax: e.MEDIA_PORT_MAX,
      listenAddresses: e.MEDIA_LISTEN_ADDRESS ?? [],
      announcedAddresses: e.MEDIA_ANNOUNCED_ADDRESS ?? [],
      workerCount: e.MEDIA_WORKERS,
    }),
    turn: urls && secret ? Object.freeze({ urls, secret, ttlSeconds: e.TURN_TTL_SECONDS }) : undefined,
    logLevel: e.LOG_LEVEL,
    webRoot: e.WEB_ROOT === undefined ? undefined : resolve(e.WEB_ROOT),
  });
}
