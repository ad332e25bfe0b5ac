import { directionOf, pickText, type TextDirection } from '../text/index.js';
import { awardText } from './award-text.js';
import { carbonText } from './carbon-text.js';
import type { Certificate } from './certificate.js';
import { writtenCode } from './certificate-code.js';
import type { CertificateLook, CertificatePaper } from './certificate-design.js';
import type { CertificateKind } from './certificate-facts.js';
import { rowsOf } from './certificate-rows.js';
import { CERTIFICATE_LANGUAGES, type CertificateLanguage } from './words/index.js';
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
  readonly number: (value: number) => string;
  /** A date without a zone, ISO 8601. */
  readonly day: (date: string) => string;
  /** Both included. */
  readonly days: (first: string, last: string) => string;
  readonly country: (code: string) => string;
  /** Of a BCP 47 tag. */
  readonly languageName: (tag: string) => string;
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
  readonly kind: CertificateKind;
  readonly language: string;
  readonly direction: TextDirection;
  readonly title: string;
  readonly subtitle: string | null;
  readonly awardedTo: string;
  readonly name: string;
  /** `458.2 kg CO₂e`; `null` of what has no amount. */
  readonly amount: string | null;
  readonly event: string | null;
  /** `null` where everything is real. */
  readonly demonstration: string | null;
  readonly statement: string;
  readonly groups: readonly { readonly title: string; readonly rows: readonly CertificateRow[] }[];
  readonly notes: readonly string[];
  readonly scan: string;
  readonly address: string;
  /** What its summit's organisers designed. */
  readonly look: {
    readonly accent: string;
    readonly logo: CertificateLook['logo'];
    readonly signers: readonly { readonly name: string; readonly office: string }[];
    readonly paper: CertificatePaper;
    readonly isLandscape: boolean;
  } | null;
}

export const certificateAddress = ({ issuer, code }: Pick<Certificate, 'issuer' | 'code'>): string =>
  `${issuer.url}/verify/${writtenCode(code)}`;

/** Languages that this one can be read in, one or more: an award has its organisers' words, in the languages that they wrote. */
export const languagesOfCertificate = ({ facts }: Pick<Certificate, 'facts'>): readonly CertificateLanguage[] =>
  facts.kind === 'carbon'
    ? CERTIFICATE_LANGUAGES
    : CERTIFICATE_LANGUAGES.filter((language) => Object.hasOwn(facts.design.title, language));

/** `hash`: SHA-256 of what was signed, in hexadecimal. Words and formats are of one of `languagesOfCertificate`. */
export function certificateText(
  certificate: Certificate,
  hash: string,
  words: CertificateWords,
  formats: CertificateFormats,
): CertificateText {
  const { facts } = certificate;
  const { language } = formats;
  const said = facts.kind === 'carbon' ? carbonText(facts, words, formats) : awardText(facts, words, formats);
  return {
    kind: facts.kind,
    language,
    direction: directionOf(language),
    awardedTo: words.awardedTo,
    event: facts.event && pickText(facts.event.title, [language], 'en').text,
    ...said,
    groups: [
      ...said.groups,
      { title: words.groups.certificate, rows: certificateRows(certificate, hash, words, formats) },
    ],
    notes: [...said.notes, words.notes.check],
    scan: words.scan,
    address: certificateAddress(certificate),
    look: lookOf(certificate, language),
  };
}

function lookOf({ facts }: Certificate, language: string): CertificateText['look'] {
  const look = facts.kind === 'carbon' ? facts.look : facts.design;
  if (look === null) return null;
  const pick = (texts: Readonly<Record<string, string>>): string => pickText(texts, [language], 'en').text;
  return {
    accent: look.accent,
    logo: look.logo,
    signers: look.signers.map(({ name, office }) => ({ name: pick(name), office: pick(office) })),
    ...(facts.kind === 'carbon'
      ? { paper: 'a4', isLandscape: false }
      : { paper: facts.design.paper, isLandscape: facts.design.isLandscape }),
  };
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
