import { Injectable } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import { today, type Reader } from '@commune/platform/database';
import type { FigurePeriod, FigureSource, FigureValue } from '@commune/platform/figures';
import { FEWEST_ANSWERS } from '../domain/index.js';
import { SurveysRepository } from './surveys.repository.js';

@Injectable()
export class SurveySatisfactionFigure implements FigureSource {
  readonly code = 'surveys.satisfaction';
  readonly name = 'Mức độ hài lòng qua khảo sát người dân, doanh nghiệp';
  readonly measure = 'percent';
  readonly subject = 'unit';
  readonly explanation = 'Số ý kiến hài lòng (mức 4, 5) chia cho số ý kiến trong kỳ; chưa đủ 5 ý kiến thì chưa có.';
  readonly source = 'NQ 04-NQ/TU phụ lục 1; Kế hoạch của tỉnh về đo lường sự hài lòng';

  constructor(private readonly surveys: SurveysRepository) {}

  async of(
    reader: Reader,
    unitIds: readonly string[],
    { from, to }: FigurePeriod,
  ): Promise<ReadonlyMap<string, FigureValue>> {
    const rows = await this.surveys.ofUnits(reader, unitIds, from.slice(0, 7), to.slice(0, 7));
    const found = Map.groupBy(rows, ({ unitId }) => unitId);
    return new Map(
      [...found].flatMap(([unitId, months]) => {
        const answers = months.reduce((sum, month) => sum + month.answers, 0);
        const satisfied = months.reduce((sum, month) => sum + month.satisfied, 0);
        if (answers < FEWEST_ANSWERS) return [];
        const account = `${formatNumber(satisfied)} hài lòng / ${formatNumber(answers)} ý kiến`;
        const value = { numerator: satisfied * 100, denominator: answers, asOf: to < today() ? to : today(), account };
        return [[unitId, { ...value, link: `/khao-sat?unitId=${unitId}` }] as const];
      }),
    );
  }
}
