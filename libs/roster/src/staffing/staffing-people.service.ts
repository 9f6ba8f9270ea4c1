import { Injectable } from '@nestjs/common';
import { addMonths, isCalendarDate } from '@commune/kernel';
import { Database, readableClasses, type AccessScope, type Reader } from '@commune/platform/database';
import { invalid, pageOf } from '@commune/platform/http';
import { Settings } from '@commune/platform/settings';
import { retirementDate } from '../domain/index.js';
import { StructureService } from '../structure/structure.service.js';
import type { StaffingPeopleQuery, StaffingPerson, StaffingPersonPage } from './staffing-people.dto.js';
import { StaffingPeopleSql, type StaffingPersonRow } from './staffing-people.query.js';
import { NO_SPECIALISM } from './staffing-parameters.dto.js';
import { nearRetirementMonths } from './staffing.settings.js';

@Injectable()
export class StaffingPeopleService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly people: StaffingPeopleSql,
    private readonly settings: Settings,
  ) {}

  /** The people behind a count. */
  async list(scope: AccessScope, query: StaffingPeopleQuery): Promise<StaffingPersonPage> {
    refuseGroupWithoutField(query);
    const part = await this.structure.partOf(query);
    return this.database.read(scope, async (reader) => {
      const retiresBy = await this.retiresBy(reader, part.asOf);
      const rows = await this.people.page(reader, part, query, retiresBy);
      const total = await this.people.total(reader, part, query, retiresBy);
      return { ...pageOf(rows, total, query), items: rows.map((row) => personOf(scope, row)) };
    });
  }

  /** The day up to which retirement is near; at the end of the calendar, the day itself. */
  async retiresBy(reader: Reader, asOf: string): Promise<string> {
    const near = addMonths(asOf, await this.settings.value(reader, nearRetirementMonths, asOf));
    return isCalendarDate(near) ? near : asOf;
  }
}

/** Who has studied a field and works in another is a question about one of the fields. */
function refuseGroupWithoutField({ group, specialismCode }: StaffingPeopleQuery): void {
  if (group !== 'trained_elsewhere' || (specialismCode !== undefined && specialismCode !== NO_SPECIALISM)) return;
  const message = 'Hãy chọn một trong 16 lĩnh vực để biết ai được đào tạo đúng lĩnh vực nhưng làm việc khác.';
  throw invalid([{ pointer: '/specialismCode', code: 'staffing.specialism-needed', message }]);
}

/** What the reader may have of a row. */
function personOf(scope: AccessScope, row: StaffingPersonRow): StaffingPerson {
  const { birthDate, sex, educationLevel, fieldOfStudy, meetsField, ...named } = row;
  const classes = readableClasses(scope, { ...row, personId: row.id });
  return {
    ...named,
    ...(classes.has('qualification') ? { educationLevel, fieldOfStudy, meetsField } : {}),
    ...(classes.has('identity') ? { retiresOn: retirementDate(sex, birthDate) } : {}),
  };
}
