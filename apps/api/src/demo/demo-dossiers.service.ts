import { Injectable } from '@nestjs/common';
import { IndicatorValuesDemonstration } from '@commune/evaluation';
import { DossierStatisticsDemonstration, SurveysDemonstration } from '@commune/plan-tracking';
import { Database, systemScope } from '@commune/platform/database';
import { DEMO_SOURCE } from './demo-province.js';
import { demoDossiers } from './demo-dossiers.js';

const PERIOD = '2026-Q3';
/** The ward of the demonstration accounts and two communes beside it. */
const SURVEYED = ['01273', '01279', '01288'];

/** Made-up dossiers of ten months for the 56 communes, what the province says of some by the indicators, surveys of three. */
@Injectable()
export class DemoDossiersService {
  constructor(
    private readonly database: Database,
    private readonly dossiers: DossierStatisticsDemonstration,
    private readonly indicators: IndicatorValuesDemonstration,
    private readonly surveys: SurveysDemonstration,
  ) {}

  async load(): Promise<void> {
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      const lines = demoDossiers();
      await this.dossiers.load(writer, lines, DEMO_SOURCE);
      // Every third commune is left for a newcomer to complete.
      const codes = [...new Set(lines.map(({ unitCode }) => unitCode))].filter((_, at) => at % 3 !== 0);
      await this.indicators.load(writer, codes, PERIOD, DEMO_SOURCE);
      await this.surveys.load(writer, SURVEYED, DEMO_SOURCE);
    });
  }
}
