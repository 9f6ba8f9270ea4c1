import { Injectable } from '@nestjs/common';
import { systemScope, type Writer } from '@commune/platform/database';
import { DossierIntake, type GivenDossiers } from './dossier-intake.js';

/** Statistics that come with the demonstration, by the same rules as those of a file. */
@Injectable()
export class DossierStatisticsDemonstration {
  constructor(private readonly intake: DossierIntake) {}

  async load(writer: Writer, lines: readonly GivenDossiers[], source: string): Promise<void> {
    const judged = await this.intake.judge(writer, systemScope('firstLoad'), source, lines);
    const faulty = judged.find(({ outcome }) => outcome === 'faulty' || outcome === 'outside');
    if (faulty) throw new Error(`Demonstration of dossiers: ${JSON.stringify(faulty)}`);
    await this.intake.write(writer, judged);
  }
}
