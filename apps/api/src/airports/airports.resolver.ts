import type { RequestContext } from '@app/database';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, pageSize, parseWith } from '../graphql/index.js';
import { AirportType, toAirportType } from './airport.type.js';
import { Airports } from './airports.js';

/** Public: there is nothing of anybody's in it. */
@Resolver()
export class AirportsResolver {
  constructor(private readonly known: Airports) {}

  @Query(() => [AirportType], {
    description: 'By IATA code, city or name, in any script in which they are known; the best first, at most 20.',
  })
  airports(
    @Ctx() ctx: RequestContext,
    @Args('search', { type: () => String }, parseWith(z.string().max(100))) search: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 8 }) first: number | null,
  ): AirportType[] {
    return this.known.search(search, pageSize(first ?? 8)).map((airport) => toAirportType(airport, ctx.languages));
  }

  @Query(() => [AirportType], { description: 'Of these IATA codes those that are known.' })
  airportsByCode(
    @Ctx() ctx: RequestContext,
    @Args('codes', { type: () => [String] }, parseWith(z.array(z.string().max(3)).max(100))) codes: readonly string[],
  ): AirportType[] {
    return codes.flatMap((code) => {
      const airport = this.known.find(code);
      return airport === undefined ? [] : [toAirportType(airport, ctx.languages)];
    });
  }
}
