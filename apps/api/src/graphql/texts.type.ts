import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { TextDirection } from '@app/domain';

const TextDirectionEnum = { LTR: 'ltr', RTL: 'rtl' } as const;
registerEnumType(TextDirectionEnum, { name: 'TextDirection' });

@ObjectType({ description: 'A text in the language that fits the reader best, and which that was.' })
export class LocalizedText {
  @Field(() => String)
  text: string;
  @Field(() => String)
  language: string;
  @Field(() => TextDirectionEnum)
  direction: TextDirection;
  @Field(() => Boolean, { description: "True when none of the reader's languages was there." })
  isFallback: boolean;
}

@ObjectType({ description: 'One translation of a text, for editing and for showing the original beside it.' })
export class Translation {
  @Field(() => String)
  language: string;
  @Field(() => String)
  text: string;
  @Field(() => TextDirectionEnum)
  direction: TextDirection;
}
