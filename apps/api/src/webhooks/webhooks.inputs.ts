import { Field, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { StorableText } from '../graphql/index.js';
import { type WebhookEventType, WebhookEventTypeEnum } from './webhook-event-types.js';

const MAX_URL_LENGTH = 2_000;
const MAX_DESCRIPTION_LENGTH = 200;

@InputType({ description: 'An endpoint as a whole.' })
export class WebhookInput {
  @Field(() => String, { description: 'https, of a public address; a fragment is left out.' })
  url: string;
  @Field(() => String, { nullable: true })
  description?: string | null;
  @Field(() => [WebhookEventTypeEnum])
  events: WebhookEventType[];
  @Field(() => Boolean, { nullable: true, defaultValue: true })
  isEnabled?: boolean | null;
}

export const WebhookSchema = z.object({
  // Where it may lead is asked of the client that will go there.
  url: StorableText.trim()
    .max(MAX_URL_LENGTH)
    .refine((text) => URL.canParse(text), { error: 'is not a URL', params: { code: 'malformed-url' } })
    .transform((text) => {
      const url = new URL(text);
      url.hash = '';
      return url;
    }),
  description: StorableText.trim()
    .max(MAX_DESCRIPTION_LENGTH)
    .nullish()
    .transform((text) => text ?? ''),
  events: z
    .array(z.enum(WebhookEventTypeEnum))
    .min(1)
    .max(50)
    .transform((events) => [...new Set(events)].sort()),
  isEnabled: z
    .boolean()
    .nullish()
    .transform((isEnabled) => isEnabled ?? true),
});
export type ParsedWebhook = z.output<typeof WebhookSchema>;
