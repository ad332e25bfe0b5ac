import type { RequestContext } from '@app/database';
import {
  canonicalJson,
  endOfPages,
  EVIDENCE_FORMAT,
  type EvidenceFile,
  type EvidenceHead,
  evidenceText,
  type FrozenInitiative,
  PAGES_FORMAT,
  pagesLine,
  type PagesStatement,
  readEvidence,
  type SignatureRecord,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Certificates } from '../certificates/index.js';
import type { InitiativeRow } from '../initiatives/index.js';
import { Typesetter } from '../typesetting/index.js';
import { initiativePage } from './initiative-page.js';
import { type SignatureRow, SignaturesRepository } from './signatures.repository.js';
import { frozenOf } from './signature-chain.js';
import { SigningSummits } from './signing-summits.repository.js';

const PDF = 'application/pdf';
/** Sets of pages that are kept ready. */
const MOST_KEPT = 20;

interface Read {
  /** Slugs of its summit and its own. */
  address: string;
  frozen: FrozenInitiative;
  textHash: string;
  rows: SignatureRow[];
  records: SignatureRecord[];
}

/**
 * An initiative as files: all that is needed to check it later, offline, and its pages. The same bytes each time until somebody
 * joins, or the key is another.
 */
@Injectable()
export class InitiativeEvidence {
  private readonly kept = new Map<string, Promise<Buffer>>();

  constructor(
    private readonly signatures: SignaturesRepository,
    private readonly certificates: Certificates,
    private readonly typesetter: Typesetter,
    private readonly summits: SigningSummits,
  ) {}

  /** The evidence. @throws Error where the text or a row is not what was written: no evidence is given of that */
  async of(ctx: RequestContext, initiative: InitiativeRow): Promise<string> {
    const read = await this.read(ctx, initiative);
    const { frozen, textHash, rows } = read;
    const last = rows.at(-1);
    const pages = await this.pagesOf(ctx, read);
    const head: EvidenceHead = {
      initiative: initiative.id,
      textHash,
      records: rows.length,
      last: last?.hash ?? textHash,
      files: [
        { name: 'initiative.pdf', mediaType: PDF, sha256: createHash('sha256').update(pages).digest('hex') },
        ...documentsOf(read.records),
      ],
      at: last?.signedAt.toISOString() ?? frozen.frozenAt,
    };
    const seal = await this.certificates.seal(ctx, canonicalJson(head));
    const records = rows.map(({ keyId, seal: value }, index) => ({
      record: read.records[index],
      seal: { keyId, value },
    }));
    const evidence = { format: EVIDENCE_FORMAT, text: frozen, records, head, seal };
    // What we give is what whoever checks it will read.
    const given = readEvidence(evidence);
    if (given === undefined) throw new Error(`initiative ${initiative.id} makes no evidence`);
    return evidenceText(given);
  }

  /** A PDF: the text in each language, and who signed it. The evidence names its hash. */
  async pdf(ctx: RequestContext, initiative: InitiativeRow): Promise<Buffer> {
    return this.pagesOf(ctx, await this.read(ctx, initiative));
  }

  private async read(ctx: RequestContext, initiative: InitiativeRow): Promise<Read> {
    const rows = await this.signatures.listOf(ctx, initiative.id);
    const { slug } = await this.summits.of(ctx, initiative.summitId);
    return {
      ...(await frozenOf(initiative)),
      address: `${slug}/${initiative.slug}`,
      rows,
      records: rows.map(({ record }) => JSON.parse(record) as SignatureRecord),
    };
  }

  private async pagesOf(ctx: RequestContext, read: Read): Promise<Buffer> {
    const name = `${read.address} ${read.rows.at(-1)?.hash ?? read.textHash}`;
    const pages = this.kept.get(name) ?? this.set(ctx, read);
    this.kept.delete(name);
    this.kept.set(name, pages);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
    try {
      return await pages;
    } catch (error) {
      // What failed is tried anew by who comes next.
      this.kept.delete(name);
      throw error;
    }
  }

  /** With a sealed line about where the chain was: who joins later makes other pages, and these stay provable. */
  private async set(ctx: RequestContext, { frozen, textHash, rows, records, address }: Read): Promise<Buffer> {
    const signed = records.filter(({ statement }) => statement.act !== 'declined');
    const last = rows.at(-1);
    const madeAt = last?.signedAt ?? new Date(frozen.frozenAt);
    const pdf = await this.typesetter.pdf(initiativePage(frozen, textHash, signed, address), madeAt);
    const end = endOfPages(pdf);
    const pages: PagesStatement = {
      format: PAGES_FORMAT,
      initiative: frozen.id,
      textHash,
      records: rows.length,
      last: last?.hash ?? textHash,
      at: madeAt.toISOString(),
      sha256: createHash('sha256').update(pdf).update(end).digest('hex'),
    };
    return Buffer.concat([pdf, pagesLine(pages, await this.certificates.seal(ctx, canonicalJson(pages))), end]);
  }
}

/** Documents that empowered somebody, as their statements name them. */
function documentsOf(records: readonly SignatureRecord[]): EvidenceFile[] {
  const hashes = new Set(records.flatMap(({ statement: { empoweredBy } }) => empoweredBy ?? []));
  return [...hashes].map((sha256, index) => ({
    name: `document-${index + 1}.pdf`,
    mediaType: PDF,
    sha256,
  }));
}
