import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A place on the earth in degrees (WGS 84).' })
export class GeoPoint {
  @Field(() => Float)
  latitude: number;
  @Field(() => Float)
  longitude: number;
}
