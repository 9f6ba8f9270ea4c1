import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { FIGURE_SOURCES, type FigureSource, type FigureSourceType } from './figure-source.js';

/** The door: the figures that the modules of the application offer. */
@Injectable()
export class Figures implements OnModuleInit {
  private byCode: ReadonlyMap<string, FigureSource> = new Map();

  constructor(
    @Inject(FIGURE_SOURCES) private readonly types: readonly FigureSourceType[],
    private readonly modules: ModuleRef,
  ) {}

  onModuleInit(): void {
    const sources = this.types.map((type) => this.modules.get(type, { strict: false }));
    this.byCode = new Map(sources.map((source) => [source.code, source]));
    if (this.byCode.size !== sources.length) throw new Error('Figures: one code has two sources');
  }

  all(): readonly FigureSource[] {
    return [...this.byCode.values()];
  }

  find(code: string): FigureSource | undefined {
    return this.byCode.get(code);
  }
}
