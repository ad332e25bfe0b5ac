import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where other systems want to be told what happens in a summit, what they were told, and how that went. */
export class Webhooks1700000001205 implements MigrationInterface {
  readonly name = 'Webhooks1700000001205';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The secret is kept as it is: each message is signed with it. For a day after a rotation the earlier one signs too.
      -- 'failing_since': since when nothing was taken; 'given_up': why Canopy, and not an organiser, switched it off.
      CREATE TABLE webhook_endpoints (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        url text NOT NULL,
        description text NOT NULL,
        events text[] NOT NULL CHECK (cardinality(events) > 0),
        secret text NOT NULL,
        previous_secret text,
        previous_secret_until timestamptz,
        is_enabled boolean NOT NULL,
        failing_since timestamptz,
        given_up text CHECK (given_up IN ('failing', 'gone')),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (given_up IS NULL OR NOT is_enabled),
        CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
      );
      CREATE INDEX webhook_endpoints_by_summit ON webhook_endpoints (summit_id);

      -- 'key' names what happened, so that telling of it twice is telling of it once. 'body' is what is sent, byte for byte.
      CREATE TABLE webhook_events (
        id uuid PRIMARY KEY,
        summit_id uuid NOT NULL REFERENCES summits ON DELETE CASCADE,
        type text NOT NULL,
        key text NOT NULL UNIQUE,
        body text NOT NULL,
        occurred_at timestamptz NOT NULL
      );
      CREATE INDEX webhook_events_by_age ON webhook_events (occurred_at);

      CREATE TABLE webhook_deliveries (
        id uuid PRIMARY KEY,
        endpoint_id uuid NOT NULL REFERENCES webhook_endpoints ON DELETE CASCADE,
        event_id uuid NOT NULL REFERENCES webhook_events ON DELETE CASCADE,
        status text NOT NULL CHECK (status IN ('pending', 'delivered', 'failed', 'dropped')),
        attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        created_at timestamptz NOT NULL,
        UNIQUE (endpoint_id, event_id)
      );
      CREATE INDEX webhook_deliveries_by_endpoint ON webhook_deliveries (endpoint_id, id);
      CREATE INDEX webhook_deliveries_by_event ON webhook_deliveries (event_id);

      CREATE TABLE webhook_attempts (
        id uuid PRIMARY KEY,
        delivery_id uuid NOT NULL REFERENCES webhook_deliveries ON DELETE CASCADE,
        number integer NOT NULL CHECK (number > 0),
        attempted_at timestamptz NOT NULL,
        duration_ms integer NOT NULL CHECK (duration_ms >= 0),
        status_code integer,
        failure text,
        answer text NOT NULL,
        CHECK ((status_code IS NULL) = (failure IS NOT NULL))
      );
      CREATE INDEX webhook_attempts_by_delivery ON webhook_attempts (delivery_id, number);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE webhook_attempts, webhook_deliveries, webhook_events, webhook_endpoints');
  }
}
