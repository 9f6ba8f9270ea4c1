import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one unit does for one bloc in a round. Names and quota are those of the day of the figures. */
@Entity('review_share')
export class ReviewShare {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  roundId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('text')
  unitCode: string;

  @Column('text')
  unitName: string;

  @Column('text', { nullable: true })
  clusterName: string | null;

  @Column('integer')
  sortOrder: number;

  @Column('integer', { nullable: true })
  quota: number | null;

  @Column('text')
  state: string;

  @Column('date')
  deadline: string;

  @Column('text', { nullable: true })
  deadlineReason: string | null;

  @Column('text', { nullable: true })
  presentedByName: string | null;

  @Column('timestamptz', { nullable: true })
  presentedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedBy: string | null;

  @Column('text', { nullable: true })
  submittedByName: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('text', { nullable: true })
  submissionNote: string | null;

  @Column('text', { nullable: true })
  returnedByName: string | null;

  @Column('timestamptz', { nullable: true })
  returnedAt: Date | null;

  @Column('text', { nullable: true })
  returnReason: string | null;

  @Column('text', { nullable: true })
  acceptedByName: string | null;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('date', { nullable: true })
  remindedOn: string | null;

  @Column('integer')
  version: number;
}
