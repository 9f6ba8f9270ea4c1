import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import type { EvaluationPeriod } from '../domain/index.js';
import type { IndicatorCardView } from './indicator-cards.dto.js';

/** `card` null: closed when no set was in force, or before cards were kept. */
interface ClosedCard {
  readonly unitId: string;
  readonly card: IndicatorCardView | null;
}

const CLOSED = `
  select distinct on (c.unit_id) c.unit_id as "unitId", k.card
  from closed_period c left join kept_indicator_card k on k.unit_id = c.unit_id and k.period = $2
  where c.unit_id = any ($1) and c.bloc = 'government' and c.period_from <= $3::date and c.period_to >= $4::date
  order by c.unit_id`;

@Injectable()
export class KeptIndicatorCardsRepository {
  /** By unit; those that are open have no entry. */
  async ofUnits(reader: Reader, unitIds: readonly string[], { key, from, to }: EvaluationPeriod) {
    const rows = await reader.query<ClosedCard>(CLOSED, [unitIds, key, from, to]);
    return new Map(rows.map(({ unitId, card }) => [unitId, card]));
  }

  async insert(writer: Writer, card: IndicatorCardView, closingId: string): Promise<void> {
    await writer.query(
      'insert into kept_indicator_card (id, unit_id, period, closing_id, card) values ($1, $2, $3, $4, $5)',
      [uuid(), card.id, card.period, closingId, JSON.stringify(card)],
    );
  }
}
