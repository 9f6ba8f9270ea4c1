import 'reflect-metadata';
import { Module, type ModuleMetadata, type Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { ClientScope } from '../api-clients/client-scopes.js';
import type { ChangeFeed } from '../changes/change-feeds.js';
import type { Policy } from '../access/policy.js';
import type { NotificationKind } from '../notifications/notification-kind.js';
import type { ListDeclaration } from '../saved-views/list-declaration.js';
import type { FigureSourceType } from '../figures/figure-source.js';
import type { SettingDefinition } from '../settings/setting-definition.js';
import type { WarningSourceType } from '../warnings/warning-source.js';
import type { AnyDocumentTemplate } from '../documents/official-document.types.js';

/** What a module brings to the platform. Its module file is the only place that says so. */
export interface Capability {
  readonly name: string;
  /** How people call it, where it has something to show under its name, such as settings. */
  readonly title?: string;
  readonly entities?: readonly Type[];
  readonly migrations?: readonly Type<MigrationInterface>[];
  /** What is done with the owner's address once all migrations have run, at every start. */
  readonly afterMigrations?: (ownerUrl: string) => Promise<void>;
  readonly policy?: Policy;
  readonly settings?: readonly SettingDefinition[];
  /** Records of this module whose changes third parties may follow. */
  readonly changeFeeds?: readonly ChangeFeed[];
  /** What API clients may be given of this module. */
  readonly clientScopes?: readonly ClientScope[];
  /** Tables with a unit that everybody signed in may read, because they hold no person and no secret. */
  readonly referenceTables?: readonly string[];
  /** Lists whose views and columns people may keep. */
  readonly lists?: readonly ListDeclaration[];
  /** What people are told of, and how by default. */
  readonly notifications?: readonly NotificationKind[];
  /** Official documents that the module draws, each declared by `defineDocument`. */
  readonly documents?: readonly AnyDocumentTemplate[];
  /** What finds early warnings; each is among the module's providers too. */
  readonly warnings?: readonly WarningSourceType[];
  /** Figures that criteria of evaluation may name; each is among the module's providers too. */
  readonly figures?: readonly FigureSourceType[];
}

const CAPABILITY = Symbol('capability');

/** `@Module` that also registers the module's entities, migrations and policy lines. */
export function CapabilityModule(capability: Capability, metadata: ModuleMetadata): ClassDecorator {
  return (target) => {
    Module(metadata)(target);
    Reflect.defineMetadata(CAPABILITY, capability, target);
  };
}

/** The capabilities of these modules and of all that they import, each once. */
export function capabilitiesOf(modules: readonly unknown[]): Capability[] {
  const found = new Map<unknown, Capability | undefined>();
  const visit = (module: unknown): void => {
    if (typeof module !== 'function' || found.has(module)) return;
    found.set(module, Reflect.getMetadata(CAPABILITY, module) as Capability | undefined);
    const imports: unknown = Reflect.getMetadata('imports', module);
    if (Array.isArray(imports)) imports.forEach(visit);
  };
  modules.forEach(visit);
  return [...found.values()].filter((capability) => capability !== undefined);
}
