/** What a reduction project does. */
export const CARBON_PROJECT_TYPES = [
  'forest',
  'wetland',
  'soil',
  'wind',
  'solar',
  'hydropower',
  'biogas',
  'cookstoves',
  'efficiency',
  'waste',
  'transport',
  'removal',
] as const;
export type CarbonProjectType = (typeof CARBON_PROJECT_TYPES)[number];

/** What a document of a project is. */
export const CARBON_DOCUMENT_KINDS = [
  'design',
  'validation',
  'monitoring',
  'verification',
  'issuance',
  'retirement',
  'other',
] as const;
export type CarbonDocumentKind = (typeof CARBON_DOCUMENT_KINDS)[number];

/** Whether the country where it happens leaves a reduction out of its own account: not at all, promised, or done. */
export const CORRESPONDING_ADJUSTMENTS = ['none', 'authorised', 'applied'] as const;
export type CorrespondingAdjustment = (typeof CORRESPONDING_ADJUSTMENTS)[number];

/** Why a batch is not sold any more, for good. */
export const WITHHELD_REASONS = ['used-for-compliance', 'ineligible', 'registry-cancelled'] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** What a project may be. */
export const CARBON_PROJECT_LIMITS = {
  /** Characters. */
  name: 160,
  summary: 400,
  description: 6_000,
  place: 200,
  line: 200,
  link: 500,
  documents: 30,
  /** Of one PDF. */
  documentBytes: 10 * 1024 * 1024,
  pictures: 8,
  /** Of one picture as it is sent. */
  pictureBytes: 10 * 1024 * 1024,
  /** Widest and highest a picture is kept; the small one is for lists. */
  fullPx: 1_600,
  smallPx: 640,
  /** Whole tonnes of one batch. */
  credits: 10_000_000,
  /** Of a tonne, in the smallest units of its currency. */
  priceMinor: 100_000_000,
  serial: 1_000_000_000_000,
  projects: 500,
  /** Batches of one project. */
  batches: 200,
} as const;
