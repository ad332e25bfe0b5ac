import { StartFailure } from '@app/hosting';
import { accessSync, constants, mkdirSync } from 'node:fs';

/**
 * Makes the folder for database, keys and log. Others may pass through but not list it: as root, the database's own
 * account has to reach its part. @throws StartFailure when it can't be made or written.
 */
export function prepareDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o711 });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartFailure(
      `The data folder ${path} can't be written (${code ?? 'unknown reason'}). Choose another one: CANOPY_DATA_DIR=/some/folder npm start`,
      {
        cause: error,
      },
    );
  }
}
