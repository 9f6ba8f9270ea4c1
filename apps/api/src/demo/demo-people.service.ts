import { Injectable } from '@nestjs/common';
import { ImportsLoading } from '@commune/platform/imports';
import { ROSTER_FILE_NAME, rosterFile } from './demo-province.js';
import { DemoReviewService } from './demo-review.service.js';

const ROSTER_AS_OF = '2026-03-31';

/** The people of the roster file, and the work that is under way on them. */
@Injectable()
export class DemoPeopleService {
  constructor(
    private readonly imports: ImportsLoading,
    private readonly review: DemoReviewService,
  ) {}

  async load(): Promise<void> {
    await this.imports.load('civil-servants', { name: ROSTER_FILE_NAME, content: rosterFile() }, ROSTER_AS_OF);
    await this.review.load(ROSTER_AS_OF);
  }
}
