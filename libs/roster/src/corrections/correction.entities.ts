import type { FieldClass } from '@commune/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

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
