import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { badCursor, type Connection, decodeCursor, encodeCursor, pageSize, result } from '../graphql/index.js';
import { PublicProgrammes } from '../programme/index.js';
import { CarbonLeaderboardRepository, type ListedRow, type Position } from './carbon-leaderboard.repository.js';
import { CarbonLeaderboardType, CarbonStanding } from './carbon-leaderboard.types.js';

/** The leaderboard as everybody reads it: of a summit, and of all. */
@Injectable()
export class CarbonBoards {
  constructor(
    private readonly programmes: PublicProgrammes,
    private readonly standings: CarbonLeaderboardRepository,
  ) {}

  /** `null` for a summit that is unknown or was never released. `slug` null: of all. */
  async find(ctx: RequestContext, slug: string | null): Promise<CarbonLeaderboardType | null> {
    const summit = slug === null ? null : ((await this.programmes.findSummit(ctx, slug)) ?? undefined);
    if (summit === undefined) return null;
    const summitId = summit?.id ?? null;
    const { people, grams, isDemonstration } = await this.standings.board(ctx, summitId);
    const attendees = summitId === null ? null : await this.standings.attendees(ctx, summitId);
    return result(CarbonLeaderboardType, {
      summitId,
      people,
      grams,
      isDemonstration,
      attendees,
      share: shareOf(people, attendees),
    });
  }

  /**
   * A page of the list. A cursor names a place between two amounts, not a number of rows: what is entered meanwhile moves nobody
   * onto a page twice. @throws BadInput for a cursor that is not ours
   */
  async list(
    ctx: RequestContext,
    summitId: SummitId | null,
    first: number,
    after: string | null,
  ): Promise<Connection<CarbonStanding>> {
    const size = pageSize(first);
    const rows = await this.standings.listBehind(ctx, summitId, after === null ? null : positionOf(after), size + 1);
    const page = rows.slice(0, size);
    const { listed } = await this.standings.board(ctx, summitId);
    const edges = page.map((row) => ({ node: toStanding(row), cursor: cursorOf(row) }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
      totalCount: listed,
    };
  }

  /** `null` for who is not on this list. */
  async standing(ctx: RequestContext, summitId: SummitId | null, id: string): Promise<CarbonStanding | null> {
    const row = await this.standings.findListed(ctx, summitId, id);
    return row === undefined ? null : toStanding(row);
  }
}

const toStanding = ({ id, rank, name, grams }: ListedRow): CarbonStanding =>
  result(CarbonStanding, { id, rank, name, grams });

const shareOf = (people: number, attendees: number | null): number | null =>
  attendees === null || attendees === 0 ? null : Math.min(1, people / attendees);

/** A cursor is an amount and a place among those with the same. */
const cursorOf = ({ tenths, place }: Position): string => encodeCursor(`${tenths}.${place}`);

function positionOf(cursor: string): Position {
  const [, tenths, place] = /^(\d{1,10})\.(\d{1,18})$/.exec(decodeCursor(cursor)) ?? [];
  if (tenths === undefined || place === undefined || Number(tenths) >= 2 ** 31) throw badCursor();
  return { tenths: Number(tenths), place };
}
