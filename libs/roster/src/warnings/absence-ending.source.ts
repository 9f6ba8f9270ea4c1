import { Injectable } from '@nestjs/common';
import { addDays, formatDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { dueSeverity } from '../domain/index.js';
import { personWarning } from './person-warning.js';
import { WarningCauses, type AbsenceEnding } from './warning-causes.query.js';
import { absenceLeadDays, urgentDays } from './warnings.settings.js';

/** W5: secondments, studies and suspensions that end soon. */
@Injectable()
export class AbsenceEndingSource implements WarningSource {
  readonly kind = 'roster.absence-ending';
  readonly title = 'Sắp hết thời gian vắng mặt';
  readonly explanation =
    'Đi học, tạm đình chỉ, biệt phái ghi trong hồ sơ: bố trí công việc khi người đó trở lại, hoặc ghi quyết định kéo dài.';
  readonly source = 'NQ 04-NQ/TU phụ lục 3.3; NĐ 170/2025/NĐ-CP (biệt phái không quá 3 năm)';
  readonly fieldClass = 'employment';

  constructor(
    private readonly causes: WarningCauses,
    private readonly settings: Settings,
  ) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const until = addDays(on, await this.settings.value(reader, absenceLeadDays, on));
    const urgent = await this.settings.value(reader, urgentDays, on);
    const ending = await this.causes.absences(reader, on, unitIds, until);
    return ending.map((absence) => {
      const { absenceId: key, endedOn: dueOn } = absence;
      return personWarning(absence, {
        key,
        dueOn,
        severity: dueSeverity(dueOn, on, urgent),
        reason: sentence(absence),
      });
    });
  }
}

function sentence({ kindName, startedOn, endedOn, decisionNumber }: AbsenceEnding): string {
  const decision = decisionNumber === null ? '' : `, quyết định ${decisionNumber}`;
  return `${kindName} từ ${formatDate(startedOn)} đến ${formatDate(endedOn)}${decision}.`;
}
