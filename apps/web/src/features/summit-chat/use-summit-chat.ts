import type { Client } from '@urql/core';
import { useEffect, useMemo } from 'react';
import { useClient } from 'urql';
import { REFUSAL_CODES } from '@app/contracts';
import { ChatClient, type PassSource } from '../../clients/chat/index.js';
import { IssueSummitRoomPass } from './summit-chat.queries.js';

/** The chat of a summit as a whole, connected while its page is open. */
export function useSummitChat(summitId: string): ChatClient {
  const client = useClient();
  const chat = useMemo(
    () => new ChatClient({ baseUrl: location.href, passSource: passesFor(client, summitId) }),
    [client, summitId],
  );
  useEffect(() => {
    chat.start();
    return () => chat.close();
  }, [chat]);
  return chat;
}

/** Rejects when nothing came back, so that the chat asks again by itself. */
function passesFor(client: Client, summitId: string): PassSource {
  return async () => {
    const { data, error } = await client.mutation(IssueSummitRoomPass, { summitId }).toPromise();
    if (!data) throw error ?? new Error('issueSummitRoomPass gave no answer');
    const { answer } = data;
    if (answer.__typename === 'RoomPass') return { ok: true, value: answer };
    const code = REFUSAL_CODES.find((known) => known === answer.code) ?? 'internal';
    return { ok: false, code, message: answer.message };
  };
}
