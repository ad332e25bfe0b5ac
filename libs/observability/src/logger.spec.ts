import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createLogger } from './logger.js';

const folder = mkdtempSync(join(tmpdir(), 'canopy-log-'));
const file = join(folder, 'log');
afterAll(() => rmSync(folder, { recursive: true }));

describe('the log', () => {
  it('holds no secrets: not of people, and not the values of a statement that failed', async () => {
    const logger = createLogger('test', 'info', file);
    const driverError = Object.assign(new Error('duplicate key'), { detail: 'Key (email)=(SECRET)' });
    const failed = Object.assign(new Error('duplicate key'), {
      query: 'INSERT INTO users (email) VALUES ($1)',
      parameters: ['SECRET'],
      detail: driverError.detail,
      driverError,
    });
    logger.error({ err: failed }, 'an operation failed');
    logger.info({ user: { email: 'SECRET', token: 'SECRET', pass: 'SECRET' } }, 'somebody came');
    // Lines are written behind the caller's back.
    const log = await vi.waitFor(() => {
      const written = readFileSync(file, 'utf8');
      expect(written).toContain('somebody came');
      return written;
    });
    expect(log).toContain('INSERT INTO users');
    expect(log).not.toContain('SECRET');
  });
});
