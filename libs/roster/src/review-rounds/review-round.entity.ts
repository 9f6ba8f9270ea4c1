import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `unitId` is the province. */
@Entity('review_round')
export class ReviewRound {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  guidance: string | null;

  /** The day of the figures: who works where and knows what is taken as of it. */
  @Column('date')
  asOf: string;

  /** The version of the standards that the round keeps. */
  @Column('date')
  standardsAsOf: string;

  @Column('date')
  deadline: string;

  @Column('text')
  state: string;

  @Column('text')
  createdByName: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  closedByName: string | null;

  @Column('text', { nullable: true })
  closingNote: string | null;

  @Column('integer')
  version: number;
}
