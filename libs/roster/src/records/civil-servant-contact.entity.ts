import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('civil_servant_contact')
export class CivilServantContact {
  @PrimaryColumn('uuid')
  civilServantId: string;

  @Column('uuid')
  unitId: string;

  @Column('text')
  bloc: string;

  @Column('uuid')
  officeId: string;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  permanentResidence: string | null;

  @Column('text', { nullable: true })
  residence: string | null;
}
