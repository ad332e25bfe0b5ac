import { pickText, type PickedText } from '@app/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { GeoPoint, LocalizedText } from '../graphql/index.js';
import type { KnownAirport } from './airports.js';

@ObjectType('Airport', { description: 'One with scheduled service, as OurAirports has it.' })
export class AirportType {
  @Field(() => String)
  iata: string;
  @Field(() => String)
  name: string;
  @Field(() => LocalizedText)
  city: PickedText;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => GeoPoint)
  place: GeoPoint;
}

export function toAirportType(airport: KnownAirport, languages: readonly string[]): AirportType {
  const { iata, name, city, country, latitude, longitude } = airport;
  return { iata, name, city: pickText(city, languages, 'en'), country, place: { latitude, longitude } };
}
