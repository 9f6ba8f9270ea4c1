import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database/index.js';
import type { FormerName, RelatedUnit } from './unit-history.dto.js';

const FORMER_NAMES = `
  select full_name as "fullName", effective_from as "effectiveFrom", effective_to as "effectiveTo"
  from unit_former_name where unit_id = $1 order by effective_from desc`;

const related = (own: string, other: string): string => `
  select u.id, u.code, u.full_name as "fullName", c.effective_on as "effectiveOn"
  from unit_succession s join org_unit u on u.id = s.${other} join unit_change c on c.id = s.change_id
  where s.${own} = $1 order by c.effective_on, u.code, u.id`;
const PREDECESSORS = related('to_unit_id', 'from_unit_id');
const SUCCESSORS = related('from_unit_id', 'to_unit_id');

@Injectable()
export class UnitHistoryQuery {
  async formerNames(reader: Reader, unitId: string): Promise<FormerName[]> {
    return reader.query<FormerName>(FORMER_NAMES, [unitId]);
  }

  async predecessors(reader: Reader, unitId: string): Promise<RelatedUnit[]> {
    return reader.query<RelatedUnit>(PREDECESSORS, [unitId]);
  }

  async successors(reader: Reader, unitId: string): Promise<RelatedUnit[]> {
    return reader.query<RelatedUnit>(SUCCESSORS, [unitId]);
  }
}
