import { Injectable } from '@nestjs/common';
import { Database, systemScope, type Reader } from '../database/index.js';
import { UnitTree, type Inheritance, type Unit } from './unit-tree.js';

const ALL_UNITS = `
  select id, code, kind, name, full_name as "fullName", designation, bloc, parent_id as "parentId",
    sort_order as "sortOrder", effective_from as "effectiveFrom", effective_to as "effectiveTo"
  from org_unit order by sort_order, code, id`;

const INHERITANCES = `
  select from_unit_id as "fromUnitId", to_unit_id as "toUnitId" from unit_succession where is_heir order by 1, 2`;

/** Keeps the tree in memory and reads it again when the database says that it has changed. */
@Injectable()
export class UnitTrees {
  private tree: UnitTree | null = null;

  constructor(private readonly database: Database) {}

  /** The tree of at least this revision, as the session look-up of the same request saw it. */
  async at(revision: number): Promise<UnitTree> {
    if (this.tree && this.tree.revision >= revision) return this.tree;
    return this.current();
  }

  /** For a request, whose session look-up has just said which revision is in force: no second question. */
  async ofRequest(): Promise<UnitTree> {
    return this.tree ?? this.current();
  }

  async current(): Promise<UnitTree> {
    this.tree = await this.database.read(systemScope('readUnitTree'), (reader) => this.read(reader));
    return this.tree;
  }

  /** As this transaction sees it; the copy in memory where nothing has changed since. */
  async read(reader: Reader): Promise<UnitTree> {
    const [row] = await reader.query<{ revision: number }>('select revision from org_unit_revision');
    const revision = row?.revision ?? 0;
    if (this.tree?.revision === revision) return this.tree;
    const units = await reader.query<Unit>(ALL_UNITS);
    return new UnitTree(revision, units, await reader.query<Inheritance>(INHERITANCES));
  }
}
