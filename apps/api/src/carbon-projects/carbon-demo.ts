import type { RequestContext } from '@app/database';
import { isDemonstrationRegistry, registryKey } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { CarbonLedger } from '../carbon-ledger/index.js';
import { DEMO_PROJECTS, type DemoProject } from './carbon-demo.data.js';
import { CarbonFilesRepository } from './carbon-files.repository.js';
import { CarbonProjectsRepository } from './carbon-projects.repository.js';
import { landscape } from './demo-landscape.js';
import { plainPdf } from './plain-pdf.js';
import { projectPictures } from './project-pictures.js';

const DOCUMENT_TITLE = 'Project design document (demonstration)';

/** The demo's projects, of a registry that does not exist. */
@Injectable()
export class CarbonDemo {
  constructor(
    private readonly rows: CarbonProjectsRepository,
    private readonly files: CarbonFilesRepository,
    private readonly ledger: CarbonLedger,
  ) {}

  /** Those that are there already are left alone, whatever their stewards made of them. One process at a time may do this. */
  async load(tx: RequestContext): Promise<void> {
    for (const project of DEMO_PROJECTS) {
      const key = registryKey(project.registry);
      if ((await this.rows.findRegistered(tx, key, project.registryProjectId)) === undefined)
        await this.add(tx, project, key);
    }
  }

  private async add(tx: RequestContext, demo: DemoProject, key: string): Promise<void> {
    const { account, batches, picture, hue, ...fields } = demo;
    const id = uuidv7();
    await this.rows.insert(tx, {
      ...fields,
      id,
      registryKey: key,
      isDemonstration: isDemonstrationRegistry(demo.registry),
      state: 'published',
      revision: 1,
    });
    await this.rows.saveAccount(tx, id, account);
    for (const batch of batches) await this.addBatch(tx, id, key, account.currency, batch);
    await this.addDocument(tx, id, demo);
    const pictures = await projectPictures(await landscape(hue));
    await this.files.addPicture(tx, { id: uuidv7(), projectId: id, descriptions: picture }, pictures);
  }

  /** @throws Error when somebody has its serial numbers already */
  private async addBatch(
    tx: RequestContext,
    projectId: string,
    registry: string,
    currency: string,
    { vintage, serialPrefix, credits, priceMinor }: DemoProject['batches'][number],
  ): Promise<void> {
    const batchId = uuidv7();
    const added = await this.ledger.add(tx, { id: batchId, registry, serialPrefix, firstSerial: 1, credits });
    if (added !== 'added') throw new Error(`the demo's serial numbers ${serialPrefix} are in another batch`);
    await this.rows.insertOffer(tx, {
      batchId,
      projectId,
      vintage,
      priceMinor,
      currency,
      correspondingAdjustment: 'none',
      adjustmentUrl: null,
    });
  }

  private async addDocument(tx: RequestContext, projectId: string, { names, methodology }: DemoProject): Promise<void> {
    const content = plainPdf(DOCUMENT_TITLE, [
      names['en'] ?? '',
      `Methodology: ${methodology}`,
      'This project, its registry and its credits do not exist.',
      'They show how Canopy works. Nothing here may be claimed.',
    ]);
    await this.files.addDocument(
      tx,
      {
        id: uuidv7(),
        projectId,
        batchId: null,
        kind: 'design',
        title: DOCUMENT_TITLE,
        language: 'en',
        byteCount: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      },
      content,
    );
  }
}
