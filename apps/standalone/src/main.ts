import { readConfig } from '@app/config';
import { runServer } from '@app/hosting';
import { createLogger } from '@app/observability';
import { join } from 'node:path';
import { prepareDataFolder } from './data-folder.js';
import { startStandalone } from './standalone.js';
import { welcome } from './welcome.js';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

// The terminal is for a person: what happens inside goes to a file.
await runServer(async () => {
  const config = readConfig();
  prepareDataFolder(config.dataDir);
  const logFile = join(config.dataDir, 'canopy.log');
  const logger = createLogger('canopy', config.logLevel, logFile);
  const canopy = await startStandalone(config, logger);
  say(welcome(canopy, logFile));
  return {
    close: async () => {
      say('\nStopping …');
      await canopy.close();
      logger.flush();
      say('Canopy has stopped; nothing is lost.');
    },
  };
});
