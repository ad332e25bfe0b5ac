import { expect, it } from 'vitest';
import { OneAtATime } from './one-at-a-time.js';

it('runs tasks in the order they were given, and goes on after one that failed', async () => {
  const turns = new OneAtATime();
  const done: string[] = [];
  const slow = turns.run(async () => {
    await new Promise((resolve) => setImmediate(resolve));
    done.push('slow');
    throw new Error('broken');
  });
  const quick = turns.run(() => {
    done.push('quick');
    return 7;
  });
  await expect(slow).rejects.toThrow('broken');
  expect(await quick).toBe(7);
  expect(done).toEqual(['slow', 'quick']);
});
