import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.js';
import { loadLanguageAhead } from './app/i18n/LanguageProvider.js';
import { loadAhead } from './app/routes.js';
import './ui/styles.js';

loadLanguageAhead();
loadAhead(location.pathname);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
