import { Injectable } from '@nestjs/common';
import { RatingsDemonstration, ResultPackagesDemonstration, type RoundToShow } from '@commune/evaluation';
import { today } from '@commune/platform/database';
import { DEMO_SOURCE } from './demo-province.js';
import { ALIKE_WARD, FIXED_COMMUNE, GENEROUS_WARD, packagesToShow, PUBLISHED_COMMUNE, WARD } from './demo-scoring.js';

const SENT_BY = 'Sở Nội vụ (số liệu minh họa)';
const ROUNDS: readonly RoundToShow[] = [
  { communeCode: WARD, stage: 'deciding' },
  { communeCode: GENEROUS_WARD, stage: 'forms' },
  { communeCode: ALIKE_WARD, stage: 'decided' },
  { communeCode: PUBLISHED_COMMUNE, stage: 'published' },
  { communeCode: FIXED_COMMUNE, stage: 'frozen' },
];

/** What follows from the points: results sent to the national database, and rounds of the year, each at another stage. */
@Injectable()
export class DemoRatingsService {
  constructor(
    private readonly packages: ResultPackagesDemonstration,
    private readonly ratings: RatingsDemonstration,
  ) {}

  async load(): Promise<void> {
    for (const made of packagesToShow(today())) await this.packages.load(made, SENT_BY);
    for (const round of ROUNDS) await this.ratings.load(round, today(), DEMO_SOURCE);
  }
}
