import type { RequestContext } from '@app/database';
import {
  canonicalJson,
  type Evidence,
  EVIDENCE_FORMAT,
  type EvidenceFile,
  type EvidenceHead,
  evidenceText,
  readEvidence,
  type SignatureRecord,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { Certificates } from '../certificates/index.js';
import type { InitiativeRow } from '../initiatives/index.js';
import { SignaturesRepository } from './signatures.repository.js';
import { frozenOf } from './signature-chain.js';

/** All that is needed to check an initiative later, offline: the same bytes each time until somebody joins, or the key is another. */
@Injectable()
export class InitiativeEvidence {
  constructor(
    private readonly signatures: SignaturesRepository,
    private readonly certificates: Certificates,
  ) {}

  /** The file. @throws Error where the text or a row is not what was written: no evidence is given of that */
  async of(ctx: RequestContext, initiative: InitiativeRow): Promise<string> {
    const { frozen, textHash } = await frozenOf(initiative);
    const rows = await this.signatures.listOf(ctx, initiative.id);
    const last = rows.at(-1);
    const records = rows.map(({ record, keyId, seal }) => ({
      record: JSON.parse(record) as SignatureRecord,
      seal: { keyId, value: seal },
    }));
    const head: EvidenceHead = {
      initiative: initiative.id,
      textHash,
      records: rows.length,
      last: last?.hash ?? textHash,
      files: filesOf(records.map(({ record }) => record)),
      at: last?.signedAt.toISOString() ?? frozen.frozenAt,
    };
    const seal = await this.certificates.seal(ctx, canonicalJson(head));
    const evidence: Evidence = { format: EVIDENCE_FORMAT, text: frozen, records, head, seal };
    // What we give is what whoever checks it will read.
    if (readEvidence(evidence) === undefined) throw new Error(`initiative ${initiative.id} makes no evidence`);
    return evidenceText(evidence);
  }
}

/** Documents that empowered somebody, as their statements name them. */
function filesOf(records: readonly SignatureRecord[]): EvidenceFile[] {
  const hashes = new Set(records.flatMap(({ statement: { empoweredBy } }) => empoweredBy ?? []));
  return [...hashes].map((sha256, index) => ({
    name: `document-${index + 1}.pdf`,
    mediaType: 'application/pdf',
    sha256,
  }));
}
