import { useMemo } from 'react';
import type { ParticipantId } from '@app/contracts';
import type { ChatSnapshot } from '../../clients/chat/index.js';
import type { Mentionable } from './mention-search.js';

export interface ChatPeople {
  readonly names: ReadonlyMap<ParticipantId, string>;
  /** Whom a message can mention: who is named in the room, then who wrote last. Without the reader. */
  readonly others: readonly Mentionable[];
}

/** The people of a chat as far as this page knows them. */
export function usePeople({ messages, presence, viewer }: ChatSnapshot): ChatPeople {
  const { participants } = presence;
  return useMemo(() => {
    const authors = messages.map(({ author }) => author).toReversed();
    const all = [...participants, ...authors, ...(viewer === null ? [] : [viewer])];
    return {
      // The newest name of each.
      names: new Map(all.toReversed().map(({ participantId, name }) => [participantId, name])),
      others: all.filter(({ participantId }) => participantId !== viewer?.participantId),
    };
  }, [messages, participants, viewer]);
}
