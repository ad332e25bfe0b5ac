import type { RequestContext } from '@app/database';
import {
  canonicalJson,
  challengeOf,
  type FrozenInitiative,
  hashOfText,
  type LanguageTexts,
  type SignatureAct,
  type SignatureRecord,
  type SignatureStatement,
  type Verification,
} from '@app/domain';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Certificates } from '../certificates/index.js';
import type { InitiativeRow } from '../initiatives/index.js';
import type { SignatoryRow } from './signatories.repository.js';
import { type SignatureRow, SignaturesRepository } from './signatures.repository.js';

/** What somebody says about a text, before it is known to be them. */
export interface Decision {
  act: SignatureAct;
  reservation: LanguageTexts | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Adds to the chain of an initiative, sealed by the installation. Call it in the transaction that holds the initiative's row. */
@Injectable()
export class SignatureChain {
  constructor(
    private readonly rows: SignaturesRepository,
    private readonly certificates: Certificates,
  ) {}

  /** What a passkey is asked to sign: SHA-256 of the statement, hexadecimal. */
  async challengeFor(initiative: InitiativeRow, signatory: SignatoryRow, decision: Decision): Promise<string> {
    return challengeOf(statementOf(initiative, signatory, decision), { sha256 });
  }

  /** @throws Error where the text is not what was frozen: nobody signs that */
  async add(
    tx: RequestContext,
    initiative: InitiativeRow,
    signatory: SignatoryRow,
    decision: Decision,
    verification: Verification,
  ): Promise<SignatureRow> {
    const { textHash } = await frozenOf(initiative);
    const last = await this.rows.last(tx, initiative.id);
    // Clocks are set back now and then; the chain goes on.
    const now = tx.clock.now();
    const signedAt = last !== undefined && last.signedAt > now ? last.signedAt : now;
    const record: SignatureRecord = {
      sequence: (last?.sequence ?? 0) + 1,
      previous: last?.hash ?? textHash,
      at: signedAt.toISOString(),
      statement: statementOf(initiative, signatory, decision),
      verification,
    };
    const written = canonicalJson(record);
    const seal = await this.certificates.seal(tx, written);
    const row: SignatureRow = {
      initiativeId: initiative.id,
      sequence: record.sequence,
      signatoryId: signatory.id,
      act: decision.act,
      signedAt,
      record: written,
      hash: sha256(written),
      previous: record.previous,
      keyId: seal.keyId,
      seal: seal.value,
    };
    await this.rows.add(tx, row);
    await tellOf(tx, initiative);
    return row;
  }
}

/** Tells the rest of Canopy that something about an initiative is another than it was. */
export const tellOf = (tx: RequestContext, { id, summitId }: Pick<InitiativeRow, 'id' | 'summitId'>): Promise<void> =>
  appendFacts(tx, [
    { kind: 'InitiativeChanged', aggregate: `initiative:${id}`, payload: { initiativeId: id, summitId } },
  ]);

/** The text that is signed, which is what its hash says. @throws Error for another, and for one that is drafted */
export async function frozenOf({
  id,
  frozen,
  textHash,
}: Pick<InitiativeRow, 'id' | 'frozen' | 'textHash'>): Promise<{ frozen: FrozenInitiative; textHash: string }> {
  if (frozen === null || textHash === null) throw new Error(`initiative ${id} is not frozen`);
  if ((await hashOfText(frozen, { sha256 })) !== textHash)
    throw new Error(`the text of initiative ${id} was changed after it was frozen`);
  return { frozen, textHash };
}

function statementOf(
  { id, textHash }: InitiativeRow,
  { id: signatory, names, titles, capacity, documentHash }: SignatoryRow,
  { act, reservation }: Decision,
): SignatureStatement {
  return {
    initiative: id,
    textHash: textHash ?? '',
    signatory,
    names,
    titles,
    capacity,
    act,
    reservation,
    empoweredBy: documentHash,
  };
}
