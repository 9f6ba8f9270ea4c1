import { Injectable } from '@nestjs/common';
import { CorrectionsDemonstration } from '@commune/roster';
import { DEMO_SOURCE } from './demo-province.js';

/** What people of the demonstration ask to have corrected. */
@Injectable()
export class DemoCorrectionsService {
  constructor(private readonly corrections: CorrectionsDemonstration) {}

  async load(): Promise<void> {
    await this.corrections.load(DEMO_SOURCE);
  }
}
