import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Role } from '@commune/platform/access';
import { Database, systemScope, today, type Writer } from '@commune/platform/database';
import { Notifications } from '@commune/platform/notifications';

export interface PlaceInCharge {
  readonly unitId: string;
  readonly bloc: Bloc;
}

export type RolesInCharge = Readonly<Record<Bloc, readonly Role[]>>;

export interface Notice {
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly once?: string;
}

/** $1 units · $2 blocs, pairwise · $3 roles of the government bloc · $4 roles of the Party bloc · $5 today. */
const IN_CHARGE = `
  select distinct r.account_id as "accountId"
  from unnest($1::uuid[], $2::text[]) as place(unit_id, bloc)
    join role_assignment r on r.unit_id = place.unit_id and place.bloc = any (r.blocs)
      and r.role = any (case place.bloc when 'party' then $4::text[] else $3::text[] end)
      and $5::date between r.starts_on and coalesce(r.ends_on, 'infinity')
    join account a on a.id = r.account_id and not a.is_disabled`;

/** Tells those who hold a role at a place, in the transaction in which it becomes their turn. */
@Injectable()
export class PeopleInCharge {
  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  async tell(writer: Writer, places: readonly PlaceInCharge[], roles: RolesInCharge, notice: Notice): Promise<void> {
    const values = [places.map(({ unitId }) => unitId), places.map(({ bloc }) => bloc), roles.government, roles.party];
    // Who holds which role is no business of the caller, so the system looks.
    const found = await this.database.read(systemScope('findPeopleInCharge'), (reader) =>
      reader.query<{ accountId: string }>(IN_CHARGE, [...values, today()]),
    );
    await this.notifications.notify(writer, { ...notice, accountIds: found.map(({ accountId }) => accountId) });
  }
}
