import type { SummitRoleGrant, Viewer } from '@app/database';
import { describe, expect, it } from 'vitest';
import { mayUseDirectory, PEOPLE_OPERATIONS } from '../people/index.js';
import { mayEditProgramme, SESSION_OPERATIONS } from './sessions.policy.js';

const as = (...roles: SummitRoleGrant[]): Viewer => ({ userId: 'u', email: null, name: 'Ana', personId: null, roles });
const grant = (summit: string, role: SummitRoleGrant['role']): SummitRoleGrant => ({
  summitId: summit,
  summitSlug: summit,
  role,
});

const VIEWERS: Record<string, Viewer | null> = {
  stranger: null,
  'signed in': as(),
  speaker: as(grant('here', 'speaker')),
  interpreter: as(grant('here', 'interpreter')),
  moderator: as(grant('here', 'moderator')),
  'organiser elsewhere': as(grant('elsewhere', 'organiser')),
  'organiser elsewhere, moderator here': as(grant('elsewhere', 'organiser'), grant('here', 'moderator')),
  organiser: as(grant('here', 'organiser')),
};

describe('who may change a programme', () => {
  it('is this table', () => {
    const cells = (may: (viewer: Viewer | null) => boolean): string =>
      Object.entries(VIEWERS)
        .map(([name, viewer]) => (may(viewer) ? 'yes' : '-').padEnd(name.length))
        .join('  ');
    const rows = [
      ...SESSION_OPERATIONS.map((name) => [name, cells((viewer) => mayEditProgramme(name, viewer, 'here'))]),
      ...PEOPLE_OPERATIONS.map((name) => [name, cells((viewer) => mayUseDirectory(name, viewer))]),
    ];
    const table = [['', Object.keys(VIEWERS).join('  ')], ...rows]
      .map(([name = '', row]) => `${name.padEnd(20)}${row}`.trimEnd())
      .join('\n');
    expect(`\n${table}\n`).toMatchInlineSnapshot(`
      "
                          stranger  signed in  speaker  interpreter  moderator  organiser elsewhere  organiser elsewhere, moderator here  organiser
      draftSummit         -         -          -        -            -          -                    -                                    yes
      createSession       -         -          -        -            -          -                    -                                    yes
      updateSession       -         -          -        -            -          -                    -                                    yes
      moveSession         -         -          -        -            -          -                    -                                    yes
      deleteSession       -         -          -        -            -          -                    -                                    yes
      publishSession      -         -          -        -            -          -                    -                                    yes
      cancelSession       -         -          -        -            -          -                    -                                    yes
      releasePreview      -         -          -        -            -          -                    -                                    yes
      releaseProgramme    -         -          -        -            -          -                    -                                    yes
      programmeVersions   -         -          -        -            -          -                    -                                    yes
      compareVersions     -         -          -        -            -          -                    -                                    yes
      restoreVersion      -         -          -        -            -          -                    -                                    yes
      draftPeople         -         -          -        -            -          yes                  yes                                  yes
      draftOrganisations  -         -          -        -            -          yes                  yes                                  yes
      addPerson           -         -          -        -            -          yes                  yes                                  yes
      "
    `);
  });
});
