import { Injectable } from '@nestjs/common';
import { addDays, formatDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { dueSeverity, moveKindCodes, moveKind } from '../domain/index.js';
import { warnOfTermDays } from '../placement-plans/placement-settings.js';
import { urgentDays } from '../warnings/warnings.settings.js';
import { personWarning } from '../warnings/person-warning.js';
import { DueMoves, type EndingTerm } from './due-moves.query.js';

/** W5: secondments, trial appointments and rotations that end. */
@Injectable()
export class TermEndingSource implements WarningSource {
  readonly kind = 'roster.placement-term-ending';
  readonly title = 'Sắp hết thời hạn theo quyết định bố trí';
  readonly explanation =
    'Biệt phái, thử thách, luân chuyển: quyết định trở về, kéo dài, hay giữ lại ở vị trí trước ngày hết hạn.';
  readonly source = 'NQ 04-NQ/TU III.2, phụ lục 3.3';
  readonly fieldClass = 'employment';

  constructor(
    private readonly moves: DueMoves,
    private readonly settings: Settings,
  ) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const until = addDays(on, await this.settings.value(reader, warnOfTermDays, on));
    const urgent = await this.settings.value(reader, urgentDays, on);
    const ending = await this.moves.ending(reader, until, unitIds);
    return ending.map((term) => {
      const { moveId, endsOn: dueOn } = term;
      const said = { key: moveId, dueOn, severity: dueSeverity(dueOn, on, urgent), reason: sentence(term) };
      return { ...personWarning(term, said), link: `/bo-tri/nguoi/${term.moveId}` };
    });
  }
}

function sentence({ kind, effectiveOn, endsOn, decisionNumber }: EndingTerm): string {
  const name = moveKind(moveKindCodes.find((code) => code === kind) ?? 'secondment').name;
  return `${name} từ ${formatDate(effectiveOn)} đến ${formatDate(endsOn)}, quyết định ${decisionNumber}.`;
}
