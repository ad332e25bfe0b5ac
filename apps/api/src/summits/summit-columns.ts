import { chooseSlug, type DocumentRecord } from '@app/domain';
import type { SummitEntity } from './summit.entity.js';
import type { ParsedSummit } from './summits.inputs.js';

type InputColumns = Omit<
  SummitEntity,
  'id' | 'slug' | 'isRehearsal' | 'revision' | 'frameRevision' | 'releasedFrameRevision' | 'createdAt' | 'updatedAt'
>;

/** The columns that a summit as asked for fills. */
export function columnsOf(input: ParsedSummit): InputColumns {
  const { titles, themes, format, places, geo, timeZone, startsOn, endsOn, dateNotes, languages } = input;
  return {
    title: titles,
    theme: themes,
    format,
    place: places,
    latitude: geo?.latitude ?? null,
    longitude: geo?.longitude ?? null,
    timeZone,
    startsOn,
    endsOn,
    dateNote: dateNotes,
    languages,
    guestOfHonour: input.guestOfHonour && {
      country: input.guestOfHonour.country,
      reason: input.guestOfHonour.reasons,
    },
    record: recordOf(input),
  };
}

/** Initiatives without a slug get one from their title, which no other initiative of the summit has. */
function recordOf({ initiatives, outcomes, carbon, participants, news }: ParsedSummit): DocumentRecord {
  const taken = new Set(initiatives.flatMap(({ slug }) => slug ?? []));
  return {
    initiatives: initiatives.map(({ slug: given, titles, signatoriesNotes, ...rest }) => {
      const slug = given ?? chooseSlug(titles, 'initiative', taken);
      taken.add(slug);
      return { ...rest, slug, title: titles, signatoriesNote: signatoriesNotes };
    }),
    outcomes: outcomes.map(({ kind, titles }) => ({ kind, title: titles })),
    carbon,
    participants,
    news,
  };
}
