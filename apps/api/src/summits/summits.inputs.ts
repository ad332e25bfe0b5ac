import { isKnownTimeZone, PROGRAMME_LIMITS as LIMITS, SUMMIT_FORMATS, type SummitFormat } from '@app/domain';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import {
  LanguageTag,
  optionalTranslations,
  SummitFormatEnum,
  TranslationInput,
  translations,
} from '../graphql/index.js';
import {
  CarbonProgrammeInput,
  CountryCode,
  InitiativeInput,
  NewsItemInput,
  OptionalSlug,
  OutcomeInput,
  RECORD_SHAPE,
} from './summit-record.inputs.js';

@InputType({ description: 'In degrees (WGS 84).' })
export class GeoPointInput {
  @Field(() => Float)
  latitude: number;
  @Field(() => Float)
  longitude: number;
}

@InputType()
export class GuestOfHonourInput {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => [TranslationInput], { nullable: true })
  reasons?: TranslationInput[] | null;
}

@InputType()
export class OrganisationInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'One that organises this summit already: its names and country are replaced. Without it, the organisation known by one of the names, or a new one.',
  })
  id?: string | null;
  @Field(() => [TranslationInput])
  names: TranslationInput[];
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country?: string | null;
}

@InputType({ description: 'A summit as a whole, but for its sub-forums and sessions: what is left out is removed.' })
export class SummitInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Its place in addresses. Left out: chosen from the title of a new summit, kept of another one. Fixed by the first release.',
  })
  slug?: string | null;
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
  @Field(() => [TranslationInput], { nullable: true })
  themes?: TranslationInput[] | null;
  @Field(() => SummitFormatEnum)
  format: SummitFormat;
  @Field(() => [TranslationInput], { nullable: true })
  places?: TranslationInput[] | null;
  @Field(() => GeoPointInput, { nullable: true })
  geo?: GeoPointInput | null;
  @Field(() => String, { description: 'IANA name.' })
  timeZone: string;
  @Field(() => String, { description: "First day, an ISO 8601 date in the summit's zone." })
  startsOn: string;
  @Field(() => String, { description: 'Last day.' })
  endsOn: string;
  @Field(() => [TranslationInput], { nullable: true })
  dateNotes?: TranslationInput[] | null;
  @Field(() => [String], { description: 'BCP 47, the main one first.' })
  languages: string[];
  @Field(() => GuestOfHonourInput, { nullable: true })
  guestOfHonour?: GuestOfHonourInput | null;
  @Field(() => [OrganisationInput], { nullable: true })
  organisers?: OrganisationInput[] | null;
  @Field(() => [InitiativeInput], { nullable: true })
  initiatives?: InitiativeInput[] | null;
  @Field(() => [OutcomeInput], { nullable: true })
  outcomes?: OutcomeInput[] | null;
  @Field(() => CarbonProgrammeInput, { nullable: true })
  carbon?: CarbonProgrammeInput | null;
  @Field(() => [[TranslationInput]], { nullable: true })
  participants?: TranslationInput[][] | null;
  @Field(() => [NewsItemInput], { nullable: true })
  news?: NewsItemInput[] | null;
}

@InputType()
export class SubForumInput {
  @Field(() => [TranslationInput])
  titles: TranslationInput[];
  @Field(() => Int, { description: 'Index into the palette of eight hues.' })
  colour: number;
}

/** A day that a summit can be on. */
export const SummitDay = z.iso
  .date({ abort: true })
  .refine((date) => date >= '1900-01-01' && date < '2200-01-01', { error: 'lies too far from today', abort: true });
/** An IANA name of a time zone. */
export const TimeZone = z
  .string()
  .refine(isKnownTimeZone, { error: 'is not an IANA time zone', params: { code: 'unknown-time-zone' } });

const DAY_MS = 86_400_000;
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

/** A summit as asked for; `record` holds what is told beside its programme. */
export const SummitSchema = z
  .object({
    slug: OptionalSlug,
    titles: translations(LIMITS.titleLength),
    themes: optionalTranslations(LIMITS.titleLength),
    format: z.enum(SUMMIT_FORMATS),
    places: optionalTranslations(LIMITS.titleLength),
    geo: orNull(z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })),
    timeZone: TimeZone,
    startsOn: SummitDay,
    endsOn: SummitDay,
    dateNotes: optionalTranslations(LIMITS.noteLength),
    languages: z
      .array(LanguageTag)
      .min(1)
      .max(LIMITS.languagesPerText)
      .refine((tags) => new Set(tags).size === tags.length, {
        error: 'has a language twice',
        params: { code: 'language-twice' },
      }),
    guestOfHonour: orNull(z.object({ country: CountryCode, reasons: optionalTranslations(LIMITS.noteLength) })),
    organisers: z
      .array(
        z.object({
          id: orNull(z.uuid({ error: 'is no organiser of this summit' })),
          names: translations(LIMITS.nameLength),
          country: z
            .string()
            .nullish()
            .transform((country) => (country == null || country.trim() === '' ? null : country))
            .pipe(CountryCode.nullable()),
        }),
      )
      .max(LIMITS.organisers)
      .nullish()
      .transform((organisers) => organisers ?? []),
    ...RECORD_SHAPE,
  })
  .superRefine(({ startsOn, endsOn }, check) => {
    const refuse = (code: string, message: string): void =>
      check.addIssue({ code: 'custom', params: { code }, path: ['endsOn'], message });
    if (endsOn < startsOn) refuse('ends-before-start', 'must not be earlier than the first day');
    else if (Date.parse(endsOn) - Date.parse(startsOn) >= LIMITS.summitDays * DAY_MS)
      refuse('too-long', `a summit has at most ${LIMITS.summitDays} days`);
  });
export type ParsedSummit = z.output<typeof SummitSchema>;

export const SubForumSchema = z.object({
  titles: translations(LIMITS.titleLength),
  colour: z.int().min(0).max(7),
});
export type ParsedSubForum = z.output<typeof SubForumSchema>;
