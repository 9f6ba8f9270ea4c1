import { Injectable } from '@nestjs/common';
import { blocs as allBlocs, type Violation } from '@commune/kernel';
import { v7 as uuid } from 'uuid';
import { Database, today, type AccessScope, type Writer } from '../database/index.js';
import { brokenConstraint, invalid, notFound, Refusal } from '../http/index.js';
import { UnitTrees } from '../units/index.js';
import { newKey } from './api-key.js';
import type {
  ApiClientCreation,
  ApiClientList,
  ApiClientPatch,
  ApiClientView,
  ClientScopeList,
  IssuedApiKey,
  OwnApiClient,
} from './api-clients.dto.js';
import { ApiClientsRepository, type StoredClient } from './api-clients.repository.js';
import { ClientScopes } from './client-scopes.js';

const DEFAULT_REQUESTS_PER_MINUTE = 600;

/** Other people's systems: who they are, what they may, and their keys. */
@Injectable()
export class ApiClientsService {
  constructor(
    private readonly database: Database,
    private readonly clients: ApiClientsRepository,
    private readonly scopes: ClientScopes,
    private readonly trees: UnitTrees,
  ) {}

  async list(scope: AccessScope): Promise<ApiClientList> {
    const found = await this.database.read(asSystem(scope), (reader) =>
      this.clients.list(reader, unitsOf(scope), today()),
    );
    return { items: found.map(viewOf) };
  }

  async get(scope: AccessScope, id: string): Promise<ApiClientView> {
    return this.database.read(asSystem(scope), async (reader) => {
      const found = await this.clients.find(reader, id, unitsOf(scope), today());
      if (!found) throw notFound('ứng dụng');
      return viewOf(found);
    });
  }

  /** The key is in this answer and nowhere else. */
  async create(scope: AccessScope, creation: ApiClientCreation): Promise<IssuedApiKey> {
    await this.refuseFaults(creation);
    const { requestsPerMinute = DEFAULT_REQUESTS_PER_MINUTE, expiresOn = null, ...rest } = creation;
    const unit = (await this.trees.current()).find(creation.unitId);
    if (!unit || !unitsOf(scope).includes(unit.id)) throw invalid([unitFault]);
    const id = uuid();
    return this.writing(scope, async (writer) => {
      await this.clients.insert(writer, { ...rest, id, requestsPerMinute, expiresOn, isDisabled: false });
      return this.issue(writer, scope, id);
    });
  }

  async update(scope: AccessScope, id: string, version: number, patch: ApiClientPatch): Promise<ApiClientView> {
    await this.refuseFaults(patch);
    return this.writing(scope, async (writer) => {
      await this.found(writer, scope, id);
      await this.clients.update(writer, id, version, { ...patch });
      return viewOf(await this.found(writer, scope, id));
    });
  }

  /** A second key beside the old ones, which live on for so many hours: the other side changes over without a gap. */
  async rotate(scope: AccessScope, id: string, overlapHours: number): Promise<IssuedApiKey> {
    return this.writing(scope, async (writer) => {
      await this.found(writer, scope, id);
      return this.issue(writer, scope, id, overlapHours);
    });
  }

  async revoke(scope: AccessScope, id: string, keyId: string): Promise<void> {
    await this.writing(scope, async (writer) => {
      await this.found(writer, scope, id);
      if (!(await this.clients.endKey(writer, id, keyId))) throw notFound('khóa');
    });
  }

  listScopes(): ClientScopeList {
    const items = this.scopes.all().map(({ name, title, explanation, reads = [], writes = [] }) => ({
      name,
      title,
      explanation,
      reads: [...reads],
      writes: [...writes],
      operations: this.scopes.operationsOf(name),
    }));
    return { items };
  }

  /** What a client may know of itself: the first thing an integrator asks. */
  async own(scope: AccessScope): Promise<OwnApiClient> {
    const id = scope.actor.clientId ?? '';
    const found = await this.database.read(asSystem(scope), (reader) =>
      this.clients.find(reader, id, unitsOf(scope), today()),
    );
    if (!found) throw notFound('ứng dụng');
    const { name, unitId, unitName, blocs, scopes, requestsPerMinute, expiresOn } = found;
    const operations = ['any', ...scopes].flatMap((held) => this.scopes.operationsOf(held)).sort();
    return { id, name, unitId, unitName, blocs, scopes, operations, requestsPerMinute, expiresOn };
  }

  private async issue(writer: Writer, scope: AccessScope, clientId: string, overlapHours = 0): Promise<IssuedApiKey> {
    const { key, prefix, hash: secretHash } = newKey();
    const id = uuid();
    await this.clients.insertKey(writer, { id, clientId, prefix, secretHash });
    await this.clients.endKeysIn(writer, clientId, overlapHours, id);
    return { key, client: viewOf(await this.found(writer, scope, clientId)) };
  }

  private async found(writer: Writer, scope: AccessScope, id: string): Promise<StoredClient> {
    const found = await this.clients.find(writer, id, unitsOf(scope), today());
    if (!found) throw notFound('ứng dụng');
    return found;
  }

  private async writing<T>(scope: AccessScope, work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.database.write(asSystem(scope), work).catch((error: unknown) => {
      if (brokenConstraint(error) !== 'api_client_name_unique') throw error;
      throw new Refusal('conflict', 'api-clients.name-taken', 'Đã có ứng dụng mang tên này. Hãy đặt tên khác.');
    });
  }

  private async refuseFaults({ scopes = [], blocs, expiresOn }: ApiClientPatch): Promise<void> {
    const faults: Violation[] = this.scopes.unknownAmong(scopes).map((name) => ({
      pointer: '/scopes',
      code: 'api-clients.scope-unknown',
      message: `Không có phạm vi "${name}". Xem GET /api/v1/api-client-scopes.`,
    }));
    if (blocs && (blocs.length === 0 || blocs.some((bloc) => !allBlocs.some((known) => known === bloc)))) {
      const message = `Khối phải là ${allBlocs.join(' hoặc ')}, ít nhất một.`;
      faults.push({ pointer: '/blocs', code: 'api-clients.bloc-unknown', message });
    }
    if (expiresOn && expiresOn < today()) {
      const message = 'Ngày hết hạn đã qua. Chọn một ngày từ hôm nay trở đi.';
      faults.push({ pointer: '/expiresOn', code: 'api-clients.expired-already', message });
    }
    if (faults.length > 0) throw invalid(faults);
  }
}

const unitFault: Violation = {
  pointer: '/unitId',
  code: 'api-clients.unit-unknown',
  message: 'Đơn vị không có hoặc ngoài phạm vi được giao. Chọn tỉnh, sở hoặc xã, phường.',
};

/** Clients stand in tables of the system's own; who may manage which is decided here by the unit. */
function asSystem(scope: AccessScope): AccessScope {
  return { ...scope, role: 'everything' };
}

function unitsOf({ grants }: AccessScope): string[] {
  return grants.flatMap(({ governmentUnits, partyUnits }) => [...governmentUnits, ...partyUnits]);
}

function viewOf({ isDisabled, isExpired, ...client }: StoredClient): ApiClientView {
  return { ...client, state: isDisabled ? 'disabled' : isExpired ? 'expired' : 'live' };
}
