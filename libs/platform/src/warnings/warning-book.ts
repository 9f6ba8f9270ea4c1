import { Injectable } from '@nestjs/common';
import type { AccessScope, Reader } from '../database/index.js';
import { EarlyWarningsRepository } from './early-warnings.repository.js';
import type { EarlyWarningView } from './early-warnings.dto.js';
import type { WarningRow } from './early-warnings.query.js';
import type { WarningSource } from './warning-source.js';
import { WarningSources } from './warning-sources.js';
import { actionsIn, transitions } from './warning-states.js';

/** How a warning looks to its reader: the words of its kind, and what may be done about it now. */
@Injectable()
export class WarningBook {
  constructor(
    private readonly sources: WarningSources,
    private readonly warnings: EarlyWarningsRepository,
  ) {}

  view(scope: AccessScope, row: WarningRow): EarlyWarningView {
    const owned = { ...row, officeId: row.officeId ?? '', personId: row.civilServantId ?? '' };
    return {
      ...row,
      kindTitle: this.sources.find(row.kind)?.title ?? row.kind,
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      allowedActions: actionsIn(row.state).filter((action) => scope.allows(transitions[action].operation, owned)),
    };
  }

  /** Kinds whose class the reader has in some unit; of the others even the number is none of their business. */
  kindsFor(scope: AccessScope): readonly WarningSource[] {
    if (scope.role === 'everything') return this.sources.all();
    const classes = new Set(scope.grants.flatMap(({ readClasses }) => readClasses));
    return this.sources.all().filter(({ fieldClass }) => classes.has(fieldClass));
  }

  async checkedAt(reader: Reader, kinds: readonly WarningSource[]): Promise<string | null> {
    const at = await this.warnings.checkedAt(
      reader,
      kinds.map(({ kind }) => kind),
    );
    return at?.toISOString() ?? null;
  }
}
