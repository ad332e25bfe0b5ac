import type { SummitRoleGrant, Viewer } from '@app/database';
import type { AppearanceRole } from '@app/domain';
import { describe, expect, it } from 'vitest';
import { mayAnnounce } from './announcements/index.js';
import { mayExportAudience } from './audience-exports/index.js';
import { CAPTION_OPERATIONS, mayFeedCaptions } from './captions/index.js';
import { CARBON_BALANCE_OPERATIONS, mayKeepBalance } from './carbon-balance/index.js';
import { mayRuleFootprints } from './carbon-footprints/index.js';
import { CARBON_ORDER_OPERATIONS, mayKeepOrders } from './carbon-orders/index.js';
import { mayCertify } from './certificate-templates/index.js';
import { mayEraseFor } from './data-requests/index.js';
import { EXCHANGE_OPERATIONS, mayExchange } from './exchange/index.js';
import { GUEST_PAGE_OPERATIONS, mayKeepGuestPage } from './guest-of-honour/index.js';
import { INVITATION_OPERATIONS, mayInvite } from './invitations/index.js';
import { mayReadOutbox } from './mail/index.js';
import { mayRuleMessaging, MESSAGING_OPERATIONS } from './messaging/index.js';
import { mayKeepOutcomes, OUTCOME_OPERATIONS } from './outcomes/index.js';
import { isOwnPerson, mayChangePerson } from './people/index.js';
import {
  mayRuleSessionChat,
  mayRuleSummitChat,
  SESSION_MODERATION_OPERATIONS,
  SUMMIT_MODERATION_OPERATIONS,
} from './moderation/index.js';
import { mayRuleQuestions, QUESTION_OPERATIONS } from './questions/index.js';
import { mayRunPolls, POLL_OPERATIONS } from './polls/index.js';
import { mayOrganiseRegistration, REGISTRATION_OPERATIONS } from './registration/index.js';
import { maySwitchReactions } from './reactions/index.js';
import { mayShowRollCall } from './roll-calls/index.js';
import { roomTerms } from './room-passes/index.js';
import { mayRunCeremony, mayWriteRunSheet } from './run-sheets/index.js';
import { mayBringSlides, mayReadDeck, mayUseDeck } from './slides/index.js';
import { mayOnStage, partIn, STAGE_OPERATIONS, type StageOperation } from './stage/index.js';
import { mayUseWebhooks, WEBHOOK_OPERATIONS } from './webhooks/index.js';

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
    toLanguage: role === 'interpreter' ? 'ru' : null,
  })),
  chairId: null,
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
  it('do what with orders of a summit, its stewards aside', () => {
    const rows = CARBON_ORDER_OPERATIONS.map((operation) => {
      const of = (buyer: 'participant' | 'organiser', summitId: string | null): string[] =>
        Object.entries(WHO)
          .filter(([, each]) => mayKeepOrders(operation, each, false, { summitId, buyer }))
          .map(([name]) => name);
      return [operation, of('participant', HERE.summitId), of('organiser', HERE.summitId), of('participant', null)];
    });
    const organisers = ['organiser', 'organiser who speaks', 'demo organiser'];
    expect(rows).toEqual([
      ['placeForSummit', organisers, organisers, []],
      ['listOrders', organisers, organisers, []],
      ['confirmTransfer', organisers, [], []],
      ['callOffOrder', organisers, organisers, []],
      ['withdrawOrder', [], [], []],
      ['settleRefund', [], [], []],
      ['retire', [], [], []],
      ['confirmRetirement', [], [], []],
      ['recordPayout', [], [], []],
    ]);
    const bySteward = CARBON_ORDER_OPERATIONS.filter((operation) =>
      mayKeepOrders(operation, WHO['signed in'] ?? null, true, { summitId: null, buyer: null }),
    );
    expect(bySteward).toEqual(CARBON_ORDER_OPERATIONS.filter((operation) => operation !== 'placeForSummit'));
  });

  it('keep and publish the balance of a summit', () => {
    const organisers = ['organiser', 'organiser who speaks', 'demo organiser'];
    for (const operation of CARBON_BALANCE_OPERATIONS) {
      const who = Object.entries(WHO).filter(([, each]) => mayKeepBalance(operation, each, HERE.summitId));
      expect([operation, ...who.map(([name]) => name)]).toEqual([operation, ...organisers]);
    }
  });

  it('keep the register of outcomes and the page of the guest of honour', () => {
    const who = (may: (each: Viewer | null) => boolean): string[] =>
      Object.entries(WHO)
        .filter(([, each]) => may(each))
        .map(([name]) => name);
    const organisers = ['organiser', 'organiser who speaks', 'demo organiser'];
    for (const operation of OUTCOME_OPERATIONS)
      expect([operation, who((each) => mayKeepOutcomes(operation, each, HERE.summitId))]).toEqual([
        operation,
        organisers,
      ]);
    for (const operation of GUEST_PAGE_OPERATIONS)
      expect([operation, who((each) => mayKeepGuestPage(operation, each, HERE.summitId))]).toEqual([
        operation,
        organisers,
      ]);
  });

  it('design and issue what a summit certifies', () => {
    const who = Object.entries(WHO).filter(([, each]) => mayCertify(each, HERE.summitId));
    expect(who.map(([name]) => name)).toEqual(['organiser', 'organiser who speaks', 'demo organiser']);
  });

  it('command the stage of a session', () => {
    const who = (operation: StageOperation): string =>
      Object.entries(WHO)
        .filter(([, each]) => mayOnStage(operation, partIn(cast, each), 'ru'))
        .map(([name]) => name)
        .join(', ');
    expect(STAGE_OPERATIONS.map((operation) => `${operation}: ${who(operation)}`).join('\n')).toMatchInlineSnapshot(`
      "startSession: moderator, organiser, organiser who speaks, demo organiser
      callOffStart: moderator, organiser, organiser who speaks, demo organiser
      endSession: moderator, organiser, organiser who speaks, demo organiser
      admitToStage: moderator, organiser, organiser who speaks, demo organiser
      sendBackstage: moderator, organiser, organiser who speaks, demo organiser
      removeFromStage: moderator, organiser, organiser who speaks, demo organiser
      muteOnStage: moderator, organiser, organiser who speaks, demo organiser
      muteEverybody: moderator, organiser, organiser who speaks, demo organiser
      askToUnmute: moderator, organiser, organiser who speaks, demo organiser
      lockStage: moderator, organiser, organiser who speaks, demo organiser
      layOutStage: moderator, organiser, organiser who speaks, demo organiser
      putInSpotlight: moderator, organiser, organiser who speaks, demo organiser
      captionStage: moderator, organiser, organiser who speaks, demo organiser
      handOverChair: moderator, organiser, organiser who speaks, demo organiser
      promoteToStage: moderator, organiser, organiser who speaks, demo organiser
      lowerHand: moderator, organiser, organiser who speaks, demo organiser
      lowerAllHands: moderator, organiser, organiser who speaks, demo organiser
      planSpeakers: moderator, organiser, organiser who speaks, demo organiser
      giveFloor: moderator, organiser, organiser who speaks, demo organiser
      endFloor: moderator, organiser, organiser who speaks, demo organiser
      callNextSpeaker: moderator, organiser, organiser who speaks, demo organiser
      extendFloor: moderator, organiser, organiser who speaks, demo organiser
      ruleTurns: moderator, organiser, organiser who speaks, demo organiser
      stopScreen: moderator, organiser, organiser who speaks, demo organiser
      requestSeat: speaker, moderator, organiser who speaks
      leaveSeat: speaker, moderator, organiser who speaks
      yieldFloor: speaker, moderator, organiser who speaks
      shareScreen: speaker, moderator, organiser who speaks
      stopOwnScreen: speaker, moderator, organiser who speaks
      showSlides: speaker, moderator, organiser, organiser who speaks, demo organiser
      turnPage: speaker, moderator, organiser, organiser who speaks, demo organiser
      hideSlides: speaker, moderator, organiser, organiser who speaks, demo organiser
      takeBooth: interpreter
      leaveBooth: interpreter
      handOverBooth: interpreter
      keepBooth: interpreter
      reportCaughtUp: interpreter
      raiseHand: stranger, signed in, organiser elsewhere, its moderator, as granted elsewhere, moderator of another session, interpreter, speaker, moderator, organiser, organiser who speaks, demo organiser
      lowerOwnHand: stranger, signed in, organiser elsewhere, its moderator, as granted elsewhere, moderator of another session, interpreter, speaker, moderator, organiser, organiser who speaks, demo organiser
      answerUnmute: stranger, signed in, organiser elsewhere, its moderator, as granted elsewhere, moderator of another session, interpreter, speaker, moderator, organiser, organiser who speaks, demo organiser
      leaveGuestSeat: stranger, signed in, organiser elsewhere, its moderator, as granted elsewhere, moderator of another session, interpreter, speaker, moderator, organiser, organiser who speaks, demo organiser"
    `);
  });

  it('command it when the chair was handed over to a speaker', () => {
    const presiding = partIn({ ...cast, chairId: 'ada' }, WHO['speaker'] ?? null);
    expect([mayOnStage('endSession', presiding), roomTerms(presiding, false).rights.includes('moderate')]).toEqual([
      true,
      true,
    ]);
  });

  it('bring, read and show slides: those of a speaker, and those of nobody who sits here', () => {
    const of = (personId: string | null) => ({ personId, uploadedBy: 'somebody' });
    const each = (may: (part: ReturnType<typeof partIn>) => boolean) => (who: Viewer | null) =>
      mark(may(partIn(cast, who)));
    expect(
      table({
        'bring as ada': each((part) => mayBringSlides(part, 'ada')),
        'bring for nobody': each((part) => mayBringSlides(part, null)),
        "read ada's": each((part) => mayReadDeck(part, 'user', of('ada'))),
        "show ada's": each((part) => mayUseDeck(part, 'user', of('ada'))),
        "show nobody's": each((part) => mayUseDeck(part, 'user', of(null))),
        'show what they sent': each((part) => mayUseDeck(part, 'somebody', of(null))),
      }),
    ).toMatchInlineSnapshot(`
      "
                                          | bring as ada | bring for nobody | read ada's | show ada's | show nobody's | show what they sent
      stranger                            | -            | -                | -          | -          | -             | -
      signed in                           | -            | -                | -          | -          | -             | -
      organiser elsewhere                 | -            | -                | -          | -          | -             | -
      its moderator, as granted elsewhere | -            | -                | -          | -          | -             | -
      moderator of another session        | -            | -                | -          | -          | -             | -
      interpreter                         | -            | -                | yes        | -          | -             | -
      speaker                             | yes          | -                | yes        | yes        | -             | yes
      moderator                           | yes          | yes              | yes        | yes        | yes           | yes
      organiser                           | yes          | yes              | yes        | yes        | yes           | yes
      organiser who speaks                | yes          | yes              | yes        | yes        | yes           | yes
      demo organiser                      | yes          | yes              | yes        | yes        | yes           | yes"
    `);
  });

  it('use a booth: its own interpreters, and nobody for another language', () => {
    expect(mayOnStage('takeBooth', partIn(cast, WHO['interpreter'] ?? null), 'zh')).toBe(false);
  });

  it('send from the audience: who was brought up', () => {
    expect(roomTerms(partIn(cast, null), true)).toEqual({ role: 'attendee', rights: ['watch', 'chat', 'publish'] });
  });

  it('do what in its room', () => {
    const terms = (who: Viewer | null) => roomTerms(partIn(cast, who), false);
    expect(
      table({
        'as what    ': (who) => terms(who).role,
        ...Object.fromEntries(
          (['watch', 'chat', 'publish', 'caption', 'moderate', 'moderate-summit'] as const).map((right) => [
            right,
            (who: Viewer | null) => mark(terms(who).rights.includes(right)),
          ]),
        ),
      }),
    ).toMatchInlineSnapshot(`
      "
                                          | as what     | watch | chat | publish | caption | moderate | moderate-summit
      stranger                            | attendee    | yes   | yes  | -       | -       | -        | -
      signed in                           | attendee    | yes   | yes  | -       | -       | -        | -
      organiser elsewhere                 | attendee    | yes   | yes  | -       | -       | -        | -
      its moderator, as granted elsewhere | attendee    | yes   | yes  | -       | -       | -        | -
      moderator of another session        | attendee    | yes   | yes  | -       | -       | -        | -
      interpreter                         | interpreter | yes   | yes  | yes     | yes     | -        | -
      speaker                             | speaker     | yes   | yes  | yes     | -       | -        | -
      moderator                           | moderator   | yes   | yes  | yes     | yes     | yes      | -
      organiser                           | organiser   | yes   | yes  | -       | yes     | yes      | yes
      organiser who speaks                | speaker     | yes   | yes  | yes     | yes     | yes      | yes
      demo organiser                      | organiser   | yes   | yes  | -       | yes     | yes      | yes"
    `);
  });

  it('let a speech recogniser write captions', () => {
    for (const operation of CAPTION_OPERATIONS) {
      const allowed = Object.entries(WHO).filter(([, each]) => mayFeedCaptions(operation, partIn(cast, each)));
      expect(allowed.map(([name]) => name)).toEqual([
        'moderator',
        'organiser',
        'organiser who speaks',
        'demo organiser',
      ]);
    }
  });

  it('take what an audience wrote away as a file', () => {
    const allowed = Object.entries(WHO).filter(([, each]) => mayExportAudience(partIn(cast, each)));
    expect(allowed.map(([name]) => name)).toEqual(['moderator', 'organiser', 'organiser who speaks', 'demo organiser']);
  });

  it('rule how questions are taken', () => {
    for (const operation of QUESTION_OPERATIONS) {
      const allowed = Object.entries(WHO).filter(([, each]) => mayRuleQuestions(operation, partIn(cast, each)));
      expect(allowed.map(([name]) => name)).toEqual([
        'moderator',
        'organiser',
        'organiser who speaks',
        'demo organiser',
      ]);
    }
  });

  it('rule what footprints of a summit count', () => {
    const allowed = Object.entries(WHO).filter(([, each]) => mayRuleFootprints(each, HERE.summitId));
    expect(allowed.map(([name]) => name)).toEqual(['organiser', 'organiser who speaks', 'demo organiser']);
  });

  it('rule what people write to each other', () => {
    for (const operation of MESSAGING_OPERATIONS) {
      const allowed = Object.entries(WHO).filter(([, each]) => mayRuleMessaging(operation, each, HERE.summitId));
      expect(allowed.map(([name]) => name)).toEqual(['organiser', 'organiser who speaks', 'demo organiser']);
    }
  });

  it('run polls', () => {
    for (const operation of POLL_OPERATIONS) {
      const allowed = Object.entries(WHO).filter(([, each]) => mayRunPolls(operation, partIn(cast, each)));
      expect(allowed.map(([name]) => name)).toEqual([
        'moderator',
        'organiser',
        'organiser who speaks',
        'demo organiser',
      ]);
    }
  });

  it('plan what a ceremony does, and run it', () => {
    const plans = Object.entries(WHO).filter(([, each]) => mayWriteRunSheet(each, HERE.summitId));
    expect(plans.map(([name]) => name)).toEqual(['organiser', 'organiser who speaks', 'demo organiser']);
    const runs = Object.entries(WHO).filter(([, each]) => mayRunCeremony(partIn(cast, each)));
    expect(runs.map(([name]) => name)).toEqual(['moderator', 'organiser', 'organiser who speaks', 'demo organiser']);
  });

  it('take away what a summit has of somebody', () => {
    const allowed = Object.entries(WHO).filter(([, each]) => mayEraseFor(each, HERE.summitId));
    expect(allowed.map(([name]) => name)).toEqual(['organiser', 'organiser who speaks', 'demo organiser']);
  });

  it('decide how chats are moderated: of a session who presides too, of the summit its organisers', () => {
    const organisers = ['organiser', 'organiser who speaks', 'demo organiser'];
    for (const operation of SESSION_MODERATION_OPERATIONS) {
      const allowed = Object.entries(WHO).filter(([, each]) => mayRuleSessionChat(operation, partIn(cast, each)));
      expect(allowed.map(([name]) => name)).toEqual(['moderator', ...organisers]);
    }
    for (const operation of SUMMIT_MODERATION_OPERATIONS) {
      const allowed = Object.entries(WHO).filter(([, each]) => mayRuleSummitChat(operation, each, HERE.summitId));
      expect(allowed.map(([name]) => name)).toEqual(organisers);
    }
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

  it('take a programme out and bring one in', () => {
    const who = (operation: (typeof EXCHANGE_OPERATIONS)[number], summitId: string | null): string =>
      Object.entries(WHO)
        .filter(([, each]) => mayExchange(operation, each, summitId))
        .map(([name]) => name)
        .join(', ');
    expect(EXCHANGE_OPERATIONS.map((operation) => `${operation}: ${who(operation, HERE.summitId)}`)).toEqual([
      'downloadDraft: organiser, organiser who speaks, demo organiser',
      'importIntoSummit: organiser, organiser who speaks, demo organiser',
      'importNewSummit: organiser elsewhere, organiser, organiser who speaks, demo organiser',
    ]);
    expect(who('importIntoSummit', null)).toBe('');
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

  it('have other systems told', () => {
    const allowed = WEBHOOK_OPERATIONS.map((operation) => [
      operation,
      Object.entries(WHO)
        .filter(([, viewer]) => mayUseWebhooks(operation, viewer, HERE.summitId))
        .map(([name]) => name),
    ]);
    const organisers = ['organiser', 'organiser who speaks', 'demo organiser'];
    expect(Object.fromEntries(allowed)).toEqual(
      Object.fromEntries(WEBHOOK_OPERATIONS.map((operation) => [operation, organisers])),
    );
  });

  it('announce to a session, a summit and everybody, and switch reactions off', () => {
    const founder: Viewer = { ...viewer(), isFounder: true };
    const to = { session: 'session', summit: HERE.summitId };
    const may: Record<string, (who: Viewer | null) => boolean> = {
      'to a session': (who) =>
        mayAnnounce({ scope: 'session', summitId: to.summit, sessionId: to.session }, who, partIn(cast, who)),
      'to a summit': (who) => mayAnnounce({ scope: 'summit', summitId: to.summit, sessionId: null }, who, null),
      'to everybody': (who) => mayAnnounce({ scope: 'everybody', summitId: null, sessionId: null }, who, null),
      'switch reactions': (who) => maySwitchReactions(partIn(cast, who)),
      'show who signs': (who) => mayShowRollCall(partIn(cast, who)),
    };
    const allowed = Object.entries(may).map(([what, each]) => {
      const who = Object.entries({ ...WHO, founder }).filter(([, caller]) => each(caller));
      return `${what}: ${who.map(([name]) => name).join(', ')}`;
    });
    expect(allowed).toEqual([
      'to a session: moderator, organiser, organiser who speaks, demo organiser',
      'to a summit: organiser, organiser who speaks, demo organiser',
      'to everybody: founder',
      'switch reactions: moderator, organiser, organiser who speaks, demo organiser',
      'show who signs: moderator, organiser, organiser who speaks, demo organiser',
    ]);
  });

  it('see who registered, decide about them and let them in', () => {
    const attendee: Viewer = viewer({ ...HERE, role: 'attendee' });
    for (const operation of REGISTRATION_OPERATIONS) {
      const allowed = Object.entries({ ...WHO, attendee })
        .filter(([, each]) => mayOrganiseRegistration(operation, each, HERE.summitId))
        .map(([name]) => name);
      expect(allowed).toEqual(['organiser', 'organiser who speaks', 'demo organiser']);
    }
  });
});
