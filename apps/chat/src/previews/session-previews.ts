import type { LinkPreview } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { type RoomFrame, type RoomPart, RoomPartMaker, type TellOthers } from '../rooms/room-part.js';
import { MessagingRulesRepository } from '../rules/messaging-rules.repository.js';
import { LinkPreviews } from './link-previews.js';

/** What other servers are told. */
interface PreviewFound {
  found: LinkPreview;
}

/** What is said of the pages that a room's messages link to. */
export class SessionPreviews implements RoomPart {
  /** Whose pages the organisers allow. */
  hosts: readonly string[] = [];
  /** A preview that is on its way holds nothing up. */
  readonly isIdle = true;

  constructor(
    private readonly room: RoomFrame,
    private readonly rules: MessagingRulesRepository,
    private readonly previews: LinkPreviews,
    private readonly tellOthers: TellOthers,
  ) {}

  async open(): Promise<void> {
    await this.compare();
  }

  async compare(): Promise<void> {
    this.hosts = (await this.rules.of(this.room.sessionId))?.previewHosts ?? [];
  }

  /** These were posted on this server: what their links lead to is told when it is known. Does not wait. */
  note(texts: readonly string[]): void {
    for (const text of texts) {
      for (const url of this.previews.linkedIn(text, this.hosts)) {
        void this.previews.find(url, this.hosts).then((found) => {
          if (found === undefined) return;
          this.room.emit('preview:found', found);
          this.tellOthers({ found } satisfies PreviewFound);
        });
      }
    }
  }

  /** Of pages that are known. @throws when the database does not answer. */
  list(urls: readonly string[]): Promise<LinkPreview[]> {
    return this.previews.known(urls, this.hosts);
  }

  hear({ found }: PreviewFound): void {
    this.room.emit('preview:found', found);
  }

  close(): void {}
}

@Injectable()
export class Previews extends RoomPartMaker<SessionPreviews> {
  readonly name = 'previews';
  override readonly kinds = ['session', 'summit'] as const;

  constructor(
    private readonly rules: MessagingRulesRepository,
    private readonly previews: LinkPreviews,
  ) {
    super();
  }

  protected make(room: RoomFrame, tellOthers: TellOthers): SessionPreviews {
    return new SessionPreviews(room, this.rules, this.previews, tellOthers);
  }
}
