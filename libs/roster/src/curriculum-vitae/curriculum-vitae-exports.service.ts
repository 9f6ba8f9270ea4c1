import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, type AccessScope } from '@commune/platform/database';
import { notFound } from '@commune/platform/http';
import { RECORD } from '../attachments/record-papers.js';
import { RecordPlaces } from '../attachments/record-places.query.js';
import { CodeNamesQuery, type CodeNames } from './code-names.query.js';

/** What leaves the system is recorded before it leaves. */
@Injectable()
export class CurriculumVitaeExports {
  constructor(
    private readonly database: Database,
    private readonly places: RecordPlaces,
    private readonly names: CodeNamesQuery,
    private readonly trail: AuditTrail,
  ) {}

  async record(scope: AccessScope, personId: string): Promise<CodeNames> {
    return this.database.readRecorded(scope, async (reader) => {
      const place = await this.places.find(reader, personId);
      if (!place) throw notFound('hồ sơ');
      const record = { recordType: RECORD, recordId: personId, ...place };
      await this.trail.recordAccess(reader, 'export', record, { document: 'curriculum-vitae' });
      return this.names.load(reader);
    });
  }
}
