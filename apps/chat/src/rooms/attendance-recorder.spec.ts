import { createLogger } from '@app/observability';
import { describe, expect, it } from 'vitest';
import { AttendanceRecorder } from './attendance-recorder.js';
import type { Visit } from './attendance.repository.js';

const MINUTE_MS = 60_000;

function aRecorder() {
  let nowMs = 0;
  let isAway = false;
  const kept = new Map<string, Visit>();
  const repository = {
    save: async (visits: readonly Visit[]) => {
      if (isAway) throw new Error('away');
      for (const visit of visits) kept.set(visit.id, visit);
    },
  };
  const recorder = new AttendanceRecorder(
    repository as ConstructorParameters<typeof AttendanceRecorder>[0],
    { attendanceBeatMs: 1_000_000 },
    { now: () => new Date(nowMs) },
    createLogger('test', 'silent'),
  );
  return {
    recorder,
    pass: (minutes: number) => (nowMs += minutes * MINUTE_MS),
    setAway: (value: boolean) => (isAway = value),
    minutes: () =>
      [...kept.values()].map(({ participantId, startedAt, lastSeenAt }) => [
        participantId,
        startedAt.getTime() / MINUTE_MS,
        lastSeenAt.getTime() / MINUTE_MS,
      ]),
  };
}
const ada = { room: 'room', sub: 'ada', role: 'attendee' } as const;

describe('the attendance recorder', () => {
  it('keeps a visit from entering to leaving; two pages of one participant are one visit', async () => {
    const { recorder, pass, minutes } = aRecorder();
    recorder.enter('page 1', ada);
    pass(5);
    recorder.enter('page 2', ada);
    recorder.leave('page 1', ada);
    pass(5);
    recorder.leave('page 2', ada);
    recorder.leave('page 2', ada);
    pass(5);
    await recorder.write();
    expect(minutes()).toEqual([['ada', 0, 10]]);
  });

  it('says with each beat that somebody is still there, and on stopping', async () => {
    const { recorder, pass, minutes } = aRecorder();
    recorder.enter('page', ada);
    pass(1);
    await recorder.write();
    expect(minutes()).toEqual([['ada', 0, 1]]);
    pass(2);
    await recorder.beforeApplicationShutdown();
    expect(minutes()).toEqual([['ada', 0, 3]]);
  });

  it('makes a new visit of coming back', async () => {
    const { recorder, pass, minutes } = aRecorder();
    recorder.enter('page', ada);
    pass(1);
    recorder.leave('page', ada);
    pass(10);
    recorder.enter('page', ada);
    pass(2);
    await recorder.write();
    expect(minutes()).toEqual([
      ['ada', 0, 1],
      ['ada', 11, 13],
    ]);
  });

  it('loses nothing while the database is away', async () => {
    const { recorder, pass, setAway, minutes } = aRecorder();
    recorder.enter('page', ada);
    pass(1);
    recorder.leave('page', ada);
    setAway(true);
    await recorder.write();
    expect(minutes()).toEqual([]);
    setAway(false);
    await recorder.write();
    expect(minutes()).toEqual([['ada', 0, 1]]);
  });
});
