import type { SummitId } from '@app/contracts';
import { allTranslations, pickText, type PickedText } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LocalizedText, NotAllowed, Refused, result, resultUnion, Translation } from '../graphql/index.js';
import type { NewsPictureRow } from './news-pictures.repository.js';
import { NewsPicture, toPicture } from './news.type.js';
import type { PressKitRow } from './press-kits.repository.js';

@ObjectType({ description: 'Whom the press asks.' })
export class PressContact {
  @Field(() => String)
  name: string;
  @Field(() => LocalizedText, { nullable: true, description: 'What they do.' })
  duty: PickedText | null;
  @Field(() => [Translation])
  duties: Translation[];
  @Field(() => String)
  email: string;
  @Field(() => String, { nullable: true })
  phone: string | null;
}

@ObjectType({ description: 'What a summit gives to the press.' })
export class PressKit {
  @Field(() => LocalizedText, { nullable: true, description: 'What the summit says of itself in a paragraph.' })
  boilerplate: PickedText | null;
  @Field(() => [Translation], { description: 'In all its languages, that of the reader first.' })
  boilerplates: Translation[];
  @Field(() => [PressContact])
  contacts: PressContact[];
  @Field(() => [NewsPicture], { description: 'To be printed with their credit.' })
  pictures: NewsPicture[];
  @Field(() => String, { description: 'All of it as one ZIP, below our own origin.' })
  archive: string;
}

@ObjectType({ description: 'A press kit as its organisers write it.' })
export class DraftedPressKit {
  @Field(() => ID)
  summitId: string;
  @Field(() => Int, { description: 'To be sent back with each edit; 0 where nothing was kept yet.' })
  revision: number;
  @Field(() => [Translation])
  boilerplates: Translation[];
  @Field(() => [PressContact])
  contacts: PressContact[];
  @Field(() => [NewsPicture])
  pictures: NewsPicture[];
  @Field(() => Boolean)
  isPublished: boolean;
}

@ObjectType()
export class PressKitSaved {
  @Field(() => DraftedPressKit)
  kit: DraftedPressKit;
}
export const SavePressKitResult = resultUnion('SavePressKitResult', [PressKitSaved, NotAllowed, Refused]);
export type SavePressKitOutcome = PressKitSaved | NotAllowed | Refused;

const contactsOf = (kit: PressKitRow, languages: readonly string[]): PressContact[] =>
  kit.contacts.map(({ name, duties, email, phone }) =>
    result(PressContact, {
      name,
      duty: duties && pickText(duties, languages, 'en'),
      duties: allTranslations(duties ?? {}),
      email,
      phone,
    }),
  );

export function toPressKit(
  kit: PressKitRow,
  summitSlug: string,
  pictures: readonly NewsPictureRow[],
  languages: readonly string[],
): PressKit {
  const all = allTranslations(kit.boilerplates);
  const boilerplate = all.length > 0 ? pickText(kit.boilerplates, languages, 'en') : null;
  return result(PressKit, {
    boilerplate,
    boilerplates: [
      ...all.filter(({ language }) => language === boilerplate?.language),
      ...all.filter(({ language }) => language !== boilerplate?.language),
    ],
    contacts: contactsOf(kit, languages),
    pictures: pictures.map((picture) => toPicture(picture, languages)),
    archive: `/exchange/news/press/${summitSlug}.zip`,
  });
}

export function toDraftedKit(
  summitId: SummitId,
  kit: PressKitRow | undefined,
  pictures: readonly NewsPictureRow[],
  languages: readonly string[],
): DraftedPressKit {
  return result(DraftedPressKit, {
    summitId,
    revision: kit?.revision ?? 0,
    boilerplates: allTranslations(kit?.boilerplates ?? {}),
    contacts: kit === undefined ? [] : contactsOf(kit, languages),
    pictures: pictures.map((picture) => toPicture(picture, languages)),
    isPublished: kit?.isPublished ?? false,
  });
}
