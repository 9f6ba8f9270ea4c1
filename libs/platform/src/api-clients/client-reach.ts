import { Injectable } from '@nestjs/common';
import { PolicyRegistry } from '../access/policy-registry.js';
import type { PolicyLine } from '../access/policy.js';
import { reachOf } from '../access/scope-grants.js';
import { reaches, type AccessScope, type OwnedRow, type ScopeGrant } from '../database/index.js';
import { Refusal } from '../http/index.js';
import type { UnitTree } from '../units/index.js';
import type { CurrentClient } from './client-desk.js';
import { ClientScopes } from './client-scopes.js';

type Reaching = Pick<CurrentClient, 'unitId' | 'blocs' | 'scopes'>;
type Acting = Reaching & Pick<CurrentClient, 'clientId' | 'name'>;

/** How far a client reaches: a scope instead of a role, and from there on the same way as a person. */
@Injectable()
export class ClientReach {
  constructor(
    private readonly policies: PolicyRegistry,
    private readonly scopes: ClientScopes,
  ) {}

  /** Refused where none of the client's scopes opens the operation. */
  scopeOf(client: Acting, operationId: string, line: PolicyLine, tree: UnitTree): AccessScope {
    if (!isOpenTo(line, client)) throw new Refusal('forbidden', 'access.client-scope-missing', refusalOf(line));
    const grant = this.grantFor(line, client, tree);
    return {
      role: 'scoped',
      operationId,
      actor: { accountId: null, clientId: client.clientId, name: `Ứng dụng ${client.name}`, sessionId: null },
      grants: [grant],
      aggregate: typeof line.who === 'object' && 'aggregate' in line && line.aggregate === true,
      clientScopes: client.scopes,
      allows: (other: string, row: OwnedRow) => {
        const otherLine = this.policies.lineOf(other);
        return (
          otherLine !== undefined && isOpenTo(otherLine, client) && reaches(this.grantFor(otherLine, client, tree), row)
        );
      },
    };
  }

  /** What the client reaches, for work that the system does in its name. */
  grantOf(client: Reaching, tree: UnitTree): ScopeGrant {
    return {
      ...reachOf(client.unitId, tree, (bloc) => client.blocs.includes(bloc)),
      personId: null,
      readClasses: this.scopes.classesOf(client.scopes, 'reads'),
      writeClasses: this.scopes.classesOf(client.scopes, 'writes'),
    };
  }

  private grantFor({ clientReach }: PolicyLine, client: Reaching, tree: UnitTree): ScopeGrant {
    const grant = this.grantOf(client, tree);
    return clientReach === 'own' ? { ...grant, governmentUnits: [], partyUnits: [], offices: [] } : grant;
  }
}

function isOpenTo({ client: needed }: PolicyLine, { scopes }: Reaching): boolean {
  return needed === 'any' || (needed !== undefined && scopes.includes(needed));
}

function refusalOf({ client: needed }: PolicyLine): string {
  return needed === undefined
    ? 'Thao tác này không mở cho ứng dụng; chỉ dành cho người dùng đăng nhập.'
    : `Ứng dụng chưa được cấp phạm vi "${needed}". Đề nghị quản trị hệ thống cấp thêm.`;
}
