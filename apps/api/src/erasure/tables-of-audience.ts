import { changed, inScope, type PersonalTable, SCOPED_CHANNELS } from './personal-table.js';

const BALLOT_IS_COUNTED = `poll_id IN (SELECT id FROM polls WHERE status = 'closed' AND ${inScope('session_id')})`;

const WITHOUT_THEIR_NAME = `coalesce(regexp_replace(text, '@' || :shown, '@' || :mark, 'g'), text)`;
const WITHOUT_THEIR_ID = `(SELECT array_agg(CASE WHEN who = ANY (:ids) THEN :instead ELSE who END ORDER BY place)
                             FROM unnest(mentions) WITH ORDINALITY AS mentioned (who, place))`;

const IN_ROOM = 'room_id IN (SELECT room_id FROM moderation_boards WHERE :summit IS NULL OR summit_id = :summit)';

/** What an audience did and wrote. Numbers stay without a gap; what is counted stays counted, as nobody's. */
export const TABLES_OF_AUDIENCE: readonly PersonalTable[] = [
  {
    table: 'message_reactions',
    erase: [
      `UPDATE message_reactions SET participant_id = :instead WHERE participant_id = ANY (:ids) AND channel_id IN (${SCOPED_CHANNELS})`,
    ],
  },
  {
    table: 'folded_messages',
    erase: [
      `DELETE FROM folded_messages f USING messages m WHERE m.channel_id = f.channel_id AND m.seq = f.seq
          AND m.participant_id = ANY (:ids) AND m.channel_id IN (${SCOPED_CHANNELS})`,
    ],
  },
  {
    table: 'message_translations',
    erase: [
      `DELETE FROM message_translations t USING messages m WHERE m.channel_id = t.channel_id AND m.seq = t.seq
          AND m.participant_id = ANY (:ids) AND m.channel_id IN (${SCOPED_CHANNELS})`,
    ],
  },
  {
    table: 'messages',
    erase: [
      // Open pages are told by the room's changes, which are numbered like messages are.
      `INSERT INTO channels (id, session_id, summit_id, kind, created_at)
       SELECT gen_random_uuid(), c.session_id, c.summit_id, 'changes', :now FROM channels c
        WHERE c.kind = 'public' AND c.id IN (${SCOPED_CHANNELS})
          AND EXISTS (SELECT FROM messages m WHERE m.channel_id = c.id AND (m.participant_id = ANY (:ids) OR m.mentions && :ids))
       ON CONFLICT DO NOTHING`,
      // What they wrote, and where others wrote to them by name.
      `WITH mine AS (
         SELECT m.channel_id, m.seq, m.participant_id = ANY (:ids) AS is_theirs, changes.id AS changes_id,
                count(*) OVER (PARTITION BY changes.id) AS count,
                row_number() OVER (PARTITION BY changes.id ORDER BY m.seq) AS place
           FROM messages m JOIN channels c ON c.id = m.channel_id AND c.kind = 'public'
           JOIN channels changes ON changes.kind = 'changes' AND (changes.session_id = c.session_id OR changes.summit_id = c.summit_id)
          WHERE (m.participant_id = ANY (:ids) OR m.mentions && :ids) AND m.channel_id IN (${SCOPED_CHANNELS})
       ), counted AS (
         UPDATE channels SET last_seq = last_seq + n.count FROM (SELECT DISTINCT changes_id, count FROM mine) n
          WHERE channels.id = n.changes_id RETURNING channels.id, channels.last_seq
       ), numbered AS (
         SELECT mine.*, (counted.last_seq - mine.count + mine.place)::integer AS number FROM mine JOIN counted ON counted.id = mine.changes_id
       ), told AS (
         INSERT INTO message_changes (channel_id, seq, message_channel_id, message_seq, kind, participant_id, changed_at)
         SELECT changes_id, number, channel_id, seq, CASE WHEN is_theirs THEN 'withdrawn' ELSE 'edited' END, :instead, :now FROM numbered
       )
       UPDATE messages m SET
         change = number,
         text = CASE WHEN is_theirs THEN :mark ELSE ${WITHOUT_THEIR_NAME} END,
         author_name = CASE WHEN is_theirs THEN :mark ELSE author_name END,
         participant_id = CASE WHEN is_theirs THEN :instead ELSE participant_id END,
         mentions = CASE WHEN is_theirs THEN '{}' ELSE ${WITHOUT_THEIR_ID} END,
         state = CASE WHEN is_theirs THEN 'withdrawn' ELSE state END
         FROM numbered WHERE m.channel_id = numbered.channel_id AND m.seq = numbered.seq`,
      // Backstage, where nothing is changed after it was written.
      `UPDATE messages SET text = :mark, author_name = :mark, participant_id = :instead
        WHERE participant_id = ANY (:ids) AND channel_id IN (${SCOPED_CHANNELS})`,
      `UPDATE messages SET recipient_id = :instead WHERE recipient_id = ANY (:ids) AND channel_id IN (${SCOPED_CHANNELS})`,
    ],
  },
  {
    table: 'message_changes',
    erase: [
      `UPDATE message_changes SET participant_id = :instead WHERE participant_id = ANY (:ids) AND channel_id IN (${SCOPED_CHANNELS})`,
    ],
  },
  {
    table: 'captions',
    erase: [
      // What was said is the session's; who wrote it down is theirs.
      `UPDATE captions SET author_name = :mark, participant_id = :instead
        WHERE participant_id = ANY (:ids) AND channel_id IN (${SCOPED_CHANNELS})`,
    ],
  },
  {
    table: 'question_votes',
    erase: [
      `DELETE FROM question_votes v USING questions q WHERE q.id = v.question_id AND v.participant_id = ANY (:ids)
          AND q.status IN ('held', 'open', 'answering') AND ${inScope('q.session_id')}`,
      `UPDATE question_votes v SET participant_id = :instead FROM questions q
        WHERE q.id = v.question_id AND v.participant_id = ANY (:ids) AND ${inScope('q.session_id')}`,
    ],
  },
  {
    table: 'questions',
    erase: [
      changed({
        table: 'questions',
        board: 'question_boards',
        key: 'session_id',
        which: `(author_id = ANY (:ids) OR assignee_id = ANY (:ids)) AND ${inScope('session_id')}`,
        set: 'assignee_id = CASE WHEN assignee_id = ANY (:ids) THEN NULL ELSE assignee_id END',
        alsoCount: 'votes_version = votes_version + 1',
      }),
      `UPDATE questions SET text = :mark, author_name = :mark, author_id = :instead, invitation = NULL, status_before = NULL,
              status = CASE WHEN status IN ('held', 'open', 'answering') THEN 'dismissed' ELSE status END
        WHERE author_id = ANY (:ids) AND ${inScope('session_id')}`,
    ],
  },
  {
    table: 'poll_votes',
    erase: [
      `WITH taken AS (
         DELETE FROM poll_votes v USING polls p WHERE p.id = v.poll_id AND v.participant_id = ANY (:ids) AND p.status <> 'closed'
            AND ${inScope('p.session_id')} RETURNING p.id, p.session_id
       ), counted AS (
         UPDATE poll_boards b SET last_change = last_change + 1 FROM (SELECT DISTINCT session_id FROM taken) t
          WHERE b.session_id = t.session_id RETURNING b.session_id, b.last_change
       )
       UPDATE polls SET change = counted.last_change FROM taken JOIN counted USING (session_id) WHERE polls.id = taken.id`,
      `UPDATE poll_votes SET participant_id = :instead WHERE participant_id = ANY (:ids) AND ${BALLOT_IS_COUNTED}`,
    ],
  },
  {
    table: 'direct_messages',
    erase: [
      `UPDATE direct_messages m SET text = :mark FROM direct_conversations c
        WHERE c.id = m.conversation_id AND m.author_id = ANY (:users) AND (:summit IS NULL OR c.summit_id = :summit)`,
    ],
  },
  {
    table: 'direct_members',
    erase: [
      // Each of the two inboxes counts that the conversation has changed.
      `WITH mine AS (
         SELECT id, summit_id FROM direct_conversations
          WHERE (low_id = ANY (:users) OR high_id = ANY (:users)) AND (:summit IS NULL OR summit_id = :summit)
       ), members AS (
         SELECT d.conversation_id, d.account_id, mine.summit_id, count(*) OVER inbox AS count,
                row_number() OVER (PARTITION BY mine.summit_id, d.account_id ORDER BY d.change) AS place
           FROM direct_members d JOIN mine ON mine.id = d.conversation_id WINDOW inbox AS (PARTITION BY mine.summit_id, d.account_id)
       ), counted AS (
         UPDATE direct_inboxes i SET last_change = last_change + n.count
           FROM (SELECT DISTINCT summit_id, account_id, count FROM members) n
          WHERE i.summit_id = n.summit_id AND i.account_id = n.account_id RETURNING i.summit_id, i.account_id, i.last_change
       )
       UPDATE direct_members d SET change = counted.last_change - members.count + members.place,
              name = CASE WHEN d.account_id = ANY (:users) THEN :mark ELSE d.name END
         FROM members JOIN counted USING (summit_id, account_id)
        WHERE d.conversation_id = members.conversation_id AND d.account_id = members.account_id`,
    ],
  },
  {
    table: 'direct_conversations',
    erase: [
      `UPDATE direct_conversations SET ended_by_id = CASE WHEN low_id = ANY (:users) THEN low_id ELSE high_id END,
              state = CASE state WHEN 'requested' THEN 'declined' WHEN 'accepted' THEN 'left' ELSE state END
        WHERE (low_id = ANY (:users) OR high_id = ANY (:users)) AND state IN ('requested', 'accepted')
          AND (:summit IS NULL OR summit_id = :summit)`,
    ],
  },
  { table: 'direct_inboxes', elsewhere: 'a number' },
  {
    table: 'direct_reports',
    erase: [
      'UPDATE direct_reports SET settled_by = :instead WHERE settled_by = ANY (:ids) AND (:summit IS NULL OR summit_id = :summit)',
      `UPDATE direct_reports SET reason = :mark WHERE reporter_id = ANY (:users) AND (:summit IS NULL OR summit_id = :summit)`,
      `UPDATE direct_reports SET messages = '[]'
        WHERE (reporter_id = ANY (:users) OR reported_id = ANY (:users)) AND (:summit IS NULL OR summit_id = :summit)`,
    ],
  },
  {
    table: 'held_messages',
    erase: [
      changed({
        table: 'held_messages',
        board: 'moderation_boards',
        key: 'room_id',
        which: `participant_id = ANY (:ids) AND ${IN_ROOM}`,
        set: `participant_id = :instead, state = CASE t.state WHEN 'waiting' THEN 'rejected' ELSE t.state END,
              draft = t.draft || jsonb_build_object('text', :mark, 'mentions', '[]'::jsonb,
                'author', t.draft -> 'author' || jsonb_build_object('participantId', :instead, 'name', :mark))`,
      }),
    ],
  },
  {
    table: 'message_reports',
    erase: [
      `UPDATE message_reports SET reporter_id = :instead, note = '' WHERE reporter_id = ANY (:ids) AND ${IN_ROOM}`,
    ],
  },
  { table: 'reported_messages', elsewhere: 'numbers of messages' },
  {
    table: 'moderation_actions',
    erase: [
      changed({
        table: 'moderation_actions',
        board: 'moderation_boards',
        key: 'room_id',
        which: `subject_id = ANY (:ids) AND ${IN_ROOM}`,
        set: 'subject_id = :instead, subject_name = :mark, text = :mark',
      }),
      `UPDATE moderation_actions SET actor_id = :instead, actor_name = :mark WHERE actor_id = ANY (:ids) AND ${IN_ROOM}`,
      `UPDATE moderation_actions SET undone_by = :mark WHERE undone_by = ANY (:names) AND ${IN_ROOM}`,
    ],
  },
  {
    table: 'restrictions',
    erase: [
      // A ban that holds goes on holding, by ids and hashes that say nothing; of one that is over, nothing is needed.
      `UPDATE restrictions SET participant_name = :mark, version = version + 1,
              participant_id = CASE WHEN lifted_at IS NULL AND coalesce(until, 'infinity') > :now THEN participant_id ELSE :instead END,
              address_hash = CASE WHEN lifted_at IS NULL AND coalesce(until, 'infinity') > :now THEN address_hash END
        WHERE participant_id = ANY (:ids) AND (:summit IS NULL OR summit_id = :summit)`,
      `UPDATE restrictions SET imposed_by = :mark WHERE imposed_by = ANY (:names) AND (:summit IS NULL OR summit_id = :summit)`,
    ],
  },
  { table: 'chat_writers', erase: [`DELETE FROM chat_writers WHERE participant_id = ANY (:ids) AND ${IN_ROOM}`] },
  { table: 'slow_mode_turns', erase: [`DELETE FROM slow_mode_turns WHERE participant_id = ANY (:ids) AND ${IN_ROOM}`] },
  {
    table: 'attendances',
    erase: [
      `UPDATE attendances SET participant_id = :instead WHERE participant_id = ANY (:ids) AND ${inScope('session_id')}`,
    ],
  },
  {
    table: 'media_usages',
    erase: [
      `UPDATE media_usages SET participant_id = :instead WHERE participant_id = ANY (:ids) AND ${inScope('session_id')}`,
    ],
  },
];
