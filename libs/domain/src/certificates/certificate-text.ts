import { directionOf, type LanguageTexts, pickText, type TextDirection } from '../text/index.js';
import type { Certificate } from './certificate.js';
import { writtenCode } from './certificate-code.js';
import type { CarbonFacts, FootprintPart } from './certificate-facts.js';
import type { CertificateLabel, CertificateWords } from './words/certificate-words.js';

/** How one reader's language writes amounts, dates and names. */
export interface CertificateFormats {
  /** BCP 47, one of the languages certificates are written in. */
  readonly language: string;
  /** To 0.1, with the unit. */
  readonly kilograms: (grams: number) => string;
  /** To the gram, with the unit. */
  readonly tonnes: (grams: number) => string;
  /** Of a share from 0, to 0.1. */
  readonly percent: (share: number) => string;
  /** A date without a zone, ISO 8601. */
  readonly day: (date: string) => string;
  /** Both included. */
  readonly days: (first: string, last: string) => string;
  readonly country: (code: string) => string;
  readonly list: (items: readonly string[]) => string;
}

export interface CertificateRow {
  readonly label: CertificateLabel;
  readonly name: string;
  /** One line each. */
  readonly values: readonly string[];
  /** Where it leads, for one value. */
  readonly link?: string;
  /** Numbers, codes and addresses: read from left to right in every language. */
  readonly isCode?: boolean;
}

/** A certificate as it is read: everything that page, PDF, picture and badge say. */
export interface CertificateText {
  readonly language: string;
  readonly direction: TextDirection;
  readonly title: string;
  readonly subtitle: string;
  readonly awardedTo: string;
  readonly name: string;
  /** `458.2 kg CO₂e`. */
  readonly amount: string;
  readonly event: string | null;
  /** `null` where everything is real. */
  readonly demonstration: string | null;
  readonly statement: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly CertificateRow[] }[];
  readonly notes: readonly string[];
  readonly scan: string;
  readonly address: string;
}

/** Names keep to themselves whatever their direction is. @source Unicode UAX #9, isolates */
const isolated = (text: string): string => `\u2068${text}\u2069`;

export const certificateAddress = ({ issuer, code }: Pick<Certificate, 'issuer' | 'code'>): string =>
  `${issuer.url}/verify/${writtenCode(code)}`;

/** `hash`: SHA-256 of what was signed, in hexadecimal. */
export function certificateText(
  certificate: Certificate,
  hash: string,
  words: CertificateWords,
  formats: CertificateFormats,
): CertificateText {
  const { facts } = certificate;
  const { language } = formats;
  const pick = (texts: LanguageTexts): string => pickText(texts, [language], 'en').text;
  return {
    language,
    direction: directionOf(language),
    title: words.title,
    subtitle: words.subtitle,
    awardedTo: words.awardedTo,
    name: facts.beneficiary.name,
    amount: co2e(formats.kilograms(facts.grams)),
    event: facts.event && pick(facts.event.title),
    demonstration: facts.isDemonstration ? words.demonstration : null,
    statement: statementOf(facts, words, formats, pick),
    groups: [
      { title: words.groups.retired, rows: retiredRows(facts, words, formats, pick) },
      ...(facts.footprint === null
        ? []
        : [{ title: words.groups.estimate, rows: estimateRows(facts, facts.footprint, words, formats, pick) }]),
      { title: words.groups.certificate, rows: certificateRows(certificate, hash, words, formats) },
    ],
    notes: [...(facts.footprint === null ? [] : [words.notes.uncertainty]), words.notes.claim, words.notes.check],
    scan: words.scan,
    address: certificateAddress(certificate),
  };
}

const co2e = (amount: string): string => `${amount}\u00A0CO₂e`;

/** Rounded down, so that what is not all of it never reads as all of it. */
const shareOf = (grams: number, whole: number): number => Math.floor((grams / whole) * 1000) / 1000;

type PickTexts = (texts: LanguageTexts) => string;

function statementOf(
  facts: CarbonFacts,
  words: CertificateWords,
  formats: CertificateFormats,
  pick: PickTexts,
): string {
  const { footprint, event, grams } = facts;
  const said = { name: isolated(facts.beneficiary.name), amount: formats.kilograms(grams) };
  if (footprint === null || footprint.grams === 0) return words.statement.alone(said);
  const parts = formats.list(footprint.parts.map(({ part }) => words.parts[part]));
  const kind = event === null ? 'life' : footprint.kind;
  const subject = words.subject[kind]({ event: event === null ? '' : isolated(pick(event.title)), parts });
  if (grams === footprint.grams) return words.statement.equal({ ...said, subject });
  const share = shareOf(grams, footprint.grams);
  if (share === 0) return words.statement.alone(said);
  return words.statement.share({ ...said, percent: formats.percent(share), subject });
}

