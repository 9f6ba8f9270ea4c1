import type { FieldClass } from '@commune/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

abstract class OfTheKept {
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
}

/** Two records of one person that became one; it belongs to the record that was kept. */
@Entity('record_merge')
export class RecordMerge extends OfTheKept {
  @Column('uuid')
  droppedId: string;

  @Column('text')
  droppedCode: string;

  @Column('text')
  droppedName: string;

  @Column('uuid')
  droppedUnitId: string;

  @Column('text')
  reason: string;

  /** Ids of the rows that went over, by table: whoever puts a wrong merge right finds them by it. */
  @Column('jsonb')
  moved: Readonly<Record<string, readonly string[]>>;

  @Column('uuid', { nullable: true })
  mergedById: string | null;

  @Column('text')
  mergedBy: string;

  @Column('timestamptz')
  mergedAt: Date;
}

/** What the other record held, of one class of fields. */
@Entity('record_merge_snapshot')
export class RecordMergeSnapshot extends OfTheKept {
  @Column('uuid')
  mergeId: string;

  @Column('text')
  fieldClass: FieldClass;

  @Column('jsonb')
  content: unknown;
}

/** Two people who look like one, and whom somebody has told apart. */
@Entity('distinct_people')
export class DistinctPeople extends OfTheKept {
  @Column('uuid')
  otherId: string;

  @Column('text')
  reason: string;

  @Column('text')
  decidedBy: string;

  @Column('timestamptz')
  decidedAt: Date;
}
