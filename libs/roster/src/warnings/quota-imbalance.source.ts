import { Injectable } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { quotaImbalance } from '../domain/index.js';
import { WarningCauses, type UnitAgainstQuota } from './warning-causes.query.js';
import { quotaOverBorne, quotaUnderBorne } from './warnings.settings.js';

/** W5: units over or under their quota, by bloc. */
@Injectable()
export class QuotaImbalanceSource implements WarningSource {
  readonly kind = 'roster.quota-imbalance';
  readonly title = 'Vượt hoặc thiếu so với biên chế được giao';
  readonly explanation =
    'Số có mặt của một khối khác biên chế được giao. Vượt: đưa vào phương án sắp xếp, tinh giản; thiếu: điều động hoặc đề nghị tuyển dụng.';
  readonly source = 'NQ 04-NQ/TU phụ lục 3.3; KH 1570/KH-UBND phụ lục, nhiệm vụ 10';
  readonly fieldClass = 'name';

  constructor(
    private readonly causes: WarningCauses,
    private readonly settings: Settings,
  ) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const tolerance = {
      over: await this.settings.value(reader, quotaOverBorne, on),
      under: await this.settings.value(reader, quotaUnderBorne, on),
    };
    const units = await this.causes.againstQuota(reader, on, unitIds);
    return units.flatMap((unit) => {
      const imbalance = quotaImbalance(unit.present, unit.quota, tolerance);
      if (!imbalance) return [];
      const { unitId, bloc } = unit;
      return [
        {
          ...{ unitId, bloc, officeId: null, civilServantId: null, dueOn: null, severity: imbalance.severity },
          key: `${unitId} ${bloc}`,
          subject: `${unit.unitName}, ${blocName(unit)}`,
          reason: sentence(unit, imbalance.difference),
          link: `/co-cau?unitId=${unitId}&bloc=${bloc}`,
        },
      ];
    });
  }
}

const blocName = ({ bloc }: UnitAgainstQuota): string => (bloc === 'party' ? 'khối Đảng' : 'khối chính quyền');

function sentence({ present, quota }: UnitAgainstQuota, difference: number): string {
  const facts = `Có mặt ${formatNumber(present)} người, biên chế được giao ${formatNumber(quota)}`;
  return difference > 0
    ? `${facts}: vượt ${formatNumber(difference)}.`
    : `${facts}: thiếu ${formatNumber(-difference)}.`;
}
