import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Orders of carbon credits and their money. An order is a reservation of the ledger with a buyer and a price. Payments and
 * payouts are only ever added; a payment that no order stands on has a refund, which lives until the provider confirmed it.
 */
export class CarbonOrders1700000002500 implements MigrationInterface {
  readonly name = 'CarbonOrders1700000002500';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE carbon_orders (
        -- Also the holder of its grams in every account of the ledger.
        id uuid PRIMARY KEY REFERENCES carbon_reservations DEFERRABLE INITIALLY DEFERRED,
        -- Made by the buyer's page: sent twice is placed once.
        idempotency_key uuid NOT NULL UNIQUE,
        -- What a bank transfer says.
        reference text NOT NULL UNIQUE,
        batch_id uuid NOT NULL REFERENCES carbon_batches,
        buyer text NOT NULL CHECK (buyer IN ('participant', 'organiser')),
        summit_id uuid REFERENCES summits,
        footprint_id uuid,
        footprint_version integer,
        -- What a summit's organiser covers, as it was estimated when they ordered.
        estimate jsonb,
        grams bigint NOT NULL CHECK (grams > 0),
        -- Of a tonne, as it was agreed; amounts in the smallest units of the currency.
        price_minor bigint NOT NULL CHECK (price_minor > 0),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency char(3) NOT NULL,
        method text NOT NULL CHECK (method IN ('card', 'transfer', 'sandbox')),
        name text NOT NULL,
        email text,
        -- Without one it enters the leaderboard without a name.
        leaderboard_name text,
        language text NOT NULL,
        user_id uuid REFERENCES users ON DELETE SET NULL,
        state text NOT NULL CHECK (state IN ('reserved', 'paid', 'fulfilled', 'expired', 'cancelled', 'refund-due', 'refunded')),
        placed_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        paid_at timestamptz,
        -- Fulfilled, or come to its other end.
        ended_at timestamptz,
        -- Of a fulfilled order; its code is its address.
        certificate_id uuid UNIQUE,
        certificate_code text,
        CHECK ((certificate_id IS NULL) = (certificate_code IS NULL)),
        CHECK ((footprint_id IS NULL) = (footprint_version IS NULL)),
        CHECK (state NOT IN ('paid', 'fulfilled') OR paid_at IS NOT NULL)
      );
      CREATE INDEX carbon_orders_to_expire ON carbon_orders (expires_at) WHERE state = 'reserved';
      CREATE INDEX carbon_orders_paid ON carbon_orders (batch_id) WHERE state = 'paid';
      CREATE INDEX carbon_orders_of_footprint ON carbon_orders (footprint_id) WHERE footprint_id IS NOT NULL;
      CREATE INDEX carbon_orders_of_summit ON carbon_orders (summit_id) WHERE summit_id IS NOT NULL;
      CREATE INDEX carbon_orders_of_user ON carbon_orders (user_id) WHERE user_id IS NOT NULL;
      CREATE INDEX carbon_orders_of_email ON carbon_orders (email) WHERE email IS NOT NULL;
      CREATE INDEX carbon_orders_by_time ON carbon_orders (placed_at DESC, id DESC);

      -- In which retirement an order's grams are.
      CREATE INDEX carbon_entries_retired ON carbon_entries (holder) WHERE account = 'retired-pending' AND grams > 0;

      CREATE TABLE carbon_order_links (
        token_hash bytea PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES carbon_orders,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX carbon_order_links_of_order ON carbon_order_links (order_id);

      -- The page of a provider on which an order is paid. look_at: when to ask the provider again what became of it.
      CREATE TABLE carbon_checkouts (
        order_id uuid PRIMARY KEY REFERENCES carbon_orders,
        reference text NOT NULL UNIQUE,
        url text NOT NULL,
        look_at timestamptz,
        looks integer NOT NULL DEFAULT 0
      );
      CREATE INDEX carbon_checkouts_to_look_at ON carbon_checkouts (look_at) WHERE look_at IS NOT NULL;

      -- What a provider told, by its own id: told twice is heard once.
      CREATE TABLE carbon_payment_notices (
        id text PRIMARY KEY,
        kind text NOT NULL,
        received_at timestamptz NOT NULL
      );

      CREATE TABLE carbon_payments (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES carbon_orders,
        provider text NOT NULL CHECK (provider IN ('stripe', 'transfer', 'sandbox')),
        -- The provider's own name for it; of a transfer, the order's and what the bank calls it.
        reference text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        currency char(3) NOT NULL,
        received_at timestamptz NOT NULL,
        UNIQUE (provider, reference)
      );
      CREATE INDEX carbon_payments_of_order ON carbon_payments (order_id);
      CREATE TRIGGER carbon_payments_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON carbon_payments
        FOR EACH STATEMENT EXECUTE FUNCTION carbon_refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON carbon_payments FROM PUBLIC, CURRENT_USER;
      SELECT audit_table('carbon_payments');

      CREATE TABLE carbon_refunds (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL UNIQUE REFERENCES carbon_payments,
        reason text NOT NULL CHECK (reason IN ('sold-out', 'amount-differs', 'paid-twice', 'order-cancelled', 'covered-otherwise', 'withdrawn')),
        -- 'failed': the provider can not pay it back, and somebody has to do it another way.
        state text NOT NULL CHECK (state IN ('due', 'pending', 'failed', 'done')),
        -- The provider's own name for it, once it took it in; of one by hand, what was done.
        reference text,
        due_at timestamptz NOT NULL,
        look_at timestamptz,
        looks integer NOT NULL DEFAULT 0,
        done_at timestamptz,
        CHECK ((state = 'done') = (done_at IS NOT NULL)),
        CHECK ((state IN ('due', 'pending')) = (look_at IS NOT NULL))
      );
      CREATE INDEX carbon_refunds_to_look_at ON carbon_refunds (look_at) WHERE look_at IS NOT NULL;
      SELECT audit_table('carbon_refunds', 'look_at,looks');

      -- What went to the company of a project; taken back by a row of its own.
      CREATE TABLE carbon_payouts (
        id uuid PRIMARY KEY,
        project_id uuid NOT NULL,
        currency char(3) NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        paid_on date NOT NULL,
        reference text NOT NULL,
        recorded_at timestamptz NOT NULL,
        reverses uuid UNIQUE REFERENCES carbon_payouts,
        FOREIGN KEY (project_id, currency) REFERENCES carbon_project_accounts (project_id, currency),
        CHECK ((reverses IS NOT NULL) = (amount_minor < 0))
      );
      CREATE INDEX carbon_payouts_of_project ON carbon_payouts (project_id);
      CREATE TRIGGER carbon_payouts_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON carbon_payouts
        FOR EACH STATEMENT EXECUTE FUNCTION carbon_refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON carbon_payouts FROM PUBLIC, CURRENT_USER;
      SELECT audit_table('carbon_payouts');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'DROP INDEX carbon_entries_retired; DROP TABLE carbon_payouts, carbon_refunds, carbon_payments, carbon_payment_notices, carbon_checkouts, carbon_order_links, carbon_orders;',
    );
  }
}
