import { dataSourceOptions } from '@app/database';
import { startTestDatabase } from '@app/testing';
import { DataSource } from 'typeorm';
import { expect, it, onTestFinished } from 'vitest';

it('a statement that is not answered fails, and the pool serves again when the database does', async () => {
  const database = await startTestDatabase();
  onTestFinished(() => database.stop());
  const settings = { url: database.url, poolSize: 2, statementPatienceMs: 200 };
  const dataSource = await new DataSource(dataSourceOptions(settings)).initialize();
  onTestFinished(() => dataSource.destroy());
  const answers = await Promise.allSettled([1, 2].map(() => dataSource.query('SELECT pg_sleep(1)')));
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect
    .poll(() => dataSource.query('SELECT 1 AS one').catch(() => undefined), { timeout: 5_000 })
    .toEqual([{ one: 1 }]);
});
