import type { SummitRoleGrant, Viewer } from '@app/database';
import type { AppearanceRole } from '@app/domain';
import { describe, expect, it } from 'vitest';
import { INVITATION_OPERATIONS, mayInvite } from './invitations/index.js';
import { mayReadOutbox } from './mail/index.js';
import { isOwnPerson, mayChangePerson } from './people/index.js';
import { roomTerms } from './room-passes/index.js';
import { mayOnStage, partIn, STAGE_OPERATIONS } from './stage/index.js';

const HERE = { summitId: 'here', summitSlug: 'here' };
const ELSEWHERE = { summitId: 'elsewhere', summitSlug: 'elsewhere' };
const PERSON = { chair: 'moderator', ada: 'speaker', booth: 'interpreter' } as const satisfies Record<
  string,
  AppearanceRole
>;
const cast = {
  summitId: HERE.summitId,
  members: Object.entries(PERSON).map(([personId, role]) => ({
    personId,
    role,
    name: { en: personId },
    title: null,
    country: null,
  })),
};
const viewer = (...roles: SummitRoleGrant[]): Viewer => ({
  userId: 'user',
  email: null,
  name: 'User',
  personId: null,
  roles,
});

/** Everybody who may come, from nobody at all to people of this very session. */
const WHO: Record<string, Viewer | null> = {
  stranger: null,
  'signed in': viewer(),
  'organiser elsewhere': viewer({ ...ELSEWHERE, role: 'organiser' }),
  'its moderator, as granted elsewhere': viewer({ ...ELSEWHERE, role: 'moderator', personId: 'chair' }),
  'moderator of another session': viewer({ ...HERE, role: 'moderator', personId: 'somebody' }),
  interpreter: viewer({ ...HERE, role: 'interpreter', personId: 'booth' }),
  speaker: viewer({ ...HERE, role: 'speaker', personId: 'ada' }),
  moderator: viewer({ ...HERE, role: 'moderator', personId: 'chair' }),
  organiser: viewer({ ...HERE, role: 'organiser' }),
  'organiser who speaks': viewer({ ...HERE, role: 'organiser' }, { ...HERE, role: 'speaker', personId: 'ada' }),
  'demo organiser': { ...viewer({ ...HERE, role: 'organiser' }), mayReadOutbox: true },
};

function table(columns: Record<string, (viewer: Viewer | null) => string>): string {
  const width = Math.max(...Object.keys(WHO).map((name) => name.length));
  const rows = Object.entries(WHO).map(
    ([name, who]) =>
      `${name.padEnd(width)} | ${Object.entries(columns)
        .map(([column, cell]) => cell(who).padEnd(column.length))
        .join(' | ')}`,
  );
  return ['', `${''.padEnd(width)} | ${Object.keys(columns).join(' | ')}`, ...rows]
    .map((row) => row.trimEnd())
    .join('\n');
}
const mark = (isAllowed: boolean): string => (isAllowed ? 'yes' : '-');

