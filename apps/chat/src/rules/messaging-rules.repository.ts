import type { SessionId, SummitId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadTogether } from '../rooms/read-together.js';

/** Where a room belongs, and what the organisers there decided about writing. */
export interface MessagingRules {
  summitId: SummitId;
  /** People may write to each other. */
  allowsDirectMessages: boolean;
  /** Of whose pages previews are shown. */
  previewHosts: readonly string[];
}

/** What organisers decide about writing, as rooms read it every other second: all that ask in one turn, in one statement. */
@Injectable()
export class MessagingRulesRepository {
  private readonly reading = new ReadTogether<MessagingRules>((roomIds) => this.find(roomIds));

  constructor(private readonly dataSource: DataSource) {}

  /** Of a session's room or a summit's; `undefined` when there is no such thing. @throws when the database does not answer. */
  of(roomId: SessionId): Promise<MessagingRules | undefined> {
    return this.reading.of(roomId);
  }

  private async find(roomIds: readonly string[]): Promise<ReadonlyMap<string, MessagingRules>> {
    const rows = await this.dataSource.query<(MessagingRules & { roomId: string })[]>(
      `SELECT room AS "roomId", s.id AS "summitId", coalesce(rules.allows_direct_messages, true) AS "allowsDirectMessages",
              coalesce(rules.preview_hosts, '{}') AS "previewHosts"
         FROM unnest($1::uuid[]) AS room
         JOIN summits s ON s.id = coalesce((SELECT summit_id FROM sessions WHERE id = room), room)
         LEFT JOIN messaging_rules rules ON rules.summit_id = s.id`,
      [roomIds],
    );
    return new Map(rows.map(({ roomId, ...rules }) => [roomId, rules]));
  }
}
