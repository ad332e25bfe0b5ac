import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { AudienceRows } from './audience-rows.js';

interface Somebody {
  id: string;
  name: string;
}

/** Leaves something of `eager` in every table that an audience fills, beside things of `other` that must stay. Their two accounts are there. */
export async function leaveEverything(
  dataSource: DataSource,
  summitId: string,
  sessionId: string,
  eager: Somebody,
  other: Somebody,
): Promise<void> {
  const rows = new AudienceRows(dataSource, sessionId);
  const at = '2022-12-20T06:00:00Z';
  const run = (sql: string, values: unknown[] = []): Promise<unknown> => dataSource.query(sql, values);
  await run(
    `INSERT INTO stages (session_id, status, version, started_at, ended_at, snapshot, updated_at)
     VALUES ($1, 'ended', 1, $2, $2, $3, now())`,
    [
      sessionId,
      at,
      JSON.stringify({
        status: 'ended',
        version: 1,
        seats: [{ participantId: eager.id, role: 'guest', name: { und: eager.name } }],
        hands: [{ participantId: eager.id, guestName: eager.name, raisedAt: at }],
      }),
    ],
  );
  await rows.wrote([
    { by: eager.id, name: eager.name, text: 'Something private', at },
    { by: other.id, name: other.name, text: `@${eager.name} good point`, at, mentions: [eager.id] },
  ]);
  const [channel] = await dataSource.query<{ id: string }[]>(
    `SELECT id FROM channels WHERE session_id = $1 AND kind = 'public'`,
    [sessionId],
  );
  const channelId = channel?.id;
  await run(`INSERT INTO message_reactions VALUES ($1, 2, '👍', $2)`, [channelId, eager.id]);
  await run(`INSERT INTO folded_messages VALUES ($1, 1, 'something private')`, [channelId]);
  await run(
    `INSERT INTO message_translations (channel_id, seq, language, source_hash, source_language, text, translated_at)
     VALUES ($1, 1, 'ur', '\\x00', 'en', 'Something private', now())`,
    [channelId],
  );
  await rows.asked({ by: eager.id, name: eager.name, text: 'Something private?', at, voters: [eager.id, other.id] });
  await rows.asked({
    by: other.id,
    name: other.name,
    text: 'What of the others?',
    at,
    status: 'answered',
    voters: [eager.id, other.id],
  });
  await run('INSERT INTO poll_boards (session_id) VALUES ($1)', [sessionId]);
  for (const status of ['open', 'closed']) {
    const pollId = randomUUID();
    await run(
      `INSERT INTO polls (id, session_id, change, title, kind, options, fewest, most, scale, results, may_change_vote, status,
                          created_at, opened_at, closed_at)
       VALUES ($1, $2, 1, '{"en":"Which?"}', 'single', '[]', 1, 1, 5, 'live', false, $3, now(), now(), CASE WHEN $3 = 'closed' THEN now() END)`,
      [pollId, sessionId, status],
    );
    for (const voter of [eager.id, other.id])
      await run(`INSERT INTO poll_votes VALUES ($1, $2, '["a"]', now())`, [pollId, voter]);
  }
  await run('INSERT INTO moderation_boards (room_id, summit_id, session_id) VALUES ($1, $2, $1)', [
    sessionId,
    summitId,
  ]);
  await run(
    `INSERT INTO held_messages (id, room_id, change, participant_id, client_message_id, draft, reasons, held_at)
     VALUES (gen_random_uuid(), $1, 1, $2, gen_random_uuid(), $3, '{}', now())`,
    [
      sessionId,
      eager.id,
      JSON.stringify({
        text: 'Something private',
        author: { participantId: eager.id, name: eager.name },
        mentions: [],
      }),
    ],
  );
  await run(`INSERT INTO reported_messages (room_id, seq, change, state) VALUES ($1, 2, 0, 'open')`, [sessionId]);
  await run(`INSERT INTO message_reports VALUES ($1, 2, $2, 'other', 'Something private', now())`, [
    sessionId,
    eager.id,
  ]);
  await run(
    `INSERT INTO restrictions (id, summit_id, session_id, kind, participant_id, participant_name, imposed_at, imposed_by, lifted_at)
     VALUES (gen_random_uuid(), $1, $2, 'silenced', $3, $4, now(), 'Chair', now())`,
    [summitId, sessionId, eager.id, eager.name],
  );
  await run(
    `INSERT INTO moderation_actions (id, room_id, change, kind, subject_id, subject_name, text, at)
     VALUES (gen_random_uuid(), $1, 2, 'remove', $2, $3, 'Something private', now())`,
    [sessionId, eager.id, eager.name],
  );
  await run('INSERT INTO chat_writers VALUES ($1, $2, $3, NULL, false, false, now())', [
    sessionId,
    eager.id,
    eager.name,
  ]);
  await run('INSERT INTO slow_mode_turns VALUES ($1, $2, gen_random_uuid(), now())', [sessionId, eager.id]);
  await run(
    `INSERT INTO attendances (id, session_id, participant_id, role, started_at, last_seen_at)
     VALUES (gen_random_uuid(), $1, $2, 'attendee', $3, $3)`,
    [sessionId, eager.id, at],
  );
  await run(
    `INSERT INTO media_usages (id, session_id, participant_id, role, started_at, updated_at, sent_bytes, received_bytes, connected_ms, sound_ms, picture_ms)
     VALUES (gen_random_uuid(), $1, $2, 'attendee', $3, $3, 0, 1, 1, 1, 1)`,
    [sessionId, eager.id, at],
  );
  await run(
    `WITH made AS (INSERT INTO channels (id, session_id, kind, language, created_at) VALUES (gen_random_uuid(), $1, 'captions', 'en', now()) RETURNING id)
     INSERT INTO captions (channel_id, seq, id, participant_id, client_line_id, author_name, text, begins_at, ends_at, posted_at)
     SELECT id, 1, gen_random_uuid(), $2, gen_random_uuid(), $3, 'What was said', $4, $4, $4 FROM made`,
    [sessionId, eager.id, eager.name, at],
  );
}

/** Writes to each other; both have accounts. */
export async function writeToEachOther(
  dataSource: DataSource,
  summitId: string,
  eager: Somebody,
  other: Somebody,
): Promise<string> {
  const id = randomUUID();
  const run = (sql: string, values: unknown[]): Promise<unknown> => dataSource.query(sql, values);
  for (const { id: account } of [eager, other])
    await run('INSERT INTO direct_inboxes (summit_id, account_id, last_change) VALUES ($1, $2, 1)', [
      summitId,
      account,
    ]);
  await run(
    `INSERT INTO direct_conversations (id, summit_id, low_id, high_id, state, requester_id, requested_at, last_seq)
     VALUES ($1, $2, least($3::uuid, $4::uuid), greatest($3::uuid, $4::uuid), 'accepted', $3, now(), 2)`,
    [id, summitId, eager.id, other.id],
  );
  for (const { id: account, name } of [eager, other])
    await run(
      `INSERT INTO direct_members (conversation_id, account_id, change, name, role) VALUES ($1, $2, 1, $3, 'attendee')`,
      [id, account, name],
    );
  for (const [index, [account, text]] of [
    [eager.id, 'Something private'],
    [other.id, 'A reply of mine'],
  ].entries())
    await run(
      `INSERT INTO direct_messages (conversation_id, seq, id, author_id, client_message_id, text, posted_at)
       VALUES ($1, $2, gen_random_uuid(), $3, gen_random_uuid(), $4, now())`,
      [id, index + 1, account, text],
    );
  return id;
}
