import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '../database/index.js';
import { proposeMapping } from '../spreadsheets/index.js';
import type { UploadedFile } from '../http/index.js';
import { readImportFile } from './import-file.js';
import { countsOf, ImportKinds, type ImportCounts } from './import-kind.js';

/** Imports a file as the system itself: the first load goes the same way as everybody's file. */
@Injectable()
export class ImportsLoading {
  constructor(
    private readonly database: Database,
    private readonly kinds: ImportKinds,
  ) {}

  async load(kindName: string, file: UploadedFile, asOf: string): Promise<ImportCounts> {
    const kind = this.kinds.find(kindName);
    const { sheet, table } = await readImportFile(file.content, kind.columns);
    const mapped = { sheet, table, mapping: proposeMapping(table.header, kind.columns), asOf, fileName: file.name };
    const scope = systemScope('firstLoad');
    return this.database.write(scope, async (writer) => {
      const rows = await kind.judge(writer, scope, mapped);
      await kind.write(
        writer,
        scope,
        rows.filter(({ outcome }) => outcome === 'create' || outcome === 'update'),
        mapped,
      );
      return countsOf(rows);
    });
  }
}
