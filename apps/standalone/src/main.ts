import { readConfig } from '@app/config';
import { runServer } from '@app/hosting';
import { createLogger } from '@app/observability';
import { join } from 'node:path';
import { prepareDataFolder } from './data-folder.js';
import { startStandalone } from './standalone.js';

await runServer(async () => {
  const config = readConfig();
  prepareDataFolder(config.dataDir);
  const logger = createLogger('canopy', config.logLevel, join(config.dataDir, 'canopy.log'));
  const canopy = await startStandalone(config, logger);
  process.stdout.write(`\nCanopy is ready: ${canopy.config.publicUrl}\n`);
  return {
    close: async () => {
      process.stdout.write('\nStopping …\n');
      await canopy.close();
      logger.flush();
      process.stdout.write('Canopy has stopped; nothing is lost.\n');
    },
  };
});
