import type { DirectConversation, ParticipantId } from '@app/contracts';
import { Observable } from '../../clients/chat/observable.js';

/** What is open in the panel: the list, a conversation, or the first message to somebody. */
export type DirectPlace =
  | { kind: 'list' }
  | { kind: 'conversation'; conversationId: string }
  | { kind: 'request'; to: ParticipantId; name: string };

const LIST: DirectPlace = { kind: 'list' };

/** What somebody looks at among their messages: one per room, for the panel and for whatever leads into it. */
export class DirectDesk {
  private place: DirectPlace = LIST;
  private readonly observable = new Observable<DirectPlace>(() => this.place);
  readonly subscribe = this.observable.subscribe;
  readonly getSnapshot = this.observable.getSnapshot;

  goTo(place: DirectPlace): void {
    this.place = place;
    this.observable.changed();
  }

  showList(): void {
    this.goTo(LIST);
  }

  /** The conversation with somebody, where there is one that is not over; else a request. */
  writeTo(to: ParticipantId, name: string, conversations: readonly DirectConversation[]): void {
    const known = conversations.find(({ peer, state }) => state !== 'closed' && peer.participantIds.includes(to));
    this.goTo(
      known === undefined
        ? { kind: 'request', to, name }
        : { kind: 'conversation', conversationId: known.conversationId },
    );
  }
}
