import { type LanguageTexts, pickText } from '../text/index.js';
import type { CarbonFacts, FootprintPart } from './certificate-facts.js';
import { eventRow, isolated, rowsOf, unique } from './certificate-rows.js';
import type { CertificateFormats, CertificateRow, CertificateText } from './certificate-text.js';
import type { CertificateWords } from './words/certificate-words.js';

/** What a retirement's certificate says beside what every certificate does. */
export function carbonText(
  facts: CarbonFacts,
  words: CertificateWords,
  formats: CertificateFormats,
): Pick<
  CertificateText,
  'title' | 'subtitle' | 'name' | 'amount' | 'demonstration' | 'statement' | 'groups' | 'notes'
> {
  const pick = (texts: LanguageTexts): string => pickText(texts, [formats.language], 'en').text;
  return {
    title: words.title,
    subtitle: words.subtitle,
    name: facts.beneficiary.name,
    amount: co2e(formats.kilograms(facts.grams)),
    demonstration: facts.isDemonstration ? words.demonstration : null,
    statement: statementOf(facts, words, formats, pick),
    groups: [
      { title: words.groups.retired, rows: retiredRows(facts, words, formats, pick) },
      ...(facts.footprint === null
        ? []
        : [{ title: words.groups.estimate, rows: estimateRows(facts, facts.footprint, words, formats) }]),
    ],
    notes: [...(facts.footprint === null ? [] : [words.notes.uncertainty]), words.notes.claim],
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
    ...(footprint === null && facts.event ? [eventRow(facts.event, words, formats)] : []),
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
    ...(facts.event ? [eventRow(facts.event, words, formats)] : []),
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

/** On two lines where one would be too long to read. */
function serialLines(first: string, last: string): string[] {
  if (first === last) return [first];
  return first.length + last.length > 60 ? [`${first} –`, last] : [`${first} – ${last}`];
}
