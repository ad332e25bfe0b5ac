import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who people are: users, their browser sessions and links, roles in summits, invitations, and the mail that carries the links. Of a secret only the SHA-256 is kept. */
export class Identity1700000000300 implements MigrationInterface {
  readonly name = 'Identity1700000000300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 'email' is null for somebody whom a demo or an operator made without one: such a user gets no mail and signs in by a given link only.
      CREATE TABLE users (
        id uuid PRIMARY KEY,
        email text UNIQUE CHECK (email = lower(email)),
        name text NOT NULL,
        person_id uuid REFERENCES people ON DELETE SET NULL,
        may_read_outbox boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL
      );

      -- 'person_id': the person of the programme as whom the user acts in that summit; null for organisers.
      CREATE TABLE role_grants (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('organiser', 'moderator', 'speaker', 'interpreter')),
        person_id uuid REFERENCES people ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        UNIQUE NULLS NOT DISTINCT (user_id, summit_id, role, person_id)
      );

      CREATE TABLE invitations (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        session_id uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES people ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('moderator', 'speaker', 'interpreter')),
        email text NOT NULL CHECK (email = lower(email)),
        status text NOT NULL CHECK (status IN ('pending', 'accepted', 'declined', 'withdrawn')),
        user_id uuid REFERENCES users ON DELETE SET NULL,
        sent_at timestamptz NOT NULL,
        answered_at timestamptz
      );
      -- Inviting again replaces the earlier link.
      CREATE UNIQUE INDEX invitations_current ON invitations (session_id, person_id, role) WHERE status <> 'withdrawn';
      CREATE INDEX invitations_by_user ON invitations (user_id) WHERE status = 'accepted';

      -- 'invitation_id': signed in by an invitation's link, and good for what that invitation says only.
      CREATE TABLE auth_sessions (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        invitation_id uuid REFERENCES invitations ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX auth_sessions_by_expiry ON auth_sessions (expires_at);
      CREATE INDEX auth_sessions_by_invitation ON auth_sessions (invitation_id) WHERE invitation_id IS NOT NULL;

      CREATE TABLE sign_in_links (
        token_hash bytea PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
        return_to text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX sign_in_links_by_expiry ON sign_in_links (expires_at);

      -- 'kept': no mail server is configured, the mail stays here to be read in the app. The body of a sent mail is erased: it holds a link.
      CREATE TABLE outbox_mails (
        id uuid PRIMARY KEY,
        recipient text NOT NULL,
        language text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        status text NOT NULL CHECK (status IN ('kept', 'queued', 'sent', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        CHECK ((status = 'queued') = (next_attempt_at IS NOT NULL))
      );
      CREATE INDEX outbox_mails_queued ON outbox_mails (next_attempt_at) WHERE status = 'queued';
      CREATE INDEX outbox_mails_kept ON outbox_mails (id DESC) WHERE status = 'kept';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE outbox_mails, sign_in_links, auth_sessions, invitations, role_grants, users');
  }
}
