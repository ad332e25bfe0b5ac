import { APP_CONFIG, type AppConfig } from '@app/config';
import type { PersonId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import {
  canonicalJson,
  type Certificate,
  CERTIFICATE_FORMAT,
  type CertificateFacts,
  type CertificateKey,
  type CertificateKind,
  CODE_LENGTH,
  CODE_LETTERS,
  readCertificate,
  type Seal,
} from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomInt } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { organises } from '../summits/index.js';
import { CertificateKeys } from './certificate-keys.js';
import type { Issuer } from './issuer.js';
import { type CertificateRow, CertificatesRepository } from './certificates.repository.js';

/** Who vouches for certificates of this installation, beside its address. */
const ISSUER_NAME = 'Canopy';

/** Whose certificate it is, and what for. */
export interface CertificateHolder {
  /** The order, the registration: one certificate of a kind holds for each. */
  issuedFor: string;
  /** Lower case; with the account it is how the certificate is found when somebody has their data deleted. */
  email: string | null;
  userId: string | null;
  /** As whom they stand in a programme. */
  personId?: PersonId | null;
}
type RevocationListener = (ctx: RequestContext, certificateId: string) => Promise<void>;

/** Certificates: signed once, published at their code, revoked with a reason. */
@Injectable()
export class Certificates {
  private readonly revocationListeners: RevocationListener[] = [];

  constructor(
    private readonly keys: CertificateKeys,
    private readonly rows: CertificatesRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Signs what is certified, in the caller's transaction; many at the cost of one. `batchId`: held until that batch is released.
   * @returns those that were issued; for whom one of the kind holds already is left out
   * @throws Error for facts that no certificate can state: the caller has them from its own records, not from people
   */
  async issue(
    ctx: RequestContext,
    asked: readonly { facts: CertificateFacts; holder: CertificateHolder; batchId: string | null }[],
  ): Promise<{ id: string; code: string; issuedFor: string }[]> {
    const issuedAt = ctx.clock.now();
    await this.rows.keepKey(ctx, this.keys.current);
    const made = asked.map(({ facts, holder, batchId }) => ({ ...this.signed(facts, holder, issuedAt), batchId }));
    const added = await this.rows.addAll(ctx, made);
    return made.filter(({ id }) => added.has(id)).map(({ id, code, issuedFor }) => ({ id, code, issuedFor }));
  }

  private signed(facts: CertificateFacts, { issuedFor, email, userId, personId }: CertificateHolder, issuedAt: Date) {
    const certificate: Certificate = {
      format: CERTIFICATE_FORMAT,
      id: uuidv7(),
      code: newCode(),
      issuedAt: issuedAt.toISOString(),
      issuer: this.issuer,
      facts,
    };
    // Signed is what can be read back, and nothing beside it.
    const read = readCertificate(certificate);
    if (read === undefined) throw new Error(`a certificate can't state this: ${JSON.stringify(facts)}`);
    const document = canonicalJson(read);
    return {
      id: certificate.id,
      code: certificate.code,
      kind: facts.kind,
      issuedFor,
      summitId: facts.event?.summitId ?? null,
      holderEmail: email,
      userId,
      personId: personId ?? null,
      document,
      signature: this.keys.sign(Buffer.from(document)),
      keyId: this.keys.current.id,
      hash: createHash('sha256').update(document).digest(),
      issuedAt,
    };
  }

  /** Seals a text that is no certificate with the same key: Ed25519 over its UTF-8, base64url. */
  async seal(tx: RequestContext, text: string): Promise<Seal> {
    await this.rows.keepKey(tx, this.keys.current);
    return { keyId: this.keys.current.id, value: this.keys.sign(Buffer.from(text)).toString('base64url') };
  }

  get issuer(): Issuer {
    return { name: ISSUER_NAME, url: this.config.publicUrl };
  }

  /** Every key there ever was, the one of this process among them. */
  async publicKeys(ctx: RequestContext): Promise<CertificateKey[]> {
    const keys = await this.rows.listKeys(ctx);
    const { id, bytes } = this.keys.current;
    if (keys.some((key) => key.id === id)) return keys;
    return [{ id, publicKey: bytes.toString('base64url'), usedUntil: null }, ...keys];
  }

  /** `code` as `parseCertificateCode` gives it. One that is held is there for its summit's organisers alone. */
  async find(ctx: RequestContext, code: string): Promise<CertificateRow | undefined> {
    const row = await this.rows.findByCode(ctx, code);
    return row === undefined || row.isOut || isTheirs(ctx, row) ? row : undefined;
  }

  /** Codes of one kind by what they were issued for, the latest first. */
  async listOf(
    ctx: RequestContext,
    kind: CertificateKind,
    issuedFor: readonly string[],
  ): Promise<Map<string, { code: string; isRevoked: boolean }[]>> {
    const rows = await this.rows.listOf(ctx, kind, issuedFor);
    return Map.groupBy(rows, (row) => row.issuedFor);
  }

  /** Called inside the transaction that revokes, so that what follows from a certificate goes with it. To be called while modules begin. */
  onRevoked(listener: RevocationListener): void {
    this.revocationListeners.push(listener);
  }

  /** For good, with a reason that everybody may read. Call it inside `UnitOfWork.run`. */
  async revoke(tx: RequestContext, code: string, reason: string): Promise<'revoked' | 'unknown' | 'revoked-already'> {
    const row = await this.rows.lockByCode(tx, code);
    if (row === undefined) return 'unknown';
    if (row.revokedAt !== null) return 'revoked-already';
    await this.rows.revoke(tx, row.id, reason);
    for (const listener of this.revocationListeners) await listener(tx, row.id);
    return 'revoked';
  }

  /** All of a batch that hold still. Call it inside `UnitOfWork.run`. */
  async revokeBatch(tx: RequestContext, batchId: string, reason: string): Promise<void> {
    for (const id of await this.rows.revokeBatch(tx, batchId, reason))
      for (const listener of this.revocationListeners) await listener(tx, id);
  }
}

const isTheirs = ({ viewer }: RequestContext, { summitId }: CertificateRow): boolean =>
  summitId !== null && organises(viewer, summitId);

const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
