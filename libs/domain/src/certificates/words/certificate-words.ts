import type { AwardKind } from '../certificate-design.js';
import type { CorrespondingAdjustment, FootprintPart } from '../certificate-facts.js';

/** What certificates say in one language. What is put in is formatted already; names come isolated from the direction of the text around them. */
export interface CertificateWords {
  title: string;
  subtitle: string;
  awardedTo: string;
  /** On everything that comes of a demonstration registry. */
  demonstration: string;
  /** What was financed, and what it is compared with. Their wording is that of METHOD.md, section 6: nothing more may be claimed. */
  statement: {
    equal: (facts: { name: string; amount: string; subject: string }) => string;
    share: (facts: { name: string; amount: string; percent: string; subject: string }) => string;
    alone: (facts: { name: string; amount: string }) => string;
  };
  /** Whose emissions; `parts` is a list of names of parts. */
  subject: {
    participation: (facts: { event: string; parts: string }) => string;
    summit: (facts: { event: string; parts: string }) => string;
    life: (facts: { parts: string }) => string;
  };
  parts: Readonly<Record<FootprintPart, string>>;
  groups: { retired: string; estimate: string; certificate: string };
  labels: Readonly<Record<CertificateLabel, string>>;
  values: {
    pool: (facts: { own: string; pool: string }) => string;
    onBehalfOf: (facts: { by: string; name: string }) => string;
    factors: (facts: { edition: string; ruleSet: string }) => string;
    share: (facts: { percent: string }) => string;
    adjustment: Readonly<Record<CorrespondingAdjustment, string>>;
    nonCo2: { counted: string; left: string };
    online: { measured: string; estimated: string };
    restOfEstimate: (facts: { amount: string }) => string;
    nothing: string;
  };
  notes: { uncertainty: string; claim: string; check: string };
  /** Of the QR code. */
  scan: string;
  award: AwardWords;
}

/** Of a part in a summit. */
export interface AwardWords {
  /** What its text rests on. */
  basis: string;
  /** What somebody was. */
  parts: Readonly<Record<AwardKind, string>>;
  /** What a new template begins with, to be written anew; with fields in braces. */
  titles: Readonly<Record<AwardKind, string>>;
  texts: Readonly<Record<AwardKind, string>>;
  /** After the sessions that are named. */
  more: (count: number) => string;
  inRooms: (facts: { minutes: string; ofMinutes: string; percent: string }) => string;
  asked: (facts: { percent: string }) => string;
  atDoor: (facts: { day: string }) => string;
  /** On what a template is shown with, and nobody gets. */
  sample: string;
}

export const CERTIFICATE_LABELS = [
  'event',
  'retired',
  'project',
  'projectNumber',
  'type',
  'country',
  'registry',
  'methodology',
  'vintage',
  'serials',
  'retiredOn',
  'registryRecord',
  'retiredBy',
  'adjustment',
  'estimate',
  'parts',
  'factors',
  'nonCo2',
  'online',
  'version',
  'notCovered',
  'part',
  'names',
  'sessions',
  'interpreted',
  'presence',
  'citation',
  'code',
  'page',
  'hash',
  'issuer',
  'issuedOn',
] as const;
export type CertificateLabel = (typeof CERTIFICATE_LABELS)[number];
