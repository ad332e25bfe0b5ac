import { parseHost } from '@app/domain';
import { Field, InputType } from '@nestjs/graphql';
import { z } from 'zod';

const MAX_HOSTS = 50;

@InputType()
export class SummitMessagingInput {
  @Field(() => Boolean)
  allowsDirectMessages: boolean;
  @Field(() => [String], {
    description: 'Names of hosts, without address parts: example.org, which allows www.example.org too. At most 50.',
  })
  previewHosts: string[];
}

const Host = z.string().transform((entered, context) => {
  const host = parseHost(entered);
  if (host !== undefined) return host;
  context.addIssue({ code: 'custom', message: 'is the name of a host, as example.org' });
  return z.NEVER;
});

/** Each host once. */
export const SummitMessagingSchema = z.object({
  allowsDirectMessages: z.boolean(),
  previewHosts: z
    .array(Host)
    .max(MAX_HOSTS)
    .transform((hosts) => [...new Set(hosts)]),
});
export type SummitMessagingRules = z.infer<typeof SummitMessagingSchema>;
