export { APP_CONFIG, ConfigModule } from './config.module.js';
export { type AppConfig, ConfigError, readConfig } from './environment.js';
