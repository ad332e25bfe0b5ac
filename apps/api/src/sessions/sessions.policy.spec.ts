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
    const operations = [...SESSION_OPERATIONS, ...PEOPLE_OPERATIONS];
    const rows = Object.entries(VIEWERS).map(([name, viewer]) => {
      const may = [
        ...SESSION_OPERATIONS.map((operation) => mayEditProgramme(operation, viewer, 'here')),
        ...PEOPLE_OPERATIONS.map((operation) => mayUseDirectory(operation, viewer)),
      ];
      return `${name.padEnd(36)}${may.map((is, index) => (is ? 'yes' : '-').padEnd((operations[index]?.length ?? 0) + 2)).join('')}`.trimEnd();
    });
    const table = [`${''.padEnd(36)}${operations.join('  ')}`, ...rows].join('\n');
    console.log(`\n${table}\n`);
    expect(`\n${table}\n`).toBe(`
                                    draftSummit  createSession  updateSession  publishSession  cancelSession  draftPeople  savePerson
stranger                            -            -              -              -               -              -            -
signed in                           -            -              -              -               -              -            -
speaker                             -            -              -              -               -              -            -
interpreter                         -            -              -              -               -              -            -
moderator                           -            -              -              -               -              -            -
organiser elsewhere                 -            -              -              -               -              yes          yes
organiser elsewhere, moderator here -            -              -              -               -              yes          yes
organiser                           yes          yes            yes            yes             yes            yes          yes
`);
  });
});
