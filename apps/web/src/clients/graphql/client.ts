import { cacheExchange, Client, fetchExchange, subscriptionExchange } from '@urql/core';
import type { Client as SocketClient } from 'graphql-ws';

const GRAPHQL_URL = '/graphql';

/** A GraphQL client that asks in one language. Make another when the language changes: answers of two languages never share a cache. */
export function createGraphqlClient(acceptLanguage: string): Client {
  return new Client({
    url: GRAPHQL_URL,
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { 'accept-language': acceptLanguage } },
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => {
            let unsubscribe: (() => void) | undefined;
            let isDone = false;
            void socketClient().then((client) => {
              if (isDone) return;
              unsubscribe = client.subscribe(
                { query: query ?? '', variables: variables as Record<string, unknown> | undefined },
                sink,
              );
            }, sink.error.bind(sink));
            return {
              unsubscribe: () => {
                isDone = true;
                unsubscribe?.();
              },
            };
          },
        }),
      }),
    ],
  });
}

let current: { acceptLanguage: string; client: Client } | undefined;

/** The page's client for a language: whoever asks first makes it. */
export function graphqlClient(acceptLanguage: string): Client {
  if (current?.acceptLanguage !== acceptLanguage)
    current = { acceptLanguage, client: createGraphqlClient(acceptLanguage) };
  return current.client;
}

let socket: Promise<SocketClient> | undefined;

/** One socket for the page, opened with the first subscription; its code is fetched then too. */
function socketClient(): Promise<SocketClient> {
  socket ??= import('graphql-ws/client').then(({ createClient }) => {
    return createClient({
      url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${GRAPHQL_URL}`,
      // A hall's network comes and goes: never give up, wait up to half a minute between attempts, not all readers at once.
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      retryWait: async (retries) => {
        const waitMs = Math.min(30_000, 500 * 2 ** Math.min(retries, 6)) * (0.5 + Math.random() / 2);
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      },
    });
  });
  return socket;
}
