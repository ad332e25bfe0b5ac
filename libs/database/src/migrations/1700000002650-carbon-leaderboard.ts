import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who financed how much of what was retired. A standing is one participation, with all that was retired for it; its entries say
 * by which certificates. How many stand above somebody is counted in steps, so that a rank costs the same on every page and is
 * exact in every transaction (ADR 38).
 */
export class CarbonLeaderboard1700000002650 implements MigrationInterface {
  readonly name = 'CarbonLeaderboard1700000002650';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- 'tenths' of a kilogram, as everybody reads them: who reads the same has the same rank. On the list are those with a
      -- name; the others are in the sums only.
      CREATE TABLE carbon_standings (
        id uuid PRIMARY KEY,
        -- Those who came to the same earlier stand first.
        place bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        summit_id uuid REFERENCES summits ON DELETE SET NULL,
        -- What counts as one participation: a footprint, else an order.
        participation_id uuid NOT NULL UNIQUE,
        name text CHECK (char_length(name) BETWEEN 1 AND 80),
        grams bigint NOT NULL CHECK (grams BETWEEN 0 AND 200000000000),
        -- Something of it is of a registry that does not exist: whoever shows it says so.
        is_demonstration boolean NOT NULL,
        tenths integer NOT NULL GENERATED ALWAYS AS (((grams + 50) / 100)::integer) STORED
      );
      CREATE INDEX carbon_standings_of_all ON carbon_standings (tenths DESC, place) WHERE name IS NOT NULL AND grams > 0;
      CREATE INDEX carbon_standings_of_summit ON carbon_standings (summit_id, tenths DESC, place)
        WHERE name IS NOT NULL AND grams > 0;

      CREATE INDEX carbon_standings_demonstrated ON carbon_standings (summit_id) WHERE is_demonstration AND grams > 0;

      -- By stewards: no other name is put there.
      CREATE TABLE carbon_removed_names (
        standing_id uuid PRIMARY KEY REFERENCES carbon_standings,
        removed_at timestamptz NOT NULL
      );

      CREATE TABLE carbon_leaderboard_entries (
        certificate_id uuid PRIMARY KEY,
        order_id uuid NOT NULL UNIQUE,
        standing_id uuid NOT NULL REFERENCES carbon_standings,
        grams bigint NOT NULL CHECK (grams > 0),
        entered_at timestamptz NOT NULL,
        -- Its certificate was revoked.
        withdrawn_at timestamptz
      );
      CREATE INDEX carbon_leaderboard_entries_of_standing ON carbon_leaderboard_entries (standing_id);

      -- A summit's, and everybody's: the nil UUID.
      CREATE TABLE carbon_boards (
        id uuid PRIMARY KEY,
        people integer NOT NULL CHECK (people >= 0),
        listed integer NOT NULL CHECK (listed BETWEEN 0 AND people),
        grams bigint NOT NULL CHECK (grams >= 0)
      ) WITH (fillfactor = 50);
      INSERT INTO carbon_boards VALUES ('00000000-0000-0000-0000-000000000000', 0, 0, 0);

      -- How many are listed with 'tenths >> (8 * level)' = step.
      CREATE TABLE carbon_board_steps (
        board_id uuid NOT NULL,
        level smallint NOT NULL,
        step integer NOT NULL,
        listed integer NOT NULL CHECK (listed >= 0),
        PRIMARY KEY (board_id, level, step)
      ) WITH (fillfactor = 50);

      -- Whoever changes standings holds everybody's board first: one after another, and nobody waits in a circle.
      CREATE FUNCTION carbon_hold_boards() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM carbon_boards WHERE id = '00000000-0000-0000-0000-000000000000' FOR UPDATE;
        RETURN NULL;
      END $$;
      CREATE TRIGGER carbon_standings_hold_boards BEFORE INSERT OR UPDATE OR DELETE ON carbon_standings
        FOR EACH STATEMENT EXECUTE FUNCTION carbon_hold_boards();

