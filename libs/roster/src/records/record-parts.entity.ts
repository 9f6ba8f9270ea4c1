import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The place on every table of a record: the unit that owns it, and the office. */
abstract class Placed {
  @Column('uuid')
  civilServantId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;
}

/** What a person had learnt from a day on. */
@Entity('qualification')
export class Qualification extends Placed {
  @PrimaryColumn('uuid')
  id: string;

  @Column('date')
  effectiveFrom: string;

  @Column('date', { nullable: true })
  effectiveTo: string | null;

  @Column('text', { nullable: true })
  educationLevel: string | null;

  @Column('text', { nullable: true })
  fieldOfStudy: string | null;

  @Column('integer', { nullable: true })
  graduationYear: number | null;

  @Column('text', { nullable: true })
  politicalTheory: string | null;

  @Column('text', { nullable: true })
  stateManagement: string | null;

  @Column('text', { nullable: true })
  itLevel: string | null;

  @Column('text', { nullable: true })
  foreignLanguage: string | null;

  @Column('integer', { nullable: true })
  foreignLanguageLevel: number | null;

  @Column('text', { nullable: true })
  ethnicLanguage: string | null;
}

@Entity('salary_step')
export class SalaryStep extends Placed {
  @PrimaryColumn('uuid')
  id: string;

  @Column('date')
  effectiveFrom: string;

  @Column('text')
  rankCode: string;

  @Column('integer')
  coefficientHundredths: number;
}

@Entity('annual_rating')
export class AnnualRating extends Placed {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer')
  year: number;

  @Column('text')
  rating: string;

  @Column('text')
  source: string;
}

@Entity('civil_servant_sensitive')
export class CivilServantSensitive {
  @PrimaryColumn('uuid')
  civilServantId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('text', { nullable: true })
  ethnicGroupCode: string | null;

  @Column('date', { nullable: true })
  partyAdmittedOn: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text', { nullable: true })
  religionCode: string | null;

  @Column('date', { nullable: true })
  partyOfficialOn: string | null;

  @Column('date', { nullable: true })
  youthUnionOn: string | null;

  @Column('date', { nullable: true })
  enlistedOn: string | null;

  @Column('date', { nullable: true })
  dischargedOn: string | null;

  @Column('text', { nullable: true })
  militaryRank: string | null;
}

/** The number itself is ciphertext; `digest` finds it without reading it. */
@Entity('civil_servant_id_number')
export class CivilServantIdNumber {
  @PrimaryColumn('uuid')
  civilServantId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('bytea')
  ciphertext: Buffer;

  @Column('bytea')
  digest: Buffer;

  @Column('text')
  lastFour: string;

  @Column('date', { nullable: true })
  idIssuedOn: string | null;

  @Column('text', { nullable: true })
  idIssuedBy: string | null;

  @Column('text', { nullable: true })
  socialInsuranceNumber: string | null;
}
