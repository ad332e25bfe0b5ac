import type { Cast } from './cast.js';

/** Everybody whom the session's programme names as a speaker takes their seat, without a page: what a test needs of them is that they are there. */
export async function seatSpeakers(cast: Cast): Promise<void> {
  const moderator = await cast.offstageModerator();
  for (const slug of await cast.speakerSlugs()) {
    const { personId, order } = await cast.offstageSpeaker(slug);
    await order('mutation ($session: ID!) { requestSeat(sessionId: $session) { __typename } }');
    await moderator.order(
      'mutation ($session: ID!, $person: ID!) { admitToStage(sessionId: $session, personId: $person) { __typename } }',
      { person: personId },
    );
  }
}
