import { StageState } from '@app/contracts';
import type { Fact } from '@app/facts';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** A stage with somebody at it. */
export const stageOf = (sessionId: string, wishes: Partial<StageState> & { version: number }): StageState =>
  StageState.parse({
    sessionId,
    status: 'live',
    startedAt: new Date(Date.now() - 60_000).toISOString(),
    endedAt: null,
    seats: [],
    ...wishes,
  });

export const seat = (
  participantId: string,
  role: StageState['seats'][number]['role'],
  state: StageState['seats'][number]['state'] = 'on-stage',
): StageState['seats'][number] => ({
  participantId,
  role,
  state,
  name: { en: 'Somebody' },
  title: null,
  country: null,
  isMutedByModerator: false,
  isAskedToUnmute: false,
  spokenMs: 0,
});

/** Keeps it as the API would; chat finds it by itself, or is told with a fact. */
export async function keepStage(dataSource: DataSource, stage: StageState): Promise<void> {
  await dataSource.query(
    `INSERT INTO stages (session_id, status, version, started_at, ended_at, snapshot, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, now())
     ON CONFLICT (session_id) DO UPDATE SET status = $2, version = $3, started_at = $4, ended_at = $5, snapshot = $6`,
    [stage.sessionId, stage.status, stage.version, stage.startedAt, stage.endedAt, JSON.stringify(stage)],
  );
}

/** What the API tells of a stage that it has changed. */
export const stageFact = (stage: StageState): Fact => ({
  id: randomUUID(),
  kind: 'StageChanged',
  aggregate: stage.sessionId,
  payload: { summitSlug: 'summit', stage },
  occurredAt: new Date().toISOString(),
});
