import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';
import { slideAddress } from './slide-address.js';
import type { Deck, Desk } from './slide-decks.service.js';

/** Characters of a page's text that name it in a list. */
const LABEL_LENGTH = 80;

@ObjectType()
export class SlidePage {
  @Field(() => Int, { description: 'From 1.' })
  page: number;
  @Field(() => String, {
    description: 'A path of this origin: `<address>/full.webp` and `<address>/small.webp` are its pictures.',
  })
  address: string;
  @Field(() => Int, { description: 'Of the full picture, in pixels.' })
  width: number;
  @Field(() => Int)
  height: number;
  @Field(() => String, { description: 'How the text on the page begins; may be empty.' })
  label: string;
}

@ObjectType({ description: 'Slides of one file, page by page.' })
export class SlideDeck {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  title: string;
  @Field(() => ID, { nullable: true, description: 'Who presents it.' })
  personId: string | null;
  @Field(() => Int)
  pageCount: number;
  @Field(() => Boolean, { description: 'Show, turn, take away and delete.' })
  mayUse: boolean;
  @Field(() => [SlidePage])
  pages: SlidePage[];
}

@ObjectType({ description: "A session's slides, for who brings, shows or interprets them." })
export class SlideDesk {
  @Field(() => Boolean)
  mayBring: boolean;
  @Field(() => [ID], { description: 'For whom the viewer may bring slides.' })
  presenterIds: string[];
  @Field(() => [SlideDeck], { description: 'Those that the viewer may see, in the order they came.' })
  decks: SlideDeck[];
}

@ObjectType()
export class SlideDeckBegun {
  @Field(() => ID)
  deckId: string;
}
export const BeginSlideDeckResult = resultUnion('BeginSlideDeckResult', [
  SlideDeckBegun,
  NotAllowed,
  NotFound,
  Refused,
]);

@ObjectType()
export class SlideDeckDeleted {
  @Field(() => ID)
  deckId: string;
}
export const DeleteSlideDeckResult = resultUnion('DeleteSlideDeckResult', [
  SlideDeckDeleted,
  NotAllowed,
  NotFound,
  Refused,
]);

export function toSlideDesk({ decks, ...desk }: Desk): SlideDesk {
  return { ...desk, decks: decks.map(toSlideDeck) };
}

function toSlideDeck({ id, title, personId, pageCount, mayUse, pages }: Deck): SlideDeck {
  return {
    id,
    title,
    personId,
    pageCount,
    mayUse,
    pages: pages.map(({ page, key, width, height, text }) => ({
      page,
      address: slideAddress(key),
      width,
      height,
      label: [...text].slice(0, LABEL_LENGTH).join(''),
    })),
  };
}
