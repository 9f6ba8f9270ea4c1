import { Column, Entity, PrimaryColumn } from 'typeorm';

export interface HandedPaper {
  readonly kind: string;
  readonly fileName: string;
}

/** From one post to another on a day, and the handover of the record that goes with it (ND 335 Đ19.1). */
@Entity('transfer')
export class Transfer {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  civilServantId: string;

  /** As it was: the receiving unit can't read the record before the day. */
  @Column('text')
  fullName: string;

  @Column('uuid')
  fromUnitId: string;

  @Column('text')
  fromBloc: string;

  @Column('uuid')
  fromOfficeId: string;

  @Column('text')
  fromPositionTitle: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('uuid', { nullable: true })
  positionId: string | null;

  @Column('text')
  positionTitle: string;

  @Column('text', { nullable: true })
  specialismCode: string | null;

  @Column('text')
  kindCode: string;

  @Column('date')
  effectiveOn: string;

  @Column('text')
  decisionNumber: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  failure: string | null;

  @Column('jsonb')
  papers: HandedPaper[];

  @Column('text', { array: true })
  openItems: string[];

  @Column('date', { nullable: true })
  handedOverOn: string | null;

  @Column('text', { nullable: true })
  handedOverBy: string | null;

  @Column('text', { array: true })
  missingPapers: string[];

  @Column('text', { nullable: true })
  receivedNote: string | null;

  @Column('date', { nullable: true })
  receivedOn: string | null;

  @Column('text', { nullable: true })
  receivedBy: string | null;

  @Column('text')
  requestedByName: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('integer')
  version: number;
}
