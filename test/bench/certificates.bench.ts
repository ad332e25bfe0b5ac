import { CanopyServer } from '../browser/support/canopy-server.js';
import { type Bench, type BenchRun, type Figure, median } from './bench.js';

const CERTIFICATES = 8;
const SUMMIT = 'digital-carbon-neutrality-2021';
const LANGUAGES = ['en', 'zh', 'ur', 'ru', 'th', 'az'];
/** @source issue 6: a certificate page in under 50 ms, its PDF in under 300 ms */
const GOAL_MS = { page: 50, pdf: 300 };

const KEEP = `mutation ($input: FootprintInput!) { keepFootprint(input: $input) { ... on FootprintKept {
  token footprint { footprint { grams } } } } }`;
const PLACE = `mutation ($input: CarbonOrderInput!) { placeCarbonOrder(input: $input) { __typename ... on CarbonOrderPlaced { token }
  ... on Refusal { code } } }`;
const PAY = `mutation ($token: String!) { payCarbonOrderInSandbox(token: $token) { __typename } }`;
const CODE = `query ($token: String!) { carbonOrder(token: $token) { ... on CarbonOrder { certificateCode } } }`;
const CERTIFICATE = `query ($code: String!) { certificate(code: $code) { ... on Certificate { signedFile hash state } }
  certificateKeys { id publicKey usedUntil } }`;
const FOOTPRINT = {
  summitSlug: SUMMIT,
  travel: [{ mode: 'FLIGHT', from: 'PEK', to: 'TFU', cabin: 'ECONOMY', isReturn: true }],
  stays: [{ country: 'CN', nights: 3, guests: 2 }],
};

/**
 * The whole demo, in which people have bought credits of the demonstration registry and had their certificates:
 * - `page`: its document and everything it asks the API, as a stranger's browser does, one after the other;
 * - `PDF`: set anew in each of six languages, and read again when it is kept.
 */
export const bench: Bench = { name: 'certificates', takesSeconds: 40, run: measureCertificates };

async function measureCertificates(run: BenchRun): Promise<Figure[]> {
  const server = await CanopyServer.start();
  try {
    const codes: string[] = [];
    for (let index = 0; index < (run.isQuick ? 2 : CERTIFICATES); index += 1)
      codes.push(await certified(server.origin));
    run.say(`${codes.length} certificates are issued`);
    const page: number[] = [];
    const nothing: number[] = [];
    for (let round = 0; round < 10; round += 1)
      for (const code of codes) {
        const tookMs = await timed(async () => {
          await read(`${server.origin}/verify/${code}`);
          await ask(server.origin, CERTIFICATE, { code });
        });
        // What comes first compiles what the others find ready.
        if (round === 0) continue;
        page.push(tookMs);
        nothing.push(await timed(() => fetch(`${server.origin}/healthz`).then((response) => response.text())));
      }
    const [anew, kept]: [number[], number[]] = [[], []];
    const pdf = (code: string, language: string) => read(`${server.origin}/certificates/${code}.pdf?lang=${language}`);
    // As above: fonts are read for the first of each language.
    const [warm = '', ...others] = codes;
    for (const language of LANGUAGES) await pdf(warm, language);
    for (const code of others)
      for (const language of LANGUAGES) {
        anew.push(await timed(() => pdf(code, language)));
        kept.push(await timed(() => pdf(code, language)));
      }
    run.say(`${anew.length} PDFs, the slowest in ${Math.max(...anew).toFixed(0)} ms`);
    const unit = 'ms';
    const baseMs = median(nothing);
    const times = (values: readonly number[]): string => `${(median(values) / baseMs).toFixed(1)} times /healthz`;
    return [
      { name: 'an answer with nothing in it', of: 'canopy', value: baseMs, unit, note: '/healthz' },
      {
        name: 'certificate page',
        of: 'canopy',
        value: median(page),
        unit,
        goal: { atMost: GOAL_MS.page },
        note: times(page),
      },
      {
        name: 'PDF of a certificate, set anew',
        of: 'canopy',
        value: median(anew),
        unit,
        goal: { atMost: GOAL_MS.pdf },
        note: `${LANGUAGES.join(' ')}; ${times(anew)}`,
      },
      {
        name: 'PDF of a certificate, kept',
        of: 'canopy',
        value: median(kept),
        unit,
        goal: { atMost: GOAL_MS.pdf },
        note: times(kept),
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Somebody computes, orders and pays; the code of their certificate. */
async function certified(origin: string): Promise<string> {
  const { carbonOffers } = await ask<{ carbonOffers: { batchId: string; availableGrams: number }[] }>(
    origin,
    '{ carbonOffers { batchId availableGrams } }',
  );
  const batchId = carbonOffers.find(({ availableGrams }) => availableGrams > 10_000_000)?.batchId;
  const { keepFootprint } = await ask<{
    keepFootprint: { token: string; footprint: { footprint: { grams: number } } };
  }>(origin, KEEP, { input: FOOTPRINT });
  const { placeCarbonOrder } = await ask<{ placeCarbonOrder: { token?: string } }>(origin, PLACE, {
    input: {
      batchId,
      buyer: 'PARTICIPANT',
      name: 'Ana Kovač',
      email: `${crypto.randomUUID()}@example.org`,
      footprintToken: keepFootprint.token,
      grams: keepFootprint.footprint.footprint.grams,
      idempotencyKey: crypto.randomUUID(),
      language: 'en',
      payment: 'SANDBOX',
    },
  });
  const { token } = placeCarbonOrder;
  if (token === undefined) throw new Error(`not ordered: ${JSON.stringify(placeCarbonOrder)}`);
  await ask(origin, PAY, { token });
  const patientUntilMs = performance.now() + 30_000;
  while (performance.now() < patientUntilMs) {
    const { carbonOrder } = await ask<{ carbonOrder: { certificateCode: string | null } }>(origin, CODE, { token });
    if (carbonOrder.certificateCode !== null) return carbonOrder.certificateCode;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('there is no certificate after 30 s');
}

async function ask<Data>(origin: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

async function read(url: string): Promise<void> {
  const response = await fetch(url);
  const { byteLength } = await response.arrayBuffer();
  if (!response.ok || byteLength < 500) throw new Error(`${url} answered ${response.status} with ${byteLength} bytes`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}
