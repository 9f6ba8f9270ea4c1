import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { PolicyLine } from '../access/policy.js';
import { Database, type AccessScope } from '../database/index.js';
import { Refusal } from '../http/index.js';
import { UnitTrees } from '../units/index.js';
import { hashOf, looksLikeKey } from './api-key.js';
import { ClientDesk, type CurrentClient } from './client-desk.js';
import { ClientReach } from './client-reach.js';

const FIND = `
  select client_id as "clientId", name, unit_id as "unitId", blocs, scopes, requests_per_minute as "requestsPerMinute",
    state, unit_revision as "unitRevision"
  from find_api_client($1)`;

/** The door for systems: a key instead of a session. */
@Injectable()
export class ClientAdmission {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly reach: ClientReach,
    private readonly desk: ClientDesk,
  ) {}

  async admit(token: string, operationId: string, line: PolicyLine, reply: FastifyReply): Promise<AccessScope> {
    const client = await this.clientOf(token);
    await this.desk.receive(client, reply);
    const tree = await this.trees.at(client.unitRevision);
    try {
      return this.reach.scopeOf(client, operationId, line, tree);
    } catch (error) {
      this.desk.refuse(client);
      throw error;
    }
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

function refused(code: string, message: string): Refusal {
  return new Refusal('unauthenticated', code, message);
}
