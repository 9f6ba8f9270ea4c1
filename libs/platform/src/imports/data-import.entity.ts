import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ColumnMapping } from '../spreadsheets/index.js';
import type { ImportCounts } from './import-kind.js';

@Entity('data_import')
export class DataImport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: string;

  /** Whoever brought it: an account, or an API client. */
  @Column('uuid', { nullable: true })
  accountId: string | null;

  @Column('uuid', { nullable: true })
  clientId: string | null;

  @Column('text')
  fileName: string;

  /** Encrypted; dropped when its time is over. */
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

  /** The check or execution that runs, or ran last. */
  @Column('uuid', { nullable: true })
  jobId: string | null;

  /** Encrypted: what the last check or execution found. */
  @Column('bytea', { nullable: true })
  findings: Buffer | null;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('integer')
  version: number;
}
