import type { FieldClass } from '@commune/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const rowActions = ['add', 'change', 'remove'] as const;
export type RowAction = (typeof rowActions)[number];

/** What a person asks to have corrected in the own record. */
@Entity('correction_request')
export class CorrectionRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  civilServantId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('text')
  reason: string;

  @Column('text')
  state: string;

  @Column('uuid')
  submittedById: string;

  @Column('text')
  submittedBy: string;

  @Column('timestamptz')
  submittedAt: Date;

  @Column('text', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('integer')
  version: number;
}

/** One field of a request, decided by itself; of the class of the field. */
@Entity('correction_item')
export class CorrectionItem {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  requestId: string;

  @Column('uuid')
  civilServantId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('text')
  field: string;

  @Column('text')
  fieldClass: FieldClass;

  /** Of a row of a part, whose path is the field; null for a field of the record itself. */
  @Column('text', { nullable: true })
  partAction: RowAction | null;

  /** Which row is to be changed or dropped. */
  @Column('uuid', { nullable: true })
  partRowId: string | null;

  @Column('jsonb', { nullable: true })
  before: unknown;

  /** Null for a number, which stands sealed beside it. */
  @Column('jsonb', { nullable: true })
  proposed: unknown;

  @Column('bytea', { nullable: true })
  sealed: Buffer | null;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  @Column('integer')
  version: number;
}