      CREATE FUNCTION carbon_count_standings() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        gone text := 'SELECT -1 AS sign, summit_id, name, grams, tenths FROM old_rows';
        come text := 'SELECT 1 AS sign, summit_id, name, grams, tenths FROM new_rows';
        changed text := CASE TG_OP WHEN 'INSERT' THEN come WHEN 'DELETE' THEN gone ELSE gone || ' UNION ALL ' || come END;
      BEGIN
        EXECUTE $sql$
          INSERT INTO carbon_boards AS kept (id, people, listed, grams)
          SELECT board, 0, 0, 0 FROM (
            SELECT DISTINCT summit_id AS board FROM ($sql$ || changed || $sql$) AS c WHERE summit_id IS NOT NULL) AS boards
          ON CONFLICT DO NOTHING $sql$;
        EXECUTE $sql$
          UPDATE carbon_boards AS kept SET people = kept.people + c.people, listed = kept.listed + c.listed, grams = kept.grams + c.grams
            FROM (
              SELECT board, sum(sign) FILTER (WHERE grams > 0) AS people,
                     coalesce(sum(sign) FILTER (WHERE grams > 0 AND name IS NOT NULL), 0) AS listed, sum(sign * grams) AS grams
                FROM ($sql$ || changed || $sql$) AS c
               CROSS JOIN LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (summit_id)) AS boards (board)
               WHERE board IS NOT NULL GROUP BY board
            ) AS c
           WHERE kept.id = c.board AND c.people IS NOT NULL $sql$;
        EXECUTE $sql$
          INSERT INTO carbon_board_steps AS kept (board_id, level, step, listed)
          SELECT board, level, tenths >> (8 * level), 0
            FROM ($sql$ || changed || $sql$) AS c
           CROSS JOIN LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (summit_id)) AS boards (board)
           CROSS JOIN generate_series(0, 3) AS levels (level)
           WHERE board IS NOT NULL AND name IS NOT NULL AND grams > 0 GROUP BY 1, 2, 3
          ON CONFLICT DO NOTHING $sql$;
        EXECUTE $sql$
          UPDATE carbon_board_steps AS kept SET listed = kept.listed + c.listed
            FROM (
              SELECT board, level, tenths >> (8 * level) AS step, sum(sign) AS listed
                FROM ($sql$ || changed || $sql$) AS c
               CROSS JOIN LATERAL (VALUES ('00000000-0000-0000-0000-000000000000'::uuid), (summit_id)) AS boards (board)
               CROSS JOIN generate_series(0, 3) AS levels (level)
               WHERE board IS NOT NULL AND name IS NOT NULL AND grams > 0 GROUP BY 1, 2, 3 HAVING sum(sign) <> 0
            ) AS c
           WHERE kept.board_id = c.board AND kept.level = c.level AND kept.step = c.step $sql$;
        RETURN NULL;
      END $$;
      CREATE TRIGGER carbon_standings_come AFTER INSERT ON carbon_standings
        REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION carbon_count_standings();
      CREATE TRIGGER carbon_standings_change AFTER UPDATE ON carbon_standings
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION carbon_count_standings();
      CREATE TRIGGER carbon_standings_go AFTER DELETE ON carbon_standings
        REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION carbon_count_standings();

      -- How many are listed above so many tenths of a kilogram: within the step of 256, then within the next wider ones. Four
      -- short stretches of the index, which a join would read whole.
      CREATE FUNCTION carbon_listed_above(board uuid, tenths integer) RETURNS bigint LANGUAGE sql STABLE AS $$
        SELECT (SELECT coalesce(sum(listed), 0) FROM carbon_board_steps WHERE board_id = board AND level = 0
                   AND step > tenths AND step <= tenths | 255) +
               (SELECT coalesce(sum(listed), 0) FROM carbon_board_steps WHERE board_id = board AND level = 1
                   AND step > tenths >> 8 AND step <= (tenths >> 8) | 255) +
               (SELECT coalesce(sum(listed), 0) FROM carbon_board_steps WHERE board_id = board AND level = 2
                   AND step > tenths >> 16 AND step <= (tenths >> 16) | 255) +
               (SELECT coalesce(sum(listed), 0) FROM carbon_board_steps WHERE board_id = board AND level = 3
                   AND step > tenths >> 24 AND step <= (tenths >> 24) | 255)
      $$;

      SELECT audit_table('carbon_removed_names');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION carbon_listed_above;
      DROP TABLE carbon_leaderboard_entries, carbon_removed_names, carbon_standings, carbon_board_steps, carbon_boards;
      DROP FUNCTION carbon_hold_boards, carbon_count_standings;
    `);
  }
}
