import { Uuid } from '@app/contracts';
import {
  AWARD_KINDS,
  CERTIFICATE_LANGUAGES,
  CERTIFICATE_PAPERS,
  type CertificateKind,
  type CertificatePaper,
  DESIGN_LIMITS as LIMITS,
  type LanguageTexts,
} from '@app/domain';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import { optionalTranslations, TranslationInput, translations } from '../graphql/index.js';
import { EmailAddress } from '../identity/index.js';
import { AwardKindEnum, CertificateKindEnum, CertificatePaperEnum, TEMPLATE_KINDS } from './certificate-desk.type.js';
import type { DesignedTemplate } from './certificate-templates.service.js';

/** Pasted at once; more come in several pastes. */
const MOST_ADDED = 200;
/** As many as a batch has, and those who were left out before. */
const MOST_NAMED = 5_000;

@InputType()
class CertificateSignerInput {
  @Field(() => [TranslationInput])
  names: TranslationInput[];
  @Field(() => [TranslationInput])
  offices: TranslationInput[];
}

@InputType({ description: 'All of a template: what is left out is not in it any more.' })
export class CertificateTemplateInput {
  @Field(() => ID)
  summitId: string;
  @Field(() => CertificateKindEnum)
  kind: CertificateKind;
  @Field(() => [TranslationInput], { description: 'In languages that certificates are written in; none of carbon.' })
  titles: TranslationInput[];
  @Field(() => [TranslationInput], { description: 'In the same languages as the title.' })
  texts: TranslationInput[];
  @Field(() => [CertificateSignerInput], { description: 'At most three.' })
  signers: CertificateSignerInput[];
  @Field(() => String, { description: '#rrggbb, readable on white.' })
  accent: string;
  @Field(() => ID, { nullable: true })
  logoId?: string | null;
  @Field(() => CertificatePaperEnum)
  paper: CertificatePaper;
  @Field(() => Boolean)
  isLandscape: boolean;
  @Field(() => Int, { description: 'From 1 to 100.' })
  leastPercent: number;
  @Field(() => Boolean)
  countsDoor: boolean;
  @Field(() => Int, { description: 'That you read; 0 for a new one.' })
  revision: number;
}

/** Of a design, in languages that certificates are written in. */
const designTexts = (most: number) =>
  optionalTranslations(most).transform((texts, check): LanguageTexts => {
    for (const language of Object.keys(texts ?? {}))
      if (!CERTIFICATE_LANGUAGES.some((known) => known === language))
        check.addIssue({
          code: 'custom',
          params: { code: 'unknown-language' },
          message: `certificates are not written in ${language}`,
        });
    return texts ?? {};
  });

export const CertificateTemplateSchema = z
  .object({
    summitId: Uuid,
    kind: z.enum(TEMPLATE_KINDS),
    titles: designTexts(LIMITS.title),
    texts: designTexts(LIMITS.text),
    signers: z
      .array(z.object({ names: translations(LIMITS.signer), offices: translations(LIMITS.signer) }))
      .max(LIMITS.signers),
    accent: z
      .string()
      .regex(/^#[\da-f]{6}$/i)
      .transform((accent) => accent.toLowerCase()),
    logoId: Uuid.nullish().transform((id) => id ?? null),
    paper: z.enum(CERTIFICATE_PAPERS),
    isLandscape: z.boolean(),
    leastPercent: z.number().int().min(1).max(100),
    countsDoor: z.boolean(),
    revision: z.number().int().min(0),
  })
  .refine(({ kind, titles, texts }) => kind === 'carbon' || Object.keys({ ...titles, ...texts }).length > 0, {
    path: ['titles'],
    params: { code: 'empty-text' },
    error: 'is in no language',
  })
  .transform(({ titles, texts, signers, accent, paper, isLandscape, kind, ...template }): DesignedTemplate => {
    const look = { accent, signers: signers.map(({ names, offices }) => ({ name: names, office: offices })) };
    return {
      ...template,
      kind,
      design: kind === 'carbon' ? look : { ...look, paper, isLandscape, title: titles, text: texts },
    };
  });

@InputType({ description: 'Somebody whom a summit honours by name.' })
export class CertificateRecipientInput {
  @Field(() => [TranslationInput], { description: 'Their name, in their own script first.' })
  names: TranslationInput[];
  @Field(() => String, { nullable: true })
  email?: string | null;
  @Field(() => [TranslationInput], { nullable: true, description: 'What for.' })
  citations?: TranslationInput[] | null;
}
export const CertificateRecipientSchema = z
  .object({
    names: translations(400),
    email: EmailAddress.nullish().transform((email) => email ?? null),
    citations: optionalTranslations(LIMITS.citation),
  })
  .transform(({ names, email, citations }) => ({ names, email, citation: citations }));
export const CertificateRecipientsSchema = z.array(CertificateRecipientSchema).min(1).max(MOST_ADDED);

@InputType({ description: 'A batch: for everybody who can have one and has none.' })
export class IssueCertificatesInput {
  @Field(() => ID)
  summitId: string;
  @Field(() => AwardKindEnum)
  kind: (typeof AWARD_KINDS)[number];
  @Field(() => Int, { description: 'Of the template, as you read it.' })
  revision: number;
  @Field(() => [ID], { nullable: true, description: 'Who gets none although they could.' })
  leaveOut?: string[] | null;
  @Field(() => [ID], { nullable: true, description: 'Whose certificate was revoked and who gets another one.' })
  again?: string[] | null;
  @Field(() => Boolean, { description: 'Held until somebody releases them; else handed over at once.' })
  isHeld: boolean;
}
const Ids = z
  .array(Uuid)
  .max(MOST_NAMED)
  .nullish()
  .transform((ids) => ids ?? []);
export const IssueCertificatesSchema = z.object({
  summitId: Uuid,
  kind: z.enum(AWARD_KINDS),
  revision: z.number().int().min(1),
  leaveOut: Ids,
  again: Ids,
  isHeld: z.boolean(),
});
