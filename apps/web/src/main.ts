import { loadAhead } from './app/ahead.js';
import { loadLanguageAhead } from './app/i18n/reader-language.js';
import './ui/styles.js';

// Small, so that it runs while the app is still on its way: what people wait for most is asked for first.
loadLanguageAhead();
loadAhead(location.pathname);
void import('./app/start.js').then(({ start }) => start());
