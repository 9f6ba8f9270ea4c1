import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PolicyRegistry } from '../access/policy-registry.js';
import type { PolicyLine } from '../access/policy.js';
import { reachOf } from '../access/scope-grants.js';
import { Database, reaches, type AccessScope, type OwnedRow, type ScopeGrant } from '../database/index.js';
import { Refusal } from '../http/index.js';
import { UnitTrees, type UnitTree } from '../units/index.js';
import { hashOf, looksLikeKey } from './api-key.js';
import { ClientDesk, type CurrentClient } from './client-desk.js';
import { ClientScopes } from './client-scopes.js';

const FIND = `
  select client_id as "clientId", name, unit_id as "unitId", blocs, scopes, requests_per_minute as "requestsPerMinute",
    state, unit_revision as "unitRevision"
  from find_api_client($1)`;

/** The door for systems: a key instead of a session, a scope instead of a role; the reach is made the same way. */
@Injectable()
export class ClientAdmission {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly policies: PolicyRegistry,
    private readonly scopes: ClientScopes,
    private readonly desk: ClientDesk,
  ) {}

  async admit(token: string, operationId: string, line: PolicyLine, reply: FastifyReply): Promise<AccessScope> {
    const client = await this.clientOf(token);
    await this.desk.receive(client, reply);
    if (!isOpenTo(line, client)) {
      this.desk.refuse(client);
      throw new Refusal('forbidden', 'access.client-scope-missing', refusalOf(line));
    }
    const tree = await this.trees.at(client.unitRevision);
    const grant = this.grantOf(client, tree);
    return {
      role: 'scoped',
      operationId,
      actor: { accountId: null, clientId: client.clientId, name: `Ứng dụng ${client.name}`, sessionId: null },
      grants: [grant],
      aggregate: typeof line.who === 'object' && 'aggregate' in line && line.aggregate === true,
      clientScopes: client.scopes,
      allows: (other: string, row: OwnedRow) => {
        const otherLine = this.policies.lineOf(other);
        return otherLine !== undefined && isOpenTo(otherLine, client) && reaches(grant, row);
      },
    };
  }

  /** What the client reaches, for work that the system does in its name. */
  grantOf(client: Pick<CurrentClient, 'unitId' | 'blocs' | 'scopes'>, tree: UnitTree): ScopeGrant {
    return {
      ...reachOf(client.unitId, tree, (bloc) => client.blocs.includes(bloc)),
      personId: null,
      readClasses: this.scopes.classesOf(client.scopes, 'reads'),
      writeClasses: this.scopes.classesOf(client.scopes, 'writes'),
    };
  }

  private async clientOf(token: string): Promise<CurrentClient> {
    const [client] = looksLikeKey(token) ? await this.database.call<CurrentClient>(FIND, [hashOf(token)]) : [];
    if (!client) throw refused('access.key-unknown', 'Khóa API không đúng. Gửi Authorization: Bearer cck_….');
    if (client.state === 'live') return client;
    this.desk.refuse(client);
    throw client.state === 'disabled'
      ? refused('access.client-disabled', 'Ứng dụng đang bị khóa. Liên hệ quản trị hệ thống.')
      : refused(
          'access.key-expired',
          'Khóa API đã hết hạn hoặc đã bị thu hồi. Đề nghị quản trị hệ thống cấp khóa mới.',
        );
  }
}

function isOpenTo({ client: needed }: PolicyLine, { scopes }: CurrentClient): boolean {
  return needed === 'any' || (needed !== undefined && scopes.includes(needed));
}

function refusalOf({ client: needed }: PolicyLine): string {
  return needed === undefined
    ? 'Thao tác này không mở cho ứng dụng; chỉ dành cho người dùng đăng nhập.'
    : `Ứng dụng chưa được cấp phạm vi "${needed}". Đề nghị quản trị hệ thống cấp thêm.`;
}

function refused(code: string, message: string): Refusal {
  return new Refusal('unauthenticated', code, message);
}
