import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import { CapabilityModule } from '../../modules/index.js';
import type { FoundWarning, WarningSource } from '../warning-source.js';

/** A source that finds what it is told to. */
abstract class ToldSource implements WarningSource {
  abstract readonly kind: string;
  abstract readonly fieldClass: FieldClass;
  readonly title = 'Cảnh báo thử';
  readonly explanation = 'Tìm điều được bảo.';
  readonly source = 'kiểm thử';
  causes: readonly FoundWarning[] = [];
  fails = false;

  async find(): Promise<FoundWarning[]> {
    if (this.fails) throw new Error('as told');
    return [...this.causes];
  }
}

@Injectable()
export class OpenSource extends ToldSource {
  readonly kind = 'probe.open';
  readonly fieldClass = 'employment';
}

@Injectable()
export class GuardedSource extends ToldSource {
  readonly kind = 'probe.guarded';
  readonly fieldClass = 'discipline';
}

@CapabilityModule({ name: 'probe', warnings: [OpenSource, GuardedSource] }, { providers: [OpenSource, GuardedSource] })
export class ProbeWarningsModule {}
