import { Injectable } from '@nestjs/common';
import { addMonths, isCalendarDate } from '@commune/kernel';
import { Database, readableClasses, type AccessScope, type Reader } from '@commune/platform/database';
import { invalid, pageOf } from '@commune/platform/http';
import { Settings } from '@commune/platform/settings';
import {
  requirementKinds,
  requirementTraits,
  retirementDate,
  shownFit,
  type FitReason,
  type RequirementKind,
} from '../domain/index.js';
import type { PersonFit } from '../standards/position-fits.query.js';
import type { StructurePart } from '../structure/structure.query.js';
import { StructureService } from '../structure/structure.service.js';
import type { StaffingPeopleQuery, StaffingPerson, StaffingPersonPage } from './staffing-people.dto.js';
import { StaffingPeopleSql, type PeopleAsked, type StaffingPersonRow } from './staffing-people.query.js';
import { NO_SPECIALISM } from './staffing-parameters.dto.js';
import { StaffingFits } from './staffing-fits.query.js';
import { nearRetirementMonths } from './staffing.settings.js';

@Injectable()
export class StaffingPeopleService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly people: StaffingPeopleSql,
    private readonly fits: StaffingFits,
    private readonly settings: Settings,
  ) {}

  /** The people behind a count, with how each fits the post held. */
  async list(scope: AccessScope, query: StaffingPeopleQuery): Promise<StaffingPersonPage> {
    refuseGroupWithoutField(query);
    const part = await this.structure.partOf(query);
    return this.database.read(scope, async (reader) => {
      const asked = await this.asked(reader, part, query);
      const rows = await this.people.page(reader, part, query, asked);
      const total = await this.people.total(reader, part, query, asked);
      const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
      const fits = await this.fits.of(reader, { ...part, unitIds, clusterId: null });
      const fitOf = new Map(fits.map((fit) => [fit.civilServantId, fit]));
      return { ...pageOf(rows, total, query), items: rows.map((row) => personOf(scope, row, fitOf.get(row.id))) };
    });
  }

  private async asked(reader: Reader, part: StructurePart, { fitGroup }: StaffingPeopleQuery): Promise<PeopleAsked> {
    const retiresBy = await this.retiresBy(reader, part.asOf);
    if (fitGroup === undefined) return { retiresBy, ids: null };
    const fits = await this.fits.of(reader, part);
    return {
      retiresBy,
      ids: fits.filter(({ group }) => group === fitGroup).map(({ civilServantId }) => civilServantId),
    };
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
function personOf(scope: AccessScope, row: StaffingPersonRow, fit: PersonFit | undefined): StaffingPerson {
  const { birthDate, sex, educationLevel, fieldOfStudy, meetsField, ownRetirementOn, ...named } = row;
  const classes = readableClasses(scope, { ...row, personId: row.id });
  const ownDay = classes.has('employment') ? ownRetirementOn : null;
  const shown = fit ? shownFit(fit, classes) : undefined;
  return {
    ...named,
    ...(shown ? { fitGroup: shown.group, fitReasons: shown.reasons.map(reasonText) } : {}),
    ...(classes.has('qualification') ? { educationLevel, fieldOfStudy, meetsField } : {}),
    ...(classes.has('identity') ? { retiresOn: ownDay ?? retirementDate(sex, birthDate) } : {}),
  };
}

/** "Lý luận chính trị: cần Trung cấp, có Sơ cấp". */
function reasonText({ code, required, found }: FitReason): string {
  const kind = code.slice(0, code.lastIndexOf('-'));
  const name = requirementKinds.some((known) => known === kind)
    ? requirementTraits[kind as RequirementKind].name
    : null;
  const asked = required === null ? '' : `cần ${required}, `;
  return `${name ?? 'Kết quả, năng lực'}: ${asked}${found === null ? 'hồ sơ chưa ghi' : `có ${found}`}`;
}
