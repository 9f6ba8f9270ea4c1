import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  username: string;

  @Column('text')
  displayName: string;

  @Column('text')
  passwordHash: string;

  @Column('uuid', { nullable: true })
  civilServantId: string | null;

  /** Where the account belongs: who keeps the accounts of this unit keeps it. Null: the system alone does. */
  @Column('uuid', { nullable: true })
  unitId: string | null;

  @Column('boolean')
  isDisabled: boolean;

  @Column('boolean')
  mustChangePassword: boolean;

  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('integer')
  version: number;
}

@Entity('role_assignment')
export class RoleAssignmentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  role: string;

  @Column('uuid')
  unitId: string;

  @Column('text', { array: true })
  blocs: string[];

  @Column('date')
  startsOn: string;

  @Column('date', { nullable: true })
  endsOn: string | null;
}
