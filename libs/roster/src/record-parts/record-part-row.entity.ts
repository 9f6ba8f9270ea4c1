import { Column, PrimaryColumn } from 'typeorm';

/** A dated fact about a person, with the place that owns it. */
export abstract class RecordPartRow {
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
