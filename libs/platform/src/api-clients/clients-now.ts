import { Injectable } from '@nestjs/common';
import { PolicyRegistry } from '../access/policy-registry.js';
import { Database, systemScope, today, type AccessScope } from '../database/index.js';
import { Refusal } from '../http/index.js';
import { UnitTrees } from '../units/index.js';
import { ApiClientsRepository } from './api-clients.repository.js';
import { ClientReach } from './client-reach.js';

/** Rights of a client outside of a request: what it has asked for and the system does later. */
@Injectable()
export class ClientsNow {
  constructor(
    private readonly database: Database,
    private readonly clients: ApiClientsRepository,
    private readonly policies: PolicyRegistry,
    private readonly trees: UnitTrees,
    private readonly reach: ClientReach,
  ) {}

  /** As if the client called the operation now, with the key that it then has. Refused as the guard would refuse it. */
  async of(clientId: string, operationId: string): Promise<AccessScope> {
    const found = await this.database.read(systemScope(operationId), (reader) =>
      this.clients.findLive(reader, clientId, today()),
    );
    const line = this.policies.lineOf(operationId);
    if (!found || !line) {
      const message = 'Ứng dụng đang bị khóa, đã hết hạn, hoặc không còn khóa nào dùng được.';
      throw new Refusal('forbidden', 'access.client-disabled', message);
    }
    return this.reach.scopeOf(found, operationId, line, await this.trees.current());
  }
}
