import type { LanguageTexts } from '../text/index.js';

/** Parts in a summit that organisers certify. */
export const AWARD_KINDS = ['attendance', 'speaker', 'moderator', 'interpreter', 'ambassador'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

export const CERTIFICATE_PAPERS = ['a4', 'us-letter'] as const;
export type CertificatePaper = (typeof CERTIFICATE_PAPERS)[number];

/** Most that a design has. Lengths in UTF-16 units. */
export const DESIGN_LIMITS = { title: 120, text: 1_000, signers: 3, signer: 120, citation: 300 } as const;

/** Who stands for it, by name: a printed name is no signature, the signature is that of the issuer's key. */
export interface CertificateSigner {
  readonly name: LanguageTexts;
  readonly office: LanguageTexts;
}

/** How a certificate looks. */
export interface CertificateLook {
  /** `#rrggbb`, readable on white. */
  readonly accent: string;
  /** A picture of the issuer's, under its id; `sha256` of its PNG in hexadecimal. */
  readonly logo: { readonly id: string; readonly sha256: string } | null;
  readonly signers: readonly CertificateSigner[];
}

/** Everything that organisers decide of an award. Title and text are in the same languages, those that certificates are written in. */
export interface AwardDesign extends CertificateLook {
  readonly paper: CertificatePaper;
  readonly isLandscape: boolean;
  readonly title: LanguageTexts;
  /** With fields in braces. */
  readonly text: LanguageTexts;
}

/** What a text can have put in, by kind: `{name}`. */
export const DESIGN_FIELDS = ['name', 'event', 'dates', 'sessions', 'languages', 'citation'] as const;
export type DesignField = (typeof DESIGN_FIELDS)[number];
const EVERYBODYS = ['name', 'event', 'dates'] as const;
export const FIELDS_OF_KIND: Readonly<Record<AwardKind, readonly DesignField[]>> = {
  attendance: EVERYBODYS,
  speaker: [...EVERYBODYS, 'sessions'],
  moderator: [...EVERYBODYS, 'sessions'],
  interpreter: [...EVERYBODYS, 'sessions', 'languages'],
  ambassador: [...EVERYBODYS, 'citation'],
};

const FIELD = /\{([^{}]*)\}/g;

/** What stands in braces, each once, also what is no field. */
export const fieldsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(FIELD)].map(([, field = '']) => field.trim())),
];

/** A text with its fields filled in; what has no value stays as it stands there. */
export const withFields = (text: string, values: Readonly<Partial<Record<string, string>>>): string =>
  text.replace(FIELD, (whole, field: string) =>
    Object.hasOwn(values, field.trim()) ? (values[field.trim()] ?? whole) : whole,
  );

/** What a template can't have; the pages say it in words. */
export type DesignProblem =
  | { readonly code: 'unknown-field'; readonly language: string; readonly field: string }
  | { readonly code: 'language-incomplete'; readonly language: string }
  | { readonly code: 'colour-too-light' };

/** Everything that is wrong with a design, in the order of its parts. */
export function designProblems(
  kind: AwardKind,
  { title, text, accent }: Pick<AwardDesign, 'title' | 'text' | 'accent'>,
): DesignProblem[] {
  const languages = [...new Set([...Object.keys(title), ...Object.keys(text)])];
  const known: readonly string[] = FIELDS_OF_KIND[kind];
  return [
    ...languages
      .filter((language) => !Object.hasOwn(title, language) || !Object.hasOwn(text, language))
      .map((language) => ({ code: 'language-incomplete', language }) as const),
    ...[title, text].flatMap((texts) =>
      Object.entries(texts).flatMap(([language, written]) =>
        fieldsIn(written)
          .filter((field) => !known.includes(field))
          .map((field) => ({ code: 'unknown-field', language, field }) as const),
      ),
    ),
    ...(isReadableOnWhite(accent) ? [] : [{ code: 'colour-too-light' } as const]),
  ];
}

/** @source WCAG 2.2, 1.4.3: contrast of text */
export const LEAST_CONTRAST = 4.5;
export const isReadableOnWhite = (accent: string): boolean => contrastOnWhite(accent) >= LEAST_CONTRAST;

/** From 1 to 21; 1 for what is no `#rrggbb`. @source WCAG 2.2, definitions of relative luminance and contrast ratio */
export function contrastOnWhite(accent: string): number {
  const [, ...parts] = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(accent) ?? [];
  const [red, green, blue] = parts.map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  if (red === undefined || green === undefined || blue === undefined) return 1;
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
