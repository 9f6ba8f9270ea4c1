import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import { Figures } from '@commune/platform/figures';
import type { Unit } from '@commune/platform/units';
import type { EvaluationPeriod } from '../domain/index.js';
import { cardView, summaryOf, summaryOfKept } from './indicator-card-view.js';
import type { IndicatorCardSummary, IndicatorCardView } from './indicator-cards.dto.js';
import { IndicatorDesk, type IndicatorCard } from './indicator-desk.js';
import { IndicatorUnits } from './indicator-units.js';
import { IndicatorValuesRepository } from './indicator-values.repository.js';
import { KeptIndicatorCardsRepository } from './kept-indicator-cards.repository.js';

type NamedUnit = Pick<Unit, 'id' | 'fullName'>;

export interface ClosedPlace {
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly closingId: string;
}

/** Cards as they are shown: computed while the period is open, as they were kept once the commune's government is closed. */
@Injectable()
export class IndicatorCardSheets {
  constructor(
    private readonly units: IndicatorUnits,
    private readonly desk: IndicatorDesk,
    private readonly values: IndicatorValuesRepository,
    private readonly kept: KeptIndicatorCardsRepository,
    private readonly figures: Figures,
  ) {}

  /** In the order of the units. */
  async summaries(
    reader: Reader,
    units: readonly NamedUnit[],
    period: EvaluationPeriod,
  ): Promise<IndicatorCardSummary[]> {
    const ids = units.map(({ id }) => id);
    const closed = await this.kept.ofUnits(reader, ids, period);
    const open = ids.filter((id) => !closed.get(id));
    const cards = new Map((await this.desk.cards(reader, open, period)).map((card) => [card.unitId, card]));
    return units.flatMap(({ id, fullName }) => {
      const kept = closed.get(id);
      const card = cards.get(id);
      if (kept) return [summaryOfKept(kept)];
      return card ? [summaryOf(card, fullName, closed.has(id))] : [];
    });
  }

  async view(reader: Reader, unit: NamedUnit, period: EvaluationPeriod): Promise<IndicatorCardView | undefined> {
    const closed = await this.kept.ofUnits(reader, [unit.id], period);
    const kept = closed.get(unit.id);
    if (kept) return kept;
    const [card] = await this.desk.cards(reader, [unit.id], period);
    return card && this.shown(reader, card, unit, period, closed.has(unit.id));
  }

  /** In the transaction that closes; nothing where no set measures the commune's leaders. */
  async keep(writer: Writer, period: EvaluationPeriod, { unitId, bloc, closingId }: ClosedPlace): Promise<void> {
    const unit = bloc === 'government' ? await this.units.commune(writer, unitId) : undefined;
    const [card] = unit ? await this.desk.cardsIfAny(writer, [unitId], period) : [];
    if (!unit || !card) return;
    await this.kept.insert(writer, await this.shown(writer, card, unit, period, true), closingId);
  }

  private async shown(
    reader: Reader,
    card: IndicatorCard,
    { id, fullName: unitName }: NamedUnit,
    period: EvaluationPeriod,
    isClosed: boolean,
  ): Promise<IndicatorCardView> {
    const words = await this.values.allOf(reader, id, period.key);
    return cardView(card, { unitName, period, figures: this.figures, words, isClosed });
  }
}
