import { fetchApp, loadAhead } from './app/ahead.js';
import { loadLanguageAhead } from './app/i18n/reader-language.js';
import './ui/styles.js';

// Small, so that it runs while the app is still on its way: what people wait for most comes first.
void loadAhead(location.pathname).then(async () => {
  fetchApp();
  loadLanguageAhead();
  const { start } = await import('./app/start.js');
  start();
});
