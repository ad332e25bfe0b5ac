import type { SummitRoleGrant, Viewer } from '@app/database';
import { describe, expect, it } from 'vitest';
import { mayEditSummit, mayFoundSummits, SUMMIT_OPERATIONS } from './summits.policy.js';

const as = (...roles: SummitRoleGrant[]): Viewer => ({ userId: 'u', email: null, name: 'Ana', personId: null, roles });
const grant = (summit: string, role: SummitRoleGrant['role']): SummitRoleGrant => ({
  summitId: summit,
  summitSlug: summit,
  role,
});

const VIEWERS: Record<string, Viewer | null> = {
  stranger: null,
  'signed in': as(),
  founder: { ...as(), isFounder: true },
  speaker: as(grant('here', 'speaker')),
  moderator: as(grant('here', 'moderator')),
  'organiser elsewhere': as(grant('elsewhere', 'organiser')),
  organiser: as(grant('here', 'organiser')),
};

describe('who may say what a summit says', () => {
  it('is this table', () => {
    const cells = (may: (viewer: Viewer | null) => boolean): string =>
      Object.entries(VIEWERS)
        .map(([name, viewer]) => (may(viewer) ? 'yes' : '-').padEnd(name.length))
        .join('  ');
    const rows = [
      ...SUMMIT_OPERATIONS.map((name) => [name, cells((viewer) => mayEditSummit(name, viewer, 'here'))]),
      ['createSummit', cells(mayFoundSummits)],
    ];
    const table = [['', Object.keys(VIEWERS).join('  ')], ...rows]
      .map(([name = '', row]) => `${name.padEnd(16)}${row}`.trimEnd())
      .join('\n');
    expect(`\n${table}\n`).toMatchInlineSnapshot(`
      "
                      stranger  signed in  founder  speaker  moderator  organiser elsewhere  organiser
      updateSummit    -         -          -        -        -          -                    yes
      saveSubForum    -         -          -        -        -          -                    yes
      moveSubForum    -         -          -        -        -          -                    yes
      deleteSubForum  -         -          -        -        -          -                    yes
      createSummit    -         -          yes      -        -          yes                  yes
      "
    `);
  });
});
