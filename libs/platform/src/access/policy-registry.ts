import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { mergePolicies, policyFaults, type Policy, type PolicyLine } from './policy.js';

export const POLICIES = Symbol('Policies');

/** Holds the merged policy and stops the start-up where lines and handlers don't match. */
@Injectable()
export class PolicyRegistry implements OnModuleInit {
  private readonly lines: ReadonlyMap<string, PolicyLine>;

  constructor(
    @Inject(POLICIES) policies: readonly Policy[],
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {
    this.lines = mergePolicies(policies);
  }

  onModuleInit(): void {
    const faults = policyFaults(this.lines, this.handlers());
    if (faults.length > 0) throw new Error(`Policy: ${faults.join('; ')}`);
  }

  lineOf(operationId: string): PolicyLine | undefined {
    return this.lines.get(operationId);
  }

  operationIds(): IterableIterator<string> {
    return this.lines.keys();
  }

  /** Method names that answer HTTP: Nest marks them with a path. */
  private handlers(): string[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      const prototype: unknown = typeof metatype === 'function' ? metatype.prototype : null;
      if (typeof prototype !== 'object' || prototype === null) return [];
      return this.scanner.getAllMethodNames(prototype).filter((name) => {
        const method: unknown = Reflect.get(prototype, name);
        return typeof method === 'function' && Reflect.hasMetadata('path', method);
      });
    });
  }
}