describe('who may', () => {
  it('command the stage of a session', () => {
    expect(
      table(
        Object.fromEntries(
          STAGE_OPERATIONS.map((operation) => [operation, (who) => mark(mayOnStage(operation, partIn(cast, who)))]),
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
                                          | startSession | endSession | requestSeat | leaveSeat | admitToStage | removeFromStage | muteOnStage
      stranger                            | -            | -          | -           | -         | -            | -               | -
      signed in                           | -            | -          | -           | -         | -            | -               | -
      organiser elsewhere                 | -            | -          | -           | -         | -            | -               | -
      its moderator, as granted elsewhere | -            | -          | -           | -         | -            | -               | -
      moderator of another session        | -            | -          | -           | -         | -            | -               | -
      interpreter                         | -            | -          | -           | -         | -            | -               | -
      speaker                             | -            | -          | yes         | yes       | -            | -               | -
      moderator                           | yes          | yes        | yes         | yes       | yes          | yes             | yes
      organiser                           | yes          | yes        | -           | -         | yes          | yes             | yes
      organiser who speaks                | yes          | yes        | yes         | yes       | yes          | yes             | yes
      demo organiser                      | yes          | yes        | -           | -         | yes          | yes             | yes"
    `);
  });

  it('do what in its room', () => {
    const terms = (who: Viewer | null) => roomTerms(partIn(cast, who));
    expect(
      table({
        'as what    ': (who) => terms(who).role,
        ...Object.fromEntries(
          (['watch', 'chat', 'publish', 'moderate'] as const).map((right) => [
            right,
            (who: Viewer | null) => mark(terms(who).rights.includes(right)),
          ]),
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
                                          | as what     | watch | chat | publish | moderate
      stranger                            | attendee    | yes   | yes  | -       | -
      signed in                           | attendee    | yes   | yes  | -       | -
      organiser elsewhere                 | attendee    | yes   | yes  | -       | -
      its moderator, as granted elsewhere | attendee    | yes   | yes  | -       | -
      moderator of another session        | attendee    | yes   | yes  | -       | -
      interpreter                         | interpreter | yes   | yes  | yes     | -
      speaker                             | speaker     | yes   | yes  | yes     | -
      moderator                           | moderator   | yes   | yes  | yes     | yes
      organiser                           | organiser   | yes   | yes  | -       | yes
      organiser who speaks                | speaker     | yes   | yes  | yes     | yes
      demo organiser                      | organiser   | yes   | yes  | -       | yes"
    `);
  });

  it('invite, take an invitation back, and read the outbox of a demo', () => {
    expect(
      table({
        ...Object.fromEntries(
          INVITATION_OPERATIONS.map((operation) => [
            operation,
            (who: Viewer | null) => mark(mayInvite(operation, who, HERE.summitId)),
          ]),
        ),
        'outbox (demo)': (who) => mark(mayReadOutbox(who, true)),
        'outbox (no demo)': (who) => mark(mayReadOutbox(who, false)),
      }),
    ).toMatchInlineSnapshot(`
      "
                                          | inviteToSession | withdrawInvitation | remindInvitation | remindPendingInvitations | createInvitationLink | outbox (demo) | outbox (no demo)
      stranger                            | -               | -                  | -                | -                        | -                    | -             | -
      signed in                           | -               | -                  | -                | -                        | -                    | -             | -
      organiser elsewhere                 | -               | -                  | -                | -                        | -                    | -             | -
      its moderator, as granted elsewhere | -               | -                  | -                | -                        | -                    | -             | -
      moderator of another session        | -               | -                  | -                | -                        | -                    | -             | -
      interpreter                         | -               | -                  | -                | -                        | -                    | -             | -
      speaker                             | -               | -                  | -                | -                        | -                    | -             | -
      moderator                           | -               | -                  | -                | -                        | -                    | -             | -
      organiser                           | yes             | yes                | yes              | yes                      | yes                  | -             | -
      organiser who speaks                | yes             | yes                | yes              | yes                      | yes                  | -             | -
      demo organiser                      | yes             | yes                | yes              | yes                      | yes                  | yes           | -"
    `);
  });

  it('change a person: whose summits have them, who added them, and the person', () => {
    const ada = { createdBy: 'somebody', summitIds: [HERE.summitId] };
    const alone = { createdBy: 'somebody', summitIds: [] };
    const added = { createdBy: 'user', summitIds: [] };
    expect(
      table({
        'somebody of here': (who) => mark(mayChangePerson(who, ada)),
        'somebody of nowhere': (who) => mark(mayChangePerson(who, alone)),
        'whom they added': (who) => mark(mayChangePerson(who, added)),
        'themself (ada)': (who) => mark(isOwnPerson(who, 'ada', ada)),
        'themself, out of the programme': (who) => mark(isOwnPerson(who, 'ada', alone)),
      }),
    ).toMatchInlineSnapshot(`
      "
                                          | somebody of here | somebody of nowhere | whom they added | themself (ada) | themself, out of the programme
      stranger                            | -                | -                   | -               | -              | -
      signed in                           | -                | -                   | -               | -              | -
      organiser elsewhere                 | -                | -                   | yes             | -              | -
      its moderator, as granted elsewhere | -                | -                   | -               | -              | -
      moderator of another session        | -                | -                   | -               | -              | -
      interpreter                         | -                | -                   | -               | -              | -
      speaker                             | -                | -                   | -               | yes            | -
      moderator                           | -                | -                   | -               | -              | -
      organiser                           | yes              | -                   | yes             | -              | -
      organiser who speaks                | yes              | -                   | yes             | yes            | -
      demo organiser                      | yes              | -                   | yes             | -              | -"
    `);
  });
});
