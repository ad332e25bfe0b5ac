import { APP_CONFIG, type AppConfig } from '@app/config';
import { LOGGER, type Logger } from '@app/observability';
import type { Provider } from '@nestjs/common';
import { LibreTranslate } from './libre-translate.js';
import { TRANSLATOR, type Translator } from './translator.js';

/** The translator that the operator configured, if any. */
export const translatorProvider: Provider<Translator | undefined> = {
  provide: TRANSLATOR,
  inject: [APP_CONFIG, LOGGER],
  useFactory: ({ libreTranslate }: AppConfig, logger: Logger) =>
    libreTranslate === undefined ? undefined : new LibreTranslate({ ...libreTranslate, logger }),
};
