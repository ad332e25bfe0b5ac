import { migrate } from '@app/database';
import { StartFailure } from './start-failure.js';

/** What PostgreSQL or the network says, as what to do about it. */
const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'it does not answer in time',
  EHOSTUNREACH: 'the host can not be reached',
  ECONNRESET: 'it closed the connection',
  '28P01': 'the user name or password is wrong',
  '28000': 'it does not let this user in',
  '3D000': 'it has no database of that name',
};

/** Reaches the database and brings its schema to the newest version. @throws StartFailure when it does not answer or refuses. */
export async function prepareDatabase(url: string): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = REASONS[code ?? ''] ?? (/timeout/i.test(message) ? REASONS.ETIMEDOUT : undefined);
    const { hostname, port, pathname } = new URL(url);
    const where = `PostgreSQL at ${hostname}:${port || '5432'}${pathname}`;
    throw new StartFailure(
      reason === undefined
        ? `${where} could not be brought up to date: ${message}`
        : `${where} can't be used (DATABASE_URL): ${reason}. Start that server or correct DATABASE_URL; without DATABASE_URL npm start brings its own.`,
      { cause: error },
    );
  }
}
