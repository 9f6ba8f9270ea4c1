import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import {
  PeriodClosingsDemonstration,
  ScorecardsDemonstration,
  WorkCatalogueLoading,
  WorkItemsDemonstration,
  type CatalogueLineToLoad,
} from '@commune/evaluation';
import type { CalendarDate } from '@commune/kernel';
import { Database, systemScope, today, type Writer } from '@commune/platform/database';
import { parse } from 'csv-parse/sync';
import { DEMO_SOURCE } from './demo-province.js';
import {
  closingsToShow,
  isClosedBy,
  monthsToShow,
  scoredCommunes,
  type ClosingToShow,
  type ScoredCommune,
} from './demo-scoring.js';

interface CatalogueLine {
  readonly code: string;
  readonly part: string;
  readonly unit: string;
  readonly task: string;
  readonly detail: string;
  readonly output: string;
  readonly class: string;
  readonly score_frame: string;
  readonly score: string;
  readonly coefficient: string;
}

const FILE = new URL('../../demo/work-catalogue-nghia-lam.csv', import.meta.url);
const SOURCE =
  'Quyết định 283/QĐ-UBND xã Nghĩa Lâm (Nghệ An) ngày 31/5/2026 (ví dụ, dùng minh họa cho các tháng từ 01/01/2026)';
const FROM = '2026-01-01';
const CLOSED_BY = 'Sở Nội vụ (số liệu minh họa)';
const CONFIRMED_BY = 'Người theo dõi, đánh giá (số liệu minh họa)';
/** Earlier months are there for their points, the last ones to be looked at piece by piece. */
const RECENT_MONTHS = 3;
const ITEMS_OF_RECENT_MONTHS = 8;
const ITEMS_OF_EARLIER_MONTHS = 3;
const UNDER_WAY = { confirmed: 0, begun: 45 };

/** An official catalogue of another province as an example, and made-up work of some communes by it, most of it closed. */
@Injectable()
export class DemoWorkService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: WorkCatalogueLoading,
    private readonly items: WorkItemsDemonstration,
    private readonly cards: ScorecardsDemonstration,
    private readonly closings: PeriodClosingsDemonstration,
  ) {}

  async load(): Promise<void> {
    const day = today();
    await this.write(async (writer) => {
      await this.catalogue.load(writer, catalogueLines(), { effectiveFrom: FROM, source: SOURCE });
    });
    for (const commune of scoredCommunes) {
      const closings = closingsToShow(commune, day);
      await this.write((writer) => this.months(writer, commune, closings, day));
      for (const closing of closings) await this.closings.load(closing, CLOSED_BY);
    }
  }

  private async months(writer: Writer, commune: ScoredCommune, closings: readonly ClosingToShow[], day: CalendarDate) {
    const { code: communeCode, style, lastConfirmed } = commune;
    for (const { first, before } of monthsToShow(commune, day)) {
      const itemsEach = before < RECENT_MONTHS ? ITEMS_OF_RECENT_MONTHS : ITEMS_OF_EARLIER_MONTHS;
      await this.items.load(writer, { communeCode, style, first, itemsEach }, day, DEMO_SOURCE);
      const share = before === 0 ? UNDER_WAY : { confirmed: before === 1 ? lastConfirmed : 100, begun: 100 };
      await this.cards.load(writer, { communeCode, style, first, ...share }, CONFIRMED_BY);
      if (before > 0 && !isClosedBy(closings, first)) await this.cards.savePoints(writer, communeCode, first);
    }
  }

  private async write(work: (writer: Writer) => Promise<void>): Promise<void> {
    await this.database.write(systemScope('firstLoad'), work);
  }
}

function catalogueLines(): CatalogueLineToLoad[] {
  return parse<CatalogueLine>(readFileSync(FILE), { columns: true, bom: true }).map((line) => ({
    code: line.code,
    part: line.part,
    officeName: line.unit || null,
    task: line.task,
    detail: line.detail || null,
    output: line.output || null,
    complexityGroup: Number(line.class.slice(1)),
    scoreFrame: line.score_frame || null,
    scoreHundredths: Math.round(Number(line.score) * 100),
    coefficientHundredths: Math.round(Number(line.coefficient) * 100),
  }));
}
