import { Field, ID, ObjectType } from '@nestjs/graphql';
import { enumOf, NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';

const STATES = ['holds', 'revoked', 'erased'] as const;
export type CertificateState = (typeof STATES)[number];
const CertificateStateEnum = enumOf('CertificateState', STATES);

@ObjectType({
  description: 'What the register of this installation says of one certificate, to anybody who has its code.',
})
export class Certificate {
  @Field(() => ID)
  id: string;
  @Field(() => String, { description: 'Twelve letters and digits.' })
  code: string;
  @Field(() => CertificateStateEnum)
  state: CertificateState;
  @Field(() => String, {
    nullable: true,
    description:
      'The certificate with its signature as JSON, to be checked with `certificateKeys`; null once its holder had it taken away.',
  })
  signedFile: string | null;
  @Field(() => String, { description: 'SHA-256 of what was signed, hexadecimal.' })
  hash: string;
  @Field(() => Date)
  issuedAt: Date;
  @Field(() => Date, { nullable: true })
  revokedAt: Date | null;
  @Field(() => String, { nullable: true })
  revocationReason: string | null;
  @Field(() => Boolean, { description: 'Signed, and not handed over yet: there for its summit’s organisers alone.' })
  isHeld: boolean;
  @Field(() => Boolean, { description: 'Whether the caller may revoke it.' })
  mayRevoke: boolean;
}

@ObjectType('CertificateKey', { description: 'A public key that certificates are or were signed with: Ed25519.' })
export class CertificateKeyType {
  @Field(() => ID, { description: 'JWK thumbprint.' })
  id: string;
  @Field(() => String, { description: '32 bytes, base64url.' })
  publicKey: string;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 8601: what was issued later is not by this key. Null for the one in use.',
  })
  usedUntil: string | null;
}

export const CertificateResult = resultUnion('CertificateResult', [Certificate, NotFound]);
export const RevokeCertificateResult = resultUnion('RevokeCertificateResult', [
  Certificate,
  NotFound,
  NotAllowed,
  Refused,
]);
