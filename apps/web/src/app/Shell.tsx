import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage } from './i18n/LanguageProvider.js';
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from './i18n/languages.js';
import { useText } from './i18n/use-text.js';
import { Mark } from './Mark.js';
import { SearchEntry } from './SearchEntry.js';
import { useViewer } from './viewer.js';
import classes from './Shell.module.css';

const ViewerMenu = lazy(async () => ({ default: (await import('./ViewerMenu.js')).ViewerMenu }));

/** Quiet header, the page, nothing else. */
export function Shell({ children }: { children: ReactNode }): ReactNode {
  const t = useText();
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        {t('app.skip')}
      </a>
      <header className={`${classes.header} no-print`}>
        <Link href="/" className={classes.brand} aria-label={t('app.home')}>
          <Mark />
          <span translate="no">Canopy</span>
        </Link>
        <nav className={classes.tools} aria-label={t('app.tools')}>
          <SearchEntry />
          <LanguagePicker />
          <SchemeSwitch />
          <Account />
        </nav>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        {children}
      </main>
    </div>
  );
}

function LanguagePicker(): ReactNode {
  const t = useText();
  const { language, chooseLanguage } = useLanguage();
  return (
    <label className={classes.language}>
      <IconLanguage size={20} aria-hidden />
      <select
        aria-label={t('app.language')}
        value={language}
        onChange={(event) => {
          const chosen = INTERFACE_LANGUAGES.find((candidate) => candidate === event.target.value);
          if (chosen) chooseLanguage(chosen);
        }}
      >
        {INTERFACE_LANGUAGES.map((candidate) => (
          <option key={candidate} value={candidate} lang={candidate}>
            {LANGUAGE_NAMES[candidate]}
          </option>
        ))}
      </select>
    </label>
  );
}

function SchemeSwitch(): ReactNode {
  const t = useText();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  const label = t(next === 'dark' ? 'app.scheme.dark' : 'app.scheme.light');
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(next)}
    >
      {next === 'dark' ? <IconMoon size={20} aria-hidden /> : <IconSun size={20} aria-hidden />}
    </button>
  );
}

function Account(): ReactNode {
  const t = useText();
  const [path] = useLocation();
  const { viewer } = useViewer();
  if (!viewer) {
    const returnTo = path === '/' || path.startsWith('/sign-in') ? '' : `?returnTo=${encodeURIComponent(path)}`;
    return (
      <Link href={`/sign-in${returnTo}`} className={classes.signIn}>
        {t('app.sign-in')}
      </Link>
    );
  }
  return (
    <Suspense fallback={<bdi className={classes.viewer}>{viewer.name}</bdi>}>
      <ViewerMenu viewer={viewer} />
    </Suspense>
  );
}
