import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { WARNING_SOURCES, type WarningSource, type WarningSourceType } from './warning-source.js';

/** The sources that the modules of the application bring. */
@Injectable()
export class WarningSources implements OnModuleInit {
  private byKind: ReadonlyMap<string, WarningSource> = new Map();

  constructor(
    @Inject(WARNING_SOURCES) private readonly types: readonly WarningSourceType[],
    private readonly modules: ModuleRef,
  ) {}

  onModuleInit(): void {
    const sources = this.types.map((type) => this.modules.get(type, { strict: false }));
    this.byKind = new Map(sources.map((source) => [source.kind, source]));
    if (this.byKind.size !== sources.length) throw new Error('Early warnings: one kind has two sources');
  }

  all(): readonly WarningSource[] {
    return [...this.byKind.values()];
  }

  find(kind: string): WarningSource | undefined {
    return this.byKind.get(kind);
  }
}
