import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { WorkCatalogueRepository, type EntryToSet } from './work-catalogue.repository.js';

export type CatalogueLineToLoad = Omit<EntryToSet, 'id' | 'effectiveFrom' | 'source'>;

/** A whole catalogue as the system itself sets it, when the application is first loaded. */
@Injectable()
export class WorkCatalogueLoading {
  constructor(private readonly entries: WorkCatalogueRepository) {}

  async load(
    writer: Writer,
    lines: readonly CatalogueLineToLoad[],
    from: { readonly effectiveFrom: string; readonly source: string },
  ): Promise<void> {
    await this.entries.set(
      writer,
      lines.map((line) => ({ ...line, ...from, id: uuid() })),
    );
  }
}