function retiredRows(
  facts: CarbonFacts,
  words: CertificateWords,
  formats: CertificateFormats,
  pick: PickTexts,
): CertificateRow[] {
  const { labels, values } = words;
  const { project, batch, retirements, grams, beneficiary, footprint } = facts;
  const pool = retirements.reduce((sum, { credits }) => sum + credits, 0) * 1_000_000;
  const rows = rowsOf(labels);
  return [
    // Beside the estimate, where there is one.
    ...(footprint === null ? eventRow(facts, words, formats, pick) : []),
    rows('retired', [
      `${co2e(formats.kilograms(grams))} (${formats.tonnes(grams)})`,
      values.pool({ own: formats.kilograms(grams), pool: formats.tonnes(pool) }),
    ]),
    rows('project', [pick(project.title)]),
    rows('projectNumber', [project.registryProjectId], { isCode: true }),
    rows('type', [pick(project.type)]),
    rows('country', [formats.country(project.country)]),
    rows('registry', [project.registry]),
    rows('methodology', [project.methodology]),
    rows('vintage', [String(batch.vintage)]),
    rows(
      'serials',
      retirements.flatMap(({ firstSerial, lastSerial }) => serialLines(firstSerial, lastSerial)),
      { isCode: true },
    ),
    rows('retiredOn', unique(retirements.map(({ retiredOn }) => formats.day(retiredOn)))),
    ...unique(retirements.map(({ registryUrl }) => registryUrl)).map((url) =>
      rows('registryRecord', [url], { link: url, isCode: true }),
    ),
    rows(
      'retiredBy',
      unique(retirements.map(({ retiredBy }) => retiredBy)).map((by) =>
        values.onBehalfOf({ by: isolated(by), name: isolated(beneficiary.name) }),
      ),
    ),
    rows('adjustment', [values.adjustment[batch.correspondingAdjustment]]),
  ];
}

function estimateRows(
  facts: CarbonFacts,
  footprint: NonNullable<CarbonFacts['footprint']>,
  words: CertificateWords,
  formats: CertificateFormats,
  pick: PickTexts,
): CertificateRow[] {
  const { labels, values } = words;
  const { grams } = facts;
  const rows = rowsOf(labels);
  const named = (part: FootprintPart): string => words.parts[part];
  const share = footprint.grams === 0 ? 0 : shareOf(grams, footprint.grams);
  const rest = footprint.grams - grams;
  const notCovered = [
    ...(rest > 0 ? [values.restOfEstimate({ amount: formats.kilograms(rest) })] : []),
    ...footprint.leftOut.map(named),
  ];
  return [
    ...eventRow(facts, words, formats, pick),
    rows('estimate', [
      co2e(formats.kilograms(footprint.grams)),
      ...(share === 0 ? [] : [`${formats.kilograms(grams)} = ${values.share({ percent: formats.percent(share) })}`]),
    ]),
    rows(
      'parts',
      footprint.parts.map((part) => `${named(part.part)}: ${formats.kilograms(part.grams)}`),
    ),
    rows('notCovered', notCovered.length === 0 ? [values.nothing] : notCovered),
    rows('factors', [values.factors({ edition: footprint.edition, ruleSet: footprint.ruleSet })]),
    ...(footprint.parts.some(({ part }) => part === 'travel')
      ? [rows('nonCo2', [footprint.countsNonCo2 ? values.nonCo2.counted : values.nonCo2.left])]
      : []),
    ...(footprint.parts.some(({ part }) => part === 'online')
      ? [rows('online', [footprint.isOnlineMeasured ? values.online.measured : values.online.estimated])]
      : []),
    rows('version', [String(footprint.version)]),
  ];
}

function eventRow(
  { event }: CarbonFacts,
  { labels }: CertificateWords,
  formats: CertificateFormats,
  pick: PickTexts,
): CertificateRow[] {
  if (event === null) return [];
  return [rowsOf(labels)('event', [pick(event.title), formats.days(event.firstDay, event.lastDay)])];
}

function certificateRows(
  certificate: Certificate,
  hash: string,
  { labels }: CertificateWords,
  formats: CertificateFormats,
): CertificateRow[] {
  const address = certificateAddress(certificate);
  const rows = rowsOf(labels);
  return [
    rows('code', [writtenCode(certificate.code)], { isCode: true }),
    rows('page', [address], { link: address, isCode: true }),
    rows('hash', [hash], { isCode: true }),
    rows('issuer', [`${certificate.issuer.name} (${certificate.issuer.url})`], { isCode: true }),
    rows('issuedOn', [formats.day(certificate.issuedAt.slice(0, 10))]),
  ];
}

const rowsOf =
  (labels: CertificateWords['labels']) =>
  (label: CertificateLabel, values: readonly string[], more: RowTraits = {}): CertificateRow => ({
    label,
    name: labels[label],
    values,
    ...more,
  });
type RowTraits = { link?: string; isCode?: boolean };

/** On two lines where one would be too long to read. */
function serialLines(first: string, last: string): string[] {
  if (first === last) return [first];
  return first.length + last.length > 60 ? [`${first} –`, last] : [`${first} – ${last}`];
}

const unique = (items: readonly string[]): string[] => [...new Set(items)];
