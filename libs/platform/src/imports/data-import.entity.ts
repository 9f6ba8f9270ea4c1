import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ColumnMapping } from '../spreadsheets/index.js';
import type { ImportCounts } from './import-kind.js';

@Entity('data_import')
export class DataImport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  fileName: string;

  /** Encrypted; dropped once the import is done. */
  @Column('bytea', { nullable: true })
  file: Buffer | null;

  @Column('date', { nullable: true })
  asOf: string | null;

  @Column('jsonb')
  mapping: ColumnMapping;

  @Column('text')
  state: 'uploaded' | 'checked' | 'done';

  @Column('jsonb', { nullable: true })
  counts: ImportCounts | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  executedAt: Date | null;

  @Column('integer')
  version: number;
}
