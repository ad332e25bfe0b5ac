import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Run sheets of sessions: what is to happen in which order, where a ceremony is in it, and what its cues have done. */
export class RunSheets1700000002900 implements MigrationInterface {
  readonly name = 'RunSheets1700000002900';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE run_sheets (
        session_id uuid PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
        -- Of the plan, for who edits it.
        revision integer NOT NULL CHECK (revision > 0),
        -- In their order, with what each does: written and read together.
        cues jsonb NOT NULL CHECK (jsonb_typeof(cues) = 'array'),
        -- Rehearsals and the ceremony itself, counted; the steps shown are those of this one.
        run integer NOT NULL DEFAULT 1 CHECK (run > 0),
        phase text NOT NULL DEFAULT 'ahead' CHECK (phase IN ('ahead', 'running', 'over')),
        cue_id uuid,
        -- Rises with every step: who presses what has changed meanwhile is told.
        version integer NOT NULL DEFAULT 0,
        CHECK ((phase = 'running') = (cue_id IS NOT NULL))
      );
      SELECT audit_table('run_sheets', 'cues');

      CREATE TABLE run_sheet_steps (
        session_id uuid NOT NULL REFERENCES run_sheets ON DELETE CASCADE,
        run integer NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        is_back boolean NOT NULL,
        -- Where it led.
        phase text NOT NULL CHECK (phase IN ('ahead', 'running', 'over')),
        cue_id uuid,
        at timestamptz NOT NULL,
        PRIMARY KEY (session_id, run, number)
      );

      -- What a step did, or put back: as the cue said it then, so that a changed plan does not change what happened.
      CREATE TABLE run_sheet_effects (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL,
        run integer NOT NULL,
        step integer NOT NULL,
        place integer NOT NULL,
        cue_id uuid NOT NULL,
        effect jsonb NOT NULL,
        -- The effect that is put back.
        undoes uuid REFERENCES run_sheet_effects ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('pending', 'done', 'kept', 'refused', 'failed')),
        -- Why it was refused, or kept.
        code text,
        attempts integer NOT NULL DEFAULT 0,
        -- How things were, to be put back.
        before jsonb,
        claimed_at timestamptz NOT NULL,
        FOREIGN KEY (session_id, run, step) REFERENCES run_sheet_steps ON DELETE CASCADE,
        UNIQUE (session_id, run, step, place)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE run_sheet_effects, run_sheet_steps, run_sheets;');
  }
}
