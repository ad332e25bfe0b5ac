import { MAX_ROLL_CALL_SIGNATURES, type SessionId } from '@app/contracts';
import type { RollCall, RollCallSignature } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** How far a roll call is. */
export interface RollCallHead {
  sessionId: SessionId;
  initiativeId: string;
  /** Another one than before: something else than a signature has changed. */
  mark: string;
  /** Of the chain; 0 where nobody has decided. */
  lastSequence: number;
}
/** With the place in the chain that it was read at. */
export interface ReadRollCall extends RollCall {
  lastSequence: number;
}

const SIGNATURE = `s.sequence, s.record::jsonb #> '{statement,names}' AS names,
  nullif(s.record::jsonb #> '{statement,titles}', 'null') AS titles, s.record::jsonb #> '{statement,capacity,names}' AS institution,
  s.record::jsonb #>> '{statement,capacity,country}' AS country, s.record::jsonb #>> '{verification,by}' = 'raised-hand' AS "isRaisedHand"`;

/** What chairs show their halls of signing. Nothing of a text before it is released; nobody's name who has not signed. */
@Injectable()
export class RollCallsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** None for a session whose hall is shown nothing. */
  async findHeads(sessionIds: readonly SessionId[]): Promise<ReadonlyMap<SessionId, RollCallHead>> {
    const heads = await this.dataSource.query<RollCallHead[]>(
      `SELECT r.session_id AS "sessionId", i.id AS "initiativeId", i.state || ' ' || places.mark AS mark,
              coalesce((SELECT max(sequence) FROM initiative_signatures s WHERE s.initiative_id = i.id), 0) AS "lastSequence"
         FROM roll_calls r JOIN initiatives i ON i.id = r.initiative_id CROSS JOIN LATERAL (
           SELECT count(*) || ' ' || count(*) FILTER (WHERE p.state = 'withdrawn') AS mark FROM initiative_signatories p
            WHERE p.initiative_id = i.id
         ) places
        WHERE r.session_id = ANY($1) AND i.state IN ('frozen', 'signing', 'signed', 'released')`,
      [sessionIds],
    );
    return new Map(heads.map((head) => [head.sessionId, head]));
  }

  /** In one statement, so that it is of one moment. `undefined` for one that is drafted, recalled or gone. */
  async read(initiativeId: string): Promise<ReadRollCall | undefined> {
    const [row] = await this.dataSource.query<ReadRollCall[]>(
      `SELECT i.id AS "initiativeId", i.state,
              CASE i.state WHEN 'released' THEN jsonb_build_object('slug', i.slug, 'titles', i.frozen -> 'titles') END AS out,
              coalesce((SELECT jsonb_agg(seats) FROM (
                SELECT p.country, count(*) AS invited, count(s.sequence) AS signed
                  FROM initiative_signatories p LEFT JOIN initiative_signatures s ON s.signatory_id = p.id AND s.act = 'signed'
                 WHERE p.initiative_id = i.id AND p.state = 'invited'
                 GROUP BY p.country ORDER BY p.country NULLS LAST) AS seats), '[]') AS seats,
              coalesce((SELECT jsonb_agg(to_jsonb(latest) ORDER BY latest.sequence) FROM (
                SELECT ${SIGNATURE} FROM initiative_signatures s WHERE s.initiative_id = i.id AND s.act = 'signed'
                 ORDER BY s.sequence DESC LIMIT ${MAX_ROLL_CALL_SIGNATURES}) AS latest), '[]') AS signatures,
              coalesce((SELECT max(sequence) FROM initiative_signatures s WHERE s.initiative_id = i.id), 0) AS "lastSequence"
         FROM initiatives i WHERE i.id = $1 AND i.state IN ('frozen', 'signing', 'signed', 'released')`,
      [initiativeId],
    );
    return row;
  }

  /** Of who signed after a place in the chain, in their order. */
  async listAfter(initiativeId: string, sequence: number): Promise<RollCallSignature[]> {
    return this.dataSource.query<RollCallSignature[]>(
      `SELECT ${SIGNATURE} FROM initiative_signatures s
        WHERE s.initiative_id = $1 AND s.act = 'signed' AND s.sequence > $2 ORDER BY s.sequence LIMIT ${MAX_ROLL_CALL_SIGNATURES}`,
      [initiativeId, sequence],
    );
  }
}
