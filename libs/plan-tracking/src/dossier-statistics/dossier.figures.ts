import { Injectable } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import type { FigurePeriod, FigureSource, FigureValue } from '@commune/platform/figures';
import { Settings } from '@commune/platform/settings';
import { onTimeShare, petitionsShare, satisfactionShare, type Share } from '../domain/index.js';
import { onTimeBasis } from './dossier.settings.js';
import { DossierListQuery, type GroupedDossiers } from './dossier-list.query.js';

const SOURCE = 'Nghị định 224/2026/NĐ-CP Điều 19; NQ 04-NQ/TU phụ lục 1';

/** Figures of whole months: those that the period touches. */
const monthsOf = ({ from, to }: FigurePeriod) => ({ from: from.slice(0, 7), to: to.slice(0, 7) });

const linkOf = ({ id }: GroupedDossiers, { from, to }: FigurePeriod): string =>
  `/thu-tuc-hanh-chinh?by=month&unitId=${id}&from=${from.slice(0, 7)}&to=${to.slice(0, 7)}`;

interface Counted {
  readonly share: Share | null;
  readonly account: string;
}

const n = (count: number): string => formatNumber(count);

function valuesOf(
  rows: readonly GroupedDossiers[],
  period: FigurePeriod,
  count: (row: GroupedDossiers) => Counted,
): ReadonlyMap<string, FigureValue> {
  return new Map(
    rows.flatMap((row) => {
      const { share, account } = count(row);
      if (share === null || row.reportedOn === null) return [];
      return [[row.id, { ...share, account, asOf: row.reportedOn, link: linkOf(row, period) }] as const];
    }),
  );
}

/** A share as a per cent: numerator times a hundred. */
const percent = (share: Share | null): Share | null =>
  share && { numerator: share.numerator * 100, denominator: share.denominator };

@Injectable()
export class OnTimeFigure implements FigureSource {
  readonly code = 'dossiers.on-time';
  readonly name = 'Tỷ lệ giải quyết hồ sơ thủ tục hành chính đúng hạn';
  readonly measure = 'percent';
  readonly subject = 'unit';
  readonly explanation = 'Số hồ sơ giải quyết trước và đúng hạn chia cho số đã giải quyết và số đang quá hạn cuối kỳ.';
  readonly source = SOURCE;

  constructor(
    private readonly lines: DossierListQuery,
    private readonly settings: Settings,
  ) {}

  async of(
    reader: Reader,
    unitIds: readonly string[],
    period: FigurePeriod,
  ): Promise<ReadonlyMap<string, FigureValue>> {
    const { from, to } = monthsOf(period);
    const basis = await this.settings.value(reader, onTimeBasis, period.to);
    return valuesOf(await this.lines.ofUnits(reader, unitIds, from, to), period, (row) => {
      const resolved = `${n(row.resolvedOnTime + row.resolvedLate)} đã giải quyết`;
      const whole = basis === 'resolved' ? resolved : `(${resolved} + ${n(row.inProcessOverdue)} đang quá hạn)`;
      return { share: percent(onTimeShare(row, basis)), account: `${n(row.resolvedOnTime)} đúng hạn / ${whole}` };
    });
  }
}

/** The common way of these figures: rows of the units in the months of the period, each counted by the figure's own rule. */
@Injectable()
abstract class DossierFigure {
  readonly subject = 'unit';

  constructor(private readonly lines: DossierListQuery) {}

  async of(
    reader: Reader,
    unitIds: readonly string[],
    period: FigurePeriod,
  ): Promise<ReadonlyMap<string, FigureValue>> {
    const { from, to } = monthsOf(period);
    return valuesOf(await this.lines.ofUnits(reader, unitIds, from, to), period, (row) => this.count(row));
  }

  protected abstract count(row: GroupedDossiers): Counted;
}

@Injectable()
export class DossierSatisfactionFigure extends DossierFigure implements FigureSource {
  readonly code = 'dossiers.satisfaction';
  readonly name = 'Mức độ hài lòng khi giải quyết thủ tục hành chính';
  readonly measure = 'percent';
  readonly explanation = 'Số phiếu hài lòng chia cho số phiếu đánh giá của hệ thống một cửa trong kỳ.';
  readonly source = SOURCE;

  protected count(row: GroupedDossiers): Counted {
    return {
      share: percent(satisfactionShare(row)),
      account: `${n(row.satisfied)} hài lòng / ${n(row.satisfactionResponses)} phiếu`,
    };
  }
}

@Injectable()
export class ProcessingDaysFigure extends DossierFigure implements FigureSource {
  readonly code = 'dossiers.processing-days';
  readonly name = 'Thời gian xử lý thủ tục hành chính thực tế';
  readonly measure = 'days';
  readonly explanation = 'Số ngày trung bình để giải quyết một hồ sơ, tính theo số hồ sơ của từng tháng và lĩnh vực.';
  readonly source = 'NQ 04-NQ/TU phụ lục 1';

  protected count(row: GroupedDossiers): Counted {
    return {
      share:
        row.dossiersWithDays === 0 ? null : { numerator: row.dayHundredths, denominator: row.dossiersWithDays * 100 },
      account: `Trung bình của ${n(row.dossiersWithDays)} hồ sơ đã giải quyết`,
    };
  }
}

@Injectable()
export class PetitionsFigure extends DossierFigure implements FigureSource {
  readonly code = 'dossiers.petitions-resolved';
  readonly name = 'Tỷ lệ đơn thư được giải quyết';
  readonly measure = 'percent';
  readonly explanation = 'Số đơn thư giải quyết xong chia cho số đã nhận trong kỳ, cao nhất 100 %.';
  readonly source = 'NQ 04-NQ/TU phụ lục 1';

  protected count(row: GroupedDossiers): Counted {
    return {
      share: percent(petitionsShare(row)),
      account: `${n(row.petitionsResolved)} giải quyết xong / ${n(row.petitionsReceived)} đã nhận`,
    };
  }
}

export const dossierFigures = [OnTimeFigure, DossierSatisfactionFigure, ProcessingDaysFigure, PetitionsFigure] as const;
