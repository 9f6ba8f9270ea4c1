import { Injectable } from '@nestjs/common';
import { addDays, addMonths, formatDate, formatHundredths } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { dueSeverity, findRank, nextSalaryStep, type NextSalaryStep, type SalaryTerms } from '../domain/index.js';
import { personWarning } from './person-warning.js';
import { WarningCauses, type SalaryHeld } from './warning-causes.query.js';
import { lowerSalaryTerm, salaryLeadDays, upperSalaryTerm, urgentDays } from './warnings.settings.js';

/** W5: who has held a salary step for as long as it lasts. */
@Injectable()
export class SalaryStepDueSource implements WarningSource {
  readonly kind = 'roster.salary-step-due';
  readonly title = 'Đến hạn nâng bậc lương';
  readonly explanation =
    'Đủ hoặc sắp đủ thời gian giữ bậc. Lập hồ sơ nâng bậc, rồi ghi bậc mới vào hồ sơ. Thời gian kéo dài do kỷ luật hoặc nghỉ không lương cần đối chiếu.';
  readonly source = 'TT 02/2021/TT-BNV; NĐ 204/2004/NĐ-CP';
  readonly fieldClass = 'employment';

  constructor(
    private readonly causes: WarningCauses,
    private readonly settings: Settings,
  ) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const until = addDays(on, await this.settings.value(reader, salaryLeadDays, on));
    const urgent = await this.settings.value(reader, urgentDays, on);
    const terms = {
      upper: await this.settings.value(reader, upperSalaryTerm, on),
      lower: await this.settings.value(reader, lowerSalaryTerm, on),
    };
    const held = await this.causes.salaries(reader, on, unitIds, latestBegin(until, terms));
    return held.flatMap((salary) => {
      const next = nextSalaryStep(salary, terms);
      if (!next || next.dueOn > until) return [];
      const { dueOn } = next;
      const key = `${salary.civilServantId} ${salary.since}`;
      // The last step of a rank is followed by an allowance, which nobody is waiting for by law of the day.
      const severity = next.nextHundredths === null ? 'low' : dueSeverity(dueOn, on, urgent);
      return [personWarning(salary, { key, dueOn, severity, reason: sentence(salary, next) })];
    });
  }
}

/** Whoever began later can't be due by then, whatever the rank. */
const latestBegin = (until: string, { upper, lower }: SalaryTerms): string => addMonths(until, -Math.min(upper, lower));

function sentence({ rankCode, coefficientHundredths, since }: SalaryHeld, next: NextSalaryStep): string {
  const rank = findRank(rankCode)?.name ?? rankCode;
  const held = `Ngạch ${rank} (${rankCode}), hệ số ${formatHundredths(coefficientHundredths)} hưởng từ ${formatDate(since)}`;
  const after = `đủ ${next.termMonths} tháng vào ${formatDate(next.dueOn)}`;
  return next.nextHundredths === null
    ? `${held}: đã ở bậc cuối, ${after}; xét phụ cấp thâm niên vượt khung.`
    : `${held}: ${after}; bậc tiếp theo ${formatHundredths(next.nextHundredths)}.`;
}
