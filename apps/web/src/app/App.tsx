import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { GraphqlProvider } from '../clients/graphql/GraphqlProvider.js';
import { cssVariables, theme } from '../ui/theme.js';
import { BootFailure } from './BootFailure.js';
import { LanguageProvider, useLanguage } from './i18n/LanguageProvider.js';
import { acceptLanguage } from './i18n/languages.js';
import { Routes } from './routes.js';
import { Shell } from './Shell.js';
import { ViewerProvider } from './viewer.js';

/** The whole app: theme, language, data, shell, page. */
export function App(): ReactNode {
  return (
    <DirectionProvider>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <LanguageProvider fallback={<Boot />} failure={(retry) => <BootFailure retry={retry} />}>
          <FollowDirection />
          <Data>
            <Shell>
              <Routes />
            </Shell>
          </Data>
        </LanguageProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** The words of `index.html`: the server put the page's title there, if it knows one. */
function Boot(): ReactNode {
  return (
    <p className="boot" dir="auto">
      {document.title}
    </p>
  );
}

/** Tells Mantine's components which way the language runs. */
function FollowDirection(): null {
  const { direction } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}

function Data({ children }: { children: ReactNode }): ReactNode {
  const { language } = useLanguage();
  return (
    <GraphqlProvider acceptLanguage={acceptLanguage(language, navigator.languages)}>
      <ViewerProvider>{children}</ViewerProvider>
    </GraphqlProvider>
  );
}
