import { Injectable } from '@nestjs/common';
import type { FigureSource, FigureValue } from '@commune/platform/figures';
import { CapabilityModule } from '@commune/platform/modules';

/** What plan tracking offers where it is part of the application, without data: the sets that ship name it. */
function offered(figureCode: string) {
  @Injectable()
  class Offered implements FigureSource {
    readonly code = figureCode;
    readonly name = figureCode;
    readonly measure = 'percent';
    readonly subject = 'unit';
    readonly explanation = figureCode;
    readonly source = 'kiểm thử';

    of(): Promise<ReadonlyMap<string, FigureValue>> {
      return Promise.resolve(new Map());
    }
  }
  return Offered;
}

const figures = ['on-time', 'satisfaction', 'processing-days', 'petitions-resolved'].map((name) =>
  offered(`dossiers.${name}`),
);

@CapabilityModule({ name: 'offered-figures', figures }, { providers: figures })
export class OfferedFigures {}
