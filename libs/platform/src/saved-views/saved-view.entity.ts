import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ListColumnChoice, ListState } from './saved-views.dto.js';

@Entity('saved_view')
export class SavedViewEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  list: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  state: ListState;

  @Column('boolean')
  isDefault: boolean;

  @Column('integer')
  position: number;

  @Column('integer')
  version: number;
}

/** The columns of a list as one person has them outside any view. */
@Entity('list_layout')
export class ListLayoutEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  accountId: string;

  @Column('text')
  list: string;

  @Column('jsonb')
  columns: readonly ListColumnChoice[];
}
