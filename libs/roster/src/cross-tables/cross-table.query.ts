import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { overlaps, type CrossCount, type CrossDimension, type Movement } from '../domain/index.js';
import { partsUsedBy, postsAsOf } from '../records/record-fields.js';
import { dimensionFilters, type DimensionFilterValues } from '../structure/dimension-filters.js';
import { crossDimensionSql, joinsOf } from '../structure/cross-dimension-sql.js';
import { PART, partValues, type StructurePart } from '../structure/structure.query.js';

export interface CorpsPart {
  readonly part: StructurePart;
  readonly filters: DimensionFilterValues;
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** `select` of these columns over the people of the part, with no more joins than they need. */
function peopleOf(columns: string, dimensions: readonly CrossDimension[], { part, filters }: CorpsPart): Statement {
  const values = partValues(part);
  const filterSql = dimensionFilters(filters, (value) => `$${values.push(value)}`);
  const own = dimensions.map((key) => joinsOf(key)).join('\n');
  const people = postsAsOf(`${partsUsedBy(`${columns} ${filterSql}`)} ${own}`);
  return { text: `select ${columns} ${people} ${PART} ${filterSql}`, values };
}

/** The second date takes the place of $1: its statement is written for $1 and its values follow. */
function shifted({ text, values }: Statement, by: number): Statement {
  return { text: text.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + by}`), values };
}

@Injectable()
export class CrossTableSql {
  /** Every pair of values that somebody has, in one pass. */
  async counts(reader: Reader, rows: CrossDimension, columns: CrossDimension, corps: CorpsPart): Promise<CrossCount[]> {
    const selected = `${crossDimensionSql(rows)} as r, ${crossDimensionSql(columns)} as c, p.bloc`;
    const { text, values } = peopleOf(selected, [rows, columns], corps);
    return reader.queryPlanned<CrossCount>(
      `with present as (${text}) select r as row, c as column, bloc, count(*) from present group by r, c, bloc`,
      values,
    );
  }

  /** By one dimension alone, where the other counts somebody more than once. */
  async countsBy(reader: Reader, by: CrossDimension, corps: CorpsPart): Promise<CrossCount[]> {
    if (overlaps(by)) throw new Error(`${by} does not add up`);
    const { text, values } = peopleOf(`${crossDimensionSql(by)} as c, p.bloc`, [by], corps);
    return reader.queryPlanned<CrossCount>(
      `with present as (${text}) select null as row, c as column, bloc, count(*) from present group by c, bloc`,
      values,
    );
  }

  /** Who stood where on two days, by person and in one pass over each day. */
  async movements(reader: Reader, by: CrossDimension, before: CorpsPart, after: CorpsPart): Promise<Movement[]> {
    const selected = `p.civil_servant_id as person, ${crossDimensionSql(by)} as v`;
    const first = peopleOf(selected, [by], before);
    const second = shifted(peopleOf(selected, [by], after), first.values.length);
    return reader.queryPlanned<Movement>(
      `with earlier as (${first.text}), later as (${second.text})
       select e.v as before, l.v as after, e.person is not null as "wasThere", l.person is not null as "isThere", count(*)
       from earlier e full join later l on l.person = e.person group by 1, 2, 3, 4`,
      [...first.values, ...second.values],
    );
  }
}
