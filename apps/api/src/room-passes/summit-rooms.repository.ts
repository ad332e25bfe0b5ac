import type { PersonId, SummitId } from '@app/contracts';
import type { RequestContext, Viewer } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** What of a released summit counts for its room. */
export interface SummitRoom {
  languages: string[];
  /** The viewer's registration was confirmed. */
  isAdmitted: boolean;
  /** The person's name as released, where the viewer acts as one. */
  personName: LanguageTexts | null;
}

@Injectable()
export class SummitRoomsRepository {
  /** `undefined` for a summit that was never released. */
  async find(
    ctx: RequestContext,
    summitId: SummitId,
    viewer: Viewer,
    personId: PersonId | null,
  ): Promise<SummitRoom | undefined> {
    const [room] = await ctx.manager.query<SummitRoom[]>(
      `SELECT s.languages,
              EXISTS (SELECT 1 FROM registrations WHERE summit_id = s.id AND email = $2 AND status = 'confirmed') AS "isAdmitted",
              (SELECT p -> 'name' FROM jsonb_array_elements(released.document -> 'people') p WHERE p ->> 'id' = $3) AS "personName"
         FROM summits s
         JOIN LATERAL (SELECT document FROM programme_documents WHERE summit_id = s.id ORDER BY version DESC LIMIT 1) released ON true
        WHERE s.id = $1`,
      [summitId, viewer.email, personId],
    );
    return room;
  }
}
