import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('civil_servant')
export class CivilServant {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  fullName: string;

  @Column('text')
  givenName: string;

  @Column('text')
  familyName: string;

  @Column('date')
  birthDate: string;

  @Column('text')
  sex: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('date', { nullable: true })
  recruitedOn: string | null;

  @Column('text', { nullable: true })
  otherName: string | null;

  @Column('text', { nullable: true })
  birthPlace: string | null;

  @Column('text', { nullable: true })
  homeTown: string | null;

  @Column('text', { nullable: true })
  recruitedBy: string | null;

  /** The day up to which the record is known: a list of an earlier day changes nothing. */
  @Column('date')
  knownAsOf: string;

  /** Where this record of the same person goes on; nothing hangs on this one any more. */
  @Column('uuid', { nullable: true })
  mergedInto: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('integer')
  version: number;
}

/** A person in a post of a unit, from a day to a day. */
@Entity('posting')
export class Posting {
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

  @Column('uuid', { nullable: true })
  positionId: string | null;

  @Column('text')
  positionTitle: string;

  @Column('text', { nullable: true })
  specialismCode: string | null;

  @Column('date')
  startedOn: string;

  @Column('date', { nullable: true })
  endedOn: string | null;
}
