import type { LanguageTexts } from '../text/localized-text.js';

/** What a public page of a person wants to show. */
export const PROFILE_PARTS = ['title', 'origin', 'biography', 'photo'] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

interface KnownOfPerson {
  readonly title: LanguageTexts | null;
  readonly biography: LanguageTexts | null;
  readonly country: string | null;
  readonly organisationId: string | null;
  readonly photoId: string | null;
}

/** What is still to be told of a person, in the order of `PROFILE_PARTS`; empty when the profile is complete. An organisation or a country says where somebody comes from. */
export function missingParts(person: KnownOfPerson): ProfilePart[] {
  const isThere: Record<ProfilePart, boolean> = {
    title: hasText(person.title),
    origin: person.country !== null || person.organisationId !== null,
    biography: hasText(person.biography),
    photo: person.photoId !== null,
  };
  return PROFILE_PARTS.filter((part) => !isThere[part]);
}

const hasText = (texts: LanguageTexts | null): boolean => texts !== null && Object.keys(texts).length > 0;
