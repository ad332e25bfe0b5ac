import type { ParticipantId, SessionId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Somebody who wrote in a room: what they can be restricted by. */
export interface ChatWriter {
  roomId: SessionId;
  participantId: ParticipantId;
  name: string;
  addressHash: string | null;
  moderates: boolean;
  isOfProgramme: boolean;
  cameAt: Date;
}

@Injectable()
export class WritersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** As they are now; when they came first stays. In one statement; each of them once. */
  async save(writers: readonly ChatWriter[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO chat_writers (room_id, participant_id, name, address_hash, moderates, is_of_programme, came_at)
       SELECT writer.* FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::timestamptz[])
           AS writer (room_id, participant_id, name, address_hash, moderates, is_of_programme, came_at)
         JOIN moderation_boards USING (room_id)
       ON CONFLICT (room_id, participant_id) DO UPDATE SET name = excluded.name, address_hash = excluded.address_hash,
         moderates = excluded.moderates, is_of_programme = excluded.is_of_programme`,
      [
        writers.map(({ roomId }) => roomId),
        writers.map(({ participantId }) => participantId),
        writers.map(({ name }) => name),
        writers.map(({ addressHash }) => addressHash),
        writers.map(({ moderates }) => moderates),
        writers.map(({ isOfProgramme }) => isOfProgramme),
        writers.map(({ cameAt }) => cameAt),
      ],
    );
  }

  async find(roomId: SessionId, participantId: ParticipantId): Promise<ChatWriter | undefined> {
    const [row] = await this.dataSource.query<ChatWriter[]>(
      `SELECT room_id AS "roomId", participant_id AS "participantId", name, address_hash AS "addressHash", moderates,
              is_of_programme AS "isOfProgramme", came_at AS "cameAt"
         FROM chat_writers WHERE room_id = $1 AND participant_id = $2`,
      [roomId, participantId],
    );
    return row;
  }
}
