import { PROGRAMME_LIMITS } from '@app/domain';
import { Field, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { TranslationInput, translations } from '../graphql/index.js';
import { OptionalSlug, SummitDay, TimeZone } from '../summits/index.js';

@InputType({ description: 'A summit made from an earlier one, as many days long.' })
export class CopySummitInput {
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
  @Field(() => String, { nullable: true, description: 'Chosen from the title when left out.' })
  slug?: string | null;
  @Field(() => String, { description: 'First day, an ISO 8601 date in the zone.' })
  startsOn: string;
  @Field(() => String, { nullable: true, description: "IANA name; the earlier summit's when left out." })
  timeZone?: string | null;
  @Field(() => Boolean, {
    description:
      'Whether its sessions come along, as drafts at the same time of the same day by the clock on the wall.',
  })
  withSessions: boolean;
  @Field(() => Boolean, { description: 'Whether their people come along, as far as they are free then.' })
  withPeople: boolean;
}

export const CopySummitSchema = z.object({
  titles: translations(PROGRAMME_LIMITS.titleLength),
  slug: OptionalSlug,
  startsOn: SummitDay,
  timeZone: TimeZone.nullish().transform((zone) => zone ?? null),
  withSessions: z.boolean(),
  withPeople: z.boolean(),
});
export type ParsedSummitCopy = z.output<typeof CopySummitSchema>;
