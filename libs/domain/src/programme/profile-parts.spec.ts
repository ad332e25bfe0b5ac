import { describe, expect, it } from 'vitest';
import { missingParts } from './profile-parts.js';

const NOTHING = { title: null, biography: null, country: null, organisationId: null, photoId: null };

describe('missingParts', () => {
  it('names everything of somebody of whom only the name is known', () => {
    expect(missingParts(NOTHING)).toEqual(['title', 'origin', 'biography', 'photo']);
  });

  it('takes a country or an organisation for where somebody comes from', () => {
    expect(missingParts({ ...NOTHING, country: 'PK' })).not.toContain('origin');
    expect(missingParts({ ...NOTHING, organisationId: 'id' })).not.toContain('origin');
  });

  it('is empty for a complete profile, in whatever language', () => {
    expect(
      missingParts({
        title: { ur: 'سفیر' },
        biography: { en: 'A' },
        country: 'PK',
        organisationId: null,
        photoId: 'id',
      }),
    ).toEqual([]);
    expect(missingParts({ ...NOTHING, title: {}, biography: {} })).toEqual(['title', 'origin', 'biography', 'photo']);
  });
});
