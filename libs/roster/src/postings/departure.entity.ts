import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody leaves the service on a day: the first day without a post. */
@Entity('departure')
export class Departure {
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
  kindCode: string;

  @Column('date')
  leftOn: string;

  @Column('text')
  decisionNumber: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  failure: string | null;

  /** The post that it ended. */
  @Column('uuid', { nullable: true })
  postingId: string | null;

  @Column('date', { nullable: true })
  returnedOn: string | null;

  @Column('text')
  requestedByName: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('integer')
  version: number;
}
