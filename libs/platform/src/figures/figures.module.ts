import { Global, type DynamicModule } from '@nestjs/common';
import { CapabilityModule, type Capability } from '../modules/index.js';
import { FIGURE_SOURCES } from './figure-source.js';
import { FiguresController } from './figures.controller.js';
import { Figures } from './figures.js';

@Global()
@CapabilityModule(
  { name: 'figures', policy: { listFigures: { who: 'signed-in', client: 'any' } } },
  { controllers: [FiguresController], providers: [Figures], exports: [Figures] },
)
export class FiguresModule {
  /** The figures of every module that the application consists of. */
  static withSources(capabilities: readonly Capability[]): DynamicModule {
    const sources = capabilities.flatMap((capability) => [...(capability.figures ?? [])]);
    return { module: FiguresModule, providers: [{ provide: FIGURE_SOURCES, useValue: sources }] };
  }
}
