import { GONE, IN_NO_PROGRAMME, inScope, type PersonalTable, withoutGone } from './personal-table.js';

const OF_SUMMIT = '(:summit IS NULL OR summit_id = :summit)';
const IS_THEIR_FOOTPRINT = `(f.user_id = ANY (:users) OR (f.user_id IS NULL AND f.id IN (
  SELECT o.footprint_id FROM carbon_orders o WHERE o.email = ANY (:emails) OR o.user_id = ANY (:users))))`;

/** Whom the erasure is about, among those who were invited to sign; `s` in the statement. */
const SIGNATORIES = `(s.email = ANY (:emails) OR s.person_id = ANY (:people))
  AND (:summit IS NULL OR s.initiative_id IN (SELECT id FROM initiatives WHERE summit_id = :summit))`;

/** Accounts, programmes and registrations. */
export const TABLES_OF_PEOPLE: readonly PersonalTable[] = [
  {
    table: 'invitations',
    erase: [
      `DELETE FROM invitation_links USING invitations i WHERE i.id = invitation_id AND i.person_id = ANY (:people) AND ${inScope('i.session_id')}`,
      `UPDATE invitations SET email = 'erased', user_id = NULL, decline_reason = NULL,
              status = CASE status WHEN 'pending' THEN 'withdrawn' ELSE status END
        WHERE person_id = ANY (:people) AND ${inScope('session_id')}`,
    ],
  },
  { table: 'invitation_links', elsewhere: 'with invitations' },
  { table: 'profiles', erase: [`DELETE FROM profiles WHERE person_id = ANY (:people) AND ${OF_SUMMIT}`] },
  { table: 'availabilities', erase: [`DELETE FROM availabilities WHERE person_id = ANY (:people) AND ${OF_SUMMIT}`] },
  {
    table: 'technical_checks',
    erase: [`DELETE FROM technical_checks WHERE person_id = ANY (:people) AND ${OF_SUMMIT}`],
  },
  {
    table: 'slide_decks',
    erase: [
      `DELETE FROM slide_decks WHERE (person_id = ANY (:people) OR uploaded_by = ANY (:users)) AND ${inScope('session_id')}`,
    ],
  },
  { table: 'slide_pages', elsewhere: 'go with slide_decks' },
  { table: 'photos', erase: ['DELETE FROM photos WHERE person_id = ANY (:people)'] },
  {
    table: 'people',
    erase: [
      `UPDATE people SET biography = NULL, photo_id = NULL, languages = '{}', changed_by_person_at = NULL, revision = revision + 1
        WHERE id = ANY (:people)`,
      `UPDATE people SET name = jsonb_build_object('und', :mark), slug = 'erased-' || :instead, title = NULL, country = NULL,
              organisation_id = NULL WHERE id = ANY (:people) AND ${IN_NO_PROGRAMME}`,
      'UPDATE people SET created_by = NULL WHERE created_by = ANY (:users) AND :summit IS NULL',
    ],
  },
  {
    table: 'folded_names',
    erase: [
      `DELETE FROM folded_names USING people WHERE person_id = people.id AND people.id = ANY (:people) AND ${IN_NO_PROGRAMME}`,
    ],
  },
  { table: 'appearances', elsewhere: 'the programme itself: organisers take somebody out of it, and release it' },
  { table: 'delegation_members', elsewhere: 'the programme itself' },
  {
    table: 'programme_documents',
    // What the versions themselves say is for ReleasedPeople.
    erase: [
      `UPDATE programme_documents SET changes = ${withoutGone('changes')}, changelog = ${withoutGone('changelog')}
        WHERE ${OF_SUMMIT} AND (changes::text ~ ${GONE} OR changelog::text ~ ${GONE})`,
    ],
  },
  { table: 'search_entries', elsewhere: 'written anew from what is released' },
  { table: 'search_entry_words', elsewhere: 'with search_entries' },
  { table: 'search_changes', elsewhere: 'no people: ids of what was edited' },
  {
    table: 'role_grants',
    erase: [
      `DELETE FROM role_grants WHERE ${OF_SUMMIT} AND (person_id = ANY (:people) OR (user_id = ANY (:users) AND :summit IS NULL))`,
    ],
  },
  {
    table: 'registrations',
    elsewhere: 'RegistrationErasure, which gives the place to the next in line; the row stays as a number',
  },
  { table: 'ticket_links', elsewhere: 'with registrations' },
  {
    table: 'carbon_standings',
    // Before carbon_orders, which know whose they are. What was retired stays counted, of nobody by name.
    erase: [
      `UPDATE carbon_standings SET name = NULL
        WHERE name IS NOT NULL AND id IN (
          SELECT e.standing_id FROM carbon_leaderboard_entries e JOIN carbon_orders o ON o.id = e.order_id
           WHERE (:summit IS NULL OR o.summit_id = :summit) AND (o.email = ANY (:emails) OR o.user_id = ANY (:users)))`,
    ],
  },
  // Before carbon_orders too: what somebody ordered for without an account is known by their order alone.
  {
    table: 'carbon_footprint_versions',
    erase: [
      `UPDATE carbon_footprint_versions v SET entry = NULL, input = NULL FROM carbon_footprints f
        WHERE f.id = v.footprint_id AND ${IS_THEIR_FOOTPRINT} AND ${OF_SUMMIT} AND v.entry IS NOT NULL`,
    ],
  },
  {
    table: 'carbon_footprint_links',
    erase: [
      `DELETE FROM carbon_footprint_links l USING carbon_footprints f
        WHERE f.id = l.footprint_id AND ${IS_THEIR_FOOTPRINT} AND ${OF_SUMMIT}`,
    ],
  },
  // What it came to stays in the summit's sum, as a number of nobody's.
  {
    table: 'carbon_footprints',
    erase: [`UPDATE carbon_footprints SET user_id = NULL WHERE user_id = ANY (:users) AND ${OF_SUMMIT}`],
  },
  {
    table: 'carbon_orders',
    // What was bought, paid and retired stays as somebody's; certificates are for CarbonCertificates.
    erase: [
      `UPDATE carbon_orders SET name = :mark, email = NULL, leaderboard_name = NULL, user_id = NULL
        WHERE ${OF_SUMMIT} AND (email = ANY (:emails) OR user_id = ANY (:users))`,
    ],
  },
  { table: 'carbon_order_links', elsewhere: 'secrets, of orders that name nobody then' },
  {
    table: 'outbox_mails',
    // Those on their way too: a mail that went later would be kept, with the address.
    erase: ['DELETE FROM outbox_mails WHERE recipient = ANY (:emails)'],
  },
  {
    table: 'calendar_requests',
    erase: [`DELETE FROM calendar_requests WHERE person_id = ANY (:people) AND ${OF_SUMMIT}`],
  },
  {
    table: 'session_stars',
    erase: [
      `DELETE FROM session_stars WHERE (user_id = ANY (:users) OR guest_id = ANY (:audience)) AND ${inScope('session_id')}`,
    ],
  },
  {
    table: 'calendar_links',
    erase: [
      'DELETE FROM calendar_links WHERE :summit IS NULL AND (user_id = ANY (:users) OR guest_id = ANY (:audience))',
    ],
  },
  { table: 'auth_sessions', erase: ['DELETE FROM auth_sessions WHERE :summit IS NULL AND user_id = ANY (:users)'] },
  { table: 'sign_in_links', erase: ['DELETE FROM sign_in_links WHERE :summit IS NULL AND user_id = ANY (:users)'] },
  {
    table: 'users',
    erase: [
      `UPDATE users SET person_id = NULL WHERE person_id = ANY (:people)
          AND NOT EXISTS (SELECT FROM role_grants g WHERE g.user_id = users.id AND g.person_id = users.person_id)`,
      // Who others have a conversation with stays as nobody: what the others wrote is theirs.
      `UPDATE users SET email = NULL, name = :mark, person_id = NULL, may_read_outbox = false WHERE :summit IS NULL AND id = ANY (:users)`,
      `DELETE FROM users WHERE :summit IS NULL AND id = ANY (:users)
          AND NOT EXISTS (SELECT FROM direct_conversations WHERE low_id = users.id OR high_id = users.id)`,
    ],
  },
  {
    table: 'press_contacts',
    erase: [`DELETE FROM press_contacts WHERE email = ANY (:emails) AND ${OF_SUMMIT}`],
  },
  { table: 'summit_organisers', elsewhere: 'organisations, no people' },
  {
    table: 'webhook_events',
    erase: [
      `UPDATE webhook_events SET body = regexp_replace(body, ${GONE}, :mark, 'g') WHERE ${OF_SUMMIT} AND body ~ ${GONE}`,
    ],
  },
  { table: 'webhook_endpoints', elsewhere: 'addresses of machines' },
  {
    table: 'facts',
    erase: [
      `UPDATE facts SET payload = jsonb_set(payload, '{stage}', erased_from_stage(payload -> 'stage', (:audience)::text[], :mark, (:instead)::text))
        WHERE kind = 'StageChanged' AND relayed_at IS NOT NULL
          AND ${inScope("(payload -> 'stage' ->> 'sessionId')::uuid")}
          AND EXISTS (SELECT FROM unnest(:audience) AS who WHERE payload::text LIKE '%' || who || '%')`,
      `UPDATE facts SET payload = ${withoutGone('payload')} WHERE relayed_at IS NOT NULL AND kind = 'ProgrammeReleased'
          AND (:summit IS NULL OR payload ->> 'summitId' = (:summit)::text) AND payload::text ~ ${GONE}`,
    ],
  },
  {
    table: 'stages',
    erase: [
      `UPDATE stages SET snapshot = erased_from_stage(snapshot, (:audience)::text[], :mark, (:instead)::text)
        WHERE status <> 'live' AND ${inScope('session_id')}
          AND EXISTS (SELECT FROM unnest(:audience) AS who WHERE snapshot::text LIKE '%' || who || '%')`,
    ],
  },
  {
    table: 'certificates',
    // The name is in what was signed, so all of that goes; that there was one, and of which hash, stays.
    erase: [
      `UPDATE certificates SET document = NULL, signature = NULL, holder_email = NULL, user_id = NULL, person_id = NULL, erased_at = :now
        WHERE erased_at IS NULL AND (holder_email = ANY (:emails) OR user_id = ANY (:users) OR person_id = ANY (:people)) AND ${OF_SUMMIT}`,
      'UPDATE certificates SET revoked_by = :instead WHERE revoked_by = ANY (:users) AND :summit IS NULL',
    ],
  },
  {
    table: 'certificate_recipients',
    erase: [`DELETE FROM certificate_recipients WHERE email = ANY (:emails) AND ${OF_SUMMIT}`],
  },
  {
    table: 'initiative_signatories',
    // Who decided did so in public, and it stays in the chain; who did not leaves nothing.
    erase: [
      `DELETE FROM initiative_signatory_links USING initiative_signatories s WHERE s.id = signatory_id AND ${SIGNATORIES}`,
      `DELETE FROM initiative_sittings USING initiative_signatories s WHERE s.id = signatory_id AND ${SIGNATORIES}`,
      `DELETE FROM initiative_passkeys USING initiative_signatories s WHERE s.id = signatory_id AND ${SIGNATORIES}`,
      `UPDATE initiative_signatories s SET state = 'withdrawn', names = jsonb_build_object('und', :mark), titles = NULL
        WHERE ${SIGNATORIES} AND NOT EXISTS (SELECT FROM initiative_signatures d WHERE d.signatory_id = s.id)`,
      `UPDATE initiative_signatories s SET email = NULL, person_id = NULL WHERE ${SIGNATORIES}`,
    ],
  },
  { table: 'initiative_signatory_links', elsewhere: 'with initiative_signatories' },
  { table: 'initiative_sittings', elsewhere: 'with initiative_signatories' },
  { table: 'initiative_passkeys', elsewhere: 'with initiative_signatories' },
  { table: 'initiative_signatures', elsewhere: 'public acts: what was signed and sealed stays' },
  {
    table: 'outcome_parties',
    erase: [
      `UPDATE outcome_parties SET names = jsonb_build_object('und', :mark), country = NULL, person_id = NULL
        WHERE person_id = ANY (:people)
          AND (:summit IS NULL OR outcome_id IN (SELECT id FROM outcomes WHERE summit_id = :summit))`,
    ],
  },
  {
    table: 'guest_page_people',
    erase: [
      `DELETE FROM guest_page_people WHERE person_id = ANY (:people)
          AND (:summit IS NULL OR page_id IN (SELECT id FROM guest_pages WHERE summit_id = :summit))`,
    ],
  },
  // Their words stay what the country said, as nobody's.
  {
    table: 'guest_pages',
    erase: [`UPDATE guest_pages SET message_person_id = NULL WHERE message_person_id = ANY (:people) AND ${OF_SUMMIT}`],
  },
  {
    table: 'initiative_accessions',
    erase: [
      `UPDATE initiative_accessions SET names = jsonb_build_object('und', :mark), titles = NULL, note = NULL, reservation = NULL, email = NULL,
              state = CASE state WHEN 'asked' THEN 'refused' ELSE state END, decided_at = coalesce(decided_at, :now)
        WHERE email = ANY (:emails)
          AND (:summit IS NULL OR initiative_id IN (SELECT id FROM initiatives WHERE summit_id = :summit))`,
    ],
  },
  {
    table: 'initiative_delegates',
    erase: [
      `DELETE FROM initiative_delegates WHERE user_id = ANY (:users)
         AND (:summit IS NULL OR delegation_id IN (SELECT id FROM delegations WHERE summit_id = :summit))`,
    ],
  },
  ...['initiative_comments', 'initiative_amendments'].map((table) => ({
    table,
    // What a delegation said to a text stays with the text; who said it for them does not.
    erase: [
      `UPDATE ${table} SET user_id = NULL, author_name = :mark WHERE user_id = ANY (:users)
         AND (:summit IS NULL OR initiative_id IN (SELECT id FROM initiatives WHERE summit_id = :summit))`,
    ],
  })),
];
