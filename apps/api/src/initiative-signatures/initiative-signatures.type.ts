import { allTranslations, type FrozenInitiative, type InitiativeState } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotFound, Refused, resultUnion, Translation } from '../graphql/index.js';
import { InitiativeStateEnum } from '../initiatives/index.js';
import { Accession, InitiativeSignature, Signatory, SignatoryWho } from './signatory.type.js';

@ObjectType()
export class SignedArticle {
  @Field(() => Int, { nullable: true, description: 'From 1; null for the preamble.' })
  number: number | null;
  @Field(() => [Translation], { description: 'In the order of the languages.' })
  texts: Translation[];
}

@ObjectType({ description: 'The text that is signed; every language is authentic.' })
export class SignedText {
  @Field(() => [String], { description: 'BCP 47, in the order they stand side by side.' })
  languages: readonly string[];
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => [SignedArticle])
  articles: SignedArticle[];
  @Field(() => Date)
  frozenAt: Date;
  @Field(() => String, { description: 'SHA-256 of its canonical bytes (RFC 8785), hexadecimal.' })
  textHash: string;
}

@ObjectType({ description: 'How the signing of an initiative stands, for its organisers and whoever chairs.' })
export class InitiativeSigning {
  @Field(() => ID)
  initiativeId: string;
  @Field(() => InitiativeStateEnum)
  state: InitiativeState;
  @Field(() => SignedText, { nullable: true, description: 'Null while it is drafted.' })
  text: SignedText | null;
  @Field(() => [Signatory], { description: 'In the order they were invited.' })
  signatories: Signatory[];
  @Field(() => [Accession], { nullable: true, description: 'The latest first; for organisers.' })
  accessions: Accession[] | null;
  @Field(() => Date, { nullable: true })
  releasedAt: Date | null;
  @Field(() => Date, { nullable: true })
  recalledAt: Date | null;
  @Field(() => String, { nullable: true })
  recallReason: string | null;
  @Field(() => [String], {
    description: 'Of the summit, which the text has not; releasing asks for a word about each.',
  })
  missingLanguages: string[];
}

@ObjectType({ description: 'What somebody sees who was invited to sign.' })
export class SigningInvitation extends SignatoryWho {
  @Field(() => SignedText)
  text: SignedText;
  @Field(() => [Translation])
  summitTitles: Translation[];
  @Field(() => Boolean, { description: 'Whether they can decide now.' })
  isOpen: boolean;
  @Field(() => Boolean, { description: 'They have a passkey, which then signs for them.' })
  hasPasskey: boolean;
  @Field(() => Date)
  expiresAt: Date;
  @Field(() => InitiativeSignature, { nullable: true, description: 'What they decided.' })
  signature: InitiativeSignature | null;
  @Field(() => String, { nullable: true, description: 'Its page, once it is released.' })
  publishedPath: string | null;
}
export const SigningInvitationResult = resultUnion('SigningInvitationResult', [SigningInvitation, Refused]);

@ObjectType({ description: 'A fresh sign-in by the link, good for one decision.' })
export class SigningSitting {
  @Field(() => String, { description: 'A secret, to be kept by the page and nowhere else.' })
  sitting: string;
  @Field(() => Date)
  endsAt: Date;
}
@ObjectType({ description: 'What the browser asks the device, as JSON.' })
export class PasskeyOptions {
  @Field(() => String)
  options: string;
}
@ObjectType()
export class PasskeyRegistered {
  @Field(() => Boolean)
  done: boolean;
}
@ObjectType()
export class InitiativeDecided {
  @Field(() => InitiativeSignature)
  signature: InitiativeSignature;
}
export const SigningSittingResult = resultUnion('SigningSittingResult', [SigningSitting, Refused]);
export const PasskeyOptionsResult = resultUnion('PasskeyOptionsResult', [PasskeyOptions, Refused]);
export const PasskeyRegisteredResult = resultUnion('PasskeyRegisteredResult', [PasskeyRegistered, Refused]);
export const DecideInitiativeResult = resultUnion('DecideInitiativeResult', [InitiativeDecided, Refused]);

@ObjectType({ description: 'An initiative as everybody may read it.' })
export class PublishedInitiative {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => SignedText)
  text: SignedText;
  @Field(() => Date)
  releasedAt: Date;
  @Field(() => [String], { description: 'Of the summit, which the text has not.' })
  missingLanguages: string[];
  @Field(() => Int, { description: 'Of everybody who signed or joined.' })
  signatureCount: number;
  @Field(() => [InitiativeSignature], { description: 'Of who signed or joined, in their order; at most 500.' })
  signatures: InitiativeSignature[];
  @Field(() => String, { description: 'Where the evidence file is.' })
  evidencePath: string;
  @Field(() => String, { description: 'Where its pages are, as a PDF in all languages.' })
  pdfPath: string;
}
@ObjectType({ description: 'What stands in the place of an initiative that was recalled.' })
export class RecalledInitiative {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => Date)
  releasedAt: Date;
  @Field(() => Date)
  recalledAt: Date;
  @Field(() => String)
  reason: string;
}
export const InitiativeOutResult = resultUnion('InitiativeOutResult', [
  PublishedInitiative,
  RecalledInitiative,
  NotFound,
]);

@ObjectType({ description: 'An initiative of a summit in a list.' })
export class InitiativeOut {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => Boolean)
  isRecalled: boolean;
  @Field(() => [Translation], { nullable: true, description: 'Null once it was recalled.' })
  titles: Translation[] | null;
  @Field(() => Int, { nullable: true, description: 'Null once it was recalled.' })
  signatureCount: number | null;
}

@ObjectType({ description: 'The request waits for an organiser.' })
export class AccessionAsked {
  @Field(() => String, {
    description:
      'A secret, by which the document that empowers them can be sent: `POST /exchange/initiatives/accessions/…`.',
  })
  token: string;
}
export const AskToAccedeResult = resultUnion('AskToAccedeResult', [AccessionAsked, NotFound, Refused]);

export const toText = (frozen: FrozenInitiative, textHash: string): SignedText => ({
  languages: frozen.languages,
  titles: inOrder(frozen, frozen.titles),
  articles: frozen.articles.map(({ number, texts }) => ({ number, texts: inOrder(frozen, texts) })),
  frozenAt: new Date(frozen.frozenAt),
  textHash,
});

const inOrder = ({ languages }: FrozenInitiative, texts: Readonly<Record<string, string>>): Translation[] =>
  allTranslations(Object.fromEntries(languages.map((language) => [language, texts[language] ?? ''])));
