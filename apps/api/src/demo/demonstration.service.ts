import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CONFIG, type Config } from '@commune/platform/config';
import { demoSteps } from './demo-steps.js';

/** The demonstration: Cao Bằng with its 56 communes, the people of its roster file, one account for each role, an API key. */
@Injectable()
export class Demonstration {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly parts: ModuleRef,
  ) {}

  async load(): Promise<void> {
    const hasPeople = this.config.demoRoster === 'full';
    for (const { part, needsPeople } of demoSteps) {
      if (hasPeople || !needsPeople) await this.parts.get(part).load();
    }
  }
}
