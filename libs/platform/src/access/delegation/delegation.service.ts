import { Injectable } from '@nestjs/common';
import { Database, today, type Reader } from '../../database/index.js';
import { brokenConstraint, invalid, notFound, Refusal } from '../../http/index.js';
import { ownScope } from '../own-scope.js';
import type { CurrentSession } from '../session.repository.js';
import { isDelegable, violationsOfPeriod } from './delegation-rules.js';
import type { DelegationCandidates, DelegationList, DelegationRequest, DelegationView } from './delegation.dto.js';
import { DelegationRepository } from './delegation.repository.js';

/** A holder lends one of the own roles to a colleague of the unit. What was lent is not lent on. */
@Injectable()
export class Delegations {
  constructor(
    private readonly database: Database,
    private readonly delegations: DelegationRepository,
  ) {}

  async list(session: CurrentSession): Promise<DelegationList> {
    return this.database.read(ownScope('listDelegations', session), async (reader) => {
      const items = await this.delegations.list(reader, session.accountId, today());
      const own = await this.delegations.ownRoles(reader, session.accountId, today());
      return { items, delegable: own.filter(({ role }) => isDelegable(role)) };
    });
  }

  async candidates(session: CurrentSession, q: string | undefined): Promise<DelegationCandidates> {
    return this.database.read(ownScope('listDelegationCandidates', session), async (reader) => ({
      items: await this.delegations.candidates(reader, session.accountId, { q }),
    }));
  }

  async give(session: CurrentSession, request: DelegationRequest): Promise<DelegationView> {
    const scope = { ...ownScope('createDelegation', session), reason: request.reason };
    return this.database
      .write(scope, async (writer) => {
        await this.refuseFaults(writer, session, request);
        const id = await this.delegations.insert(writer, request);
        return this.found(writer, session, id);
      })
      .catch((error: unknown) => {
        if (brokenConstraint(error) !== 'delegation_once') throw error;
        const message = 'Vai trò này đã được ủy quyền trong thời gian đó. Thu hồi ủy quyền cũ trước.';
        throw new Refusal('conflict', 'access.delegation-overlaps', message);
      });
  }

  async revoke(session: CurrentSession, id: string): Promise<DelegationView> {
    return this.database.write(ownScope('revokeDelegation', session), async (writer) => {
      if (!(await this.delegations.revoke(writer, session.accountId, id))) throw notFound('ủy quyền');
      return this.found(writer, session, id);
    });
  }

  private async refuseFaults(reader: Reader, session: CurrentSession, request: DelegationRequest): Promise<void> {
    const own = await this.delegations.ownRoles(reader, session.accountId, today());
    const role = own.find((held) => held.id === request.roleId);
    if (!role || !isDelegable(role.role)) {
      const message = 'Chỉ ủy quyền được vai trò của chính mình, loại được phép ủy quyền.';
      throw invalid([{ pointer: '/roleId', code: 'access.role-not-delegable', message }]);
    }
    const [receiver] = await this.delegations.candidates(reader, session.accountId, { id: request.accountId });
    if (!receiver) {
      const message = 'Người nhận phải có tài khoản đang dùng ở cùng đơn vị.';
      throw invalid([{ pointer: '/accountId', code: 'access.receiver-of-another-unit', message }]);
    }
    const violations = violationsOfPeriod(request, role.endsOn, today());
    if (violations.length > 0) throw invalid(violations);
  }

  private async found(reader: Reader, session: CurrentSession, id: string): Promise<DelegationView> {
    const [view] = await this.delegations.list(reader, session.accountId, today(), id);
    if (!view) throw notFound('ủy quyền');
    return view;
  }
}
