import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/index.js';
import type { AccessScope, Writer } from '../database/index.js';
import { issuingBodyOf, type IssuingBody } from '../documents/index.js';
import { notFound } from '../http/index.js';
import { UnitTrees } from '../units/index.js';
import type { EarlyWarningListQuery } from './early-warnings.dto.js';
import type { WarningRow } from './early-warnings.query.js';

/** Whose list it is, and the trail in which its giving stands. */
@Injectable()
export class WarningListSurroundings {
  constructor(
    private readonly trees: UnitTrees,
    private readonly trail: AuditTrail,
  ) {}

  async issuerOf(scope: AccessScope, unitId: string | undefined): Promise<IssuingBody> {
    const [grant] = scope.grants;
    const isParty = grant?.governmentUnits.length === 0 && grant.partyUnits.length > 0;
    const home = [...(grant?.governmentUnits ?? []), ...(grant?.offices ?? []), ...(grant?.partyUnits ?? [])][0] ?? '';
    const tree = await this.trees.ofRequest();
    const issuer = issuingBodyOf(tree, unitId ?? home, isParty ? 'party' : 'government');
    if (!issuer) throw notFound('đơn vị');
    return issuer;
  }

  async recordExport(writer: Writer, rows: readonly WarningRow[], query: EarlyWarningListQuery): Promise<void> {
    const people = rows.flatMap(({ civilServantId, unitId, bloc, officeId }) =>
      civilServantId === null || officeId === null ? [] : [{ personId: civilServantId, unitId, bloc, officeId }],
    );
    const { q: _searched, ...asked } = query;
    await this.trail.recordListExport(writer, 'early_warning_list', people, { ...asked, rows: rows.length });
  }
}
