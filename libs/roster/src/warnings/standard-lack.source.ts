import { Injectable } from '@nestjs/common';
import { blocs } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import type { FoundWarning, Severity, WarningSource } from '@commune/platform/warnings';
import { classOfReason, requirementTraits, type FitReason, type FitReasonKind } from '../domain/index.js';
import { PositionFits, type PersonFit } from '../standards/position-fits.query.js';
import { personWarning } from './person-warning.js';
import { WarningCauses } from './warning-causes.query.js';
import { fitGroupsWarned } from './warnings.settings.js';

const severityOf: Readonly<Partial<Record<FitReasonKind, Severity>>> = {
  mandatory: 'high',
  field: 'medium',
  training: 'low',
};

/** Kinds of lack that are warned of under each choice of the setting. */
const warnedUnder: Readonly<Record<string, readonly FitReasonKind[]>> = {
  mandatory: ['mandatory'],
  field: ['mandatory', 'field'],
  training: ['mandatory', 'field', 'training'],
};

/** W1: who is below the standard of the post held. */
@Injectable()
export class StandardLackSource implements WarningSource {
  readonly kind = 'roster.standard-lack';
  readonly title = 'Chưa đủ tiêu chuẩn vị trí việc làm';
  readonly explanation =
    'Thiếu tiêu chuẩn bắt buộc của vị trí đang giữ, hoặc chuyên ngành không phù hợp. Bổ sung hồ sơ nếu chưa ghi đủ, cử đi đào tạo, hoặc bố trí lại.';
  readonly source = 'NQ 04-NQ/TU phụ lục 3.3; KH 1570/KH-UBND mục III.2';
  readonly fieldClass = 'qualification';

  constructor(
    private readonly causes: WarningCauses,
    private readonly settings: Settings,
    private readonly fits: PositionFits,
  ) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const kinds = warnedUnder[await this.settings.value(reader, fitGroupsWarned, on)] ?? [];
    const fits = await this.fits.of(reader, { asOf: on, standardsAsOf: on, unitIds, blocs });
    const lacking = fits.flatMap((fit) => {
      const reasons = fit.reasons.filter((reason) => isTold(reason) && kinds.includes(reason.kind));
      return reasons.length === 0 ? [] : [{ fit, reasons }];
    });
    const names = await this.causes.names(
      reader,
      lacking.map(({ fit }) => fit.civilServantId),
    );
    return lacking.map(({ fit, reasons }) => {
      const person = { ...fit, fullName: names.get(fit.civilServantId) ?? '' };
      const severity = worst(reasons);
      return personWarning(person, { key: fit.civilServantId, dueOn: null, severity, reason: sentence(fit, reasons) });
    });
  }
}

/** What an evaluation says is of a class of its own, and no lack of the standard. */
const isTold = (reason: FitReason): boolean => classOfReason(reason) !== 'assessment';

function worst(reasons: readonly FitReason[]): Severity {
  const found = reasons.map(({ kind }) => severityOf[kind]);
  return (['high', 'medium'] as const).find((severity) => found.includes(severity)) ?? 'low';
}

function sentence({ positionTitle }: PersonFit, reasons: readonly FitReason[]): string {
  const lacks = reasons.map(({ code, required, found }) => {
    const requirement = code.slice(0, code.lastIndexOf('-'));
    const name = Object.entries(requirementTraits).find(([kind]) => kind === requirement)?.[1].name ?? requirement;
    return `${name}: cần ${required ?? 'có'}, ${found === null ? 'hồ sơ chưa ghi' : `hiện ${found}`}`;
  });
  return short(`Vị trí ${positionTitle}. ${lacks.join('; ')}.`);
}

/** A list of fields of study can be long; the record shows it whole. */
const short = (text: string): string => (text.length <= 900 ? text : `${text.slice(0, 899)}…`);
