import { useMemo, type ReactNode } from 'react';
import { Provider } from 'urql';
import { graphqlClient } from './client.js';

/** The GraphQL client for everything below, made anew when the reader changes the language. */
export function GraphqlProvider({
  acceptLanguage,
  children,
}: {
  acceptLanguage: string;
  children: ReactNode;
}): ReactNode {
  const client = useMemo(() => graphqlClient(acceptLanguage), [acceptLanguage]);
  return <Provider value={client}>{children}</Provider>;
}
