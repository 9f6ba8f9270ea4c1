import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { blocs } from '@commune/kernel';
import { ApiClientsService, ClientScopes } from '@commune/platform/api-clients';
import { CONFIG, type Config } from '@commune/platform/config';
import { systemScope } from '@commune/platform/database';
import { UnitTrees } from '@commune/platform/units';
import { PROVINCE_CODE } from './demo-province.js';

/** A ready key with every scope over the demonstration province, beside the demonstration accounts. */
@Injectable()
export class DemoKeyService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clients: ApiClientsService,
    private readonly scopes: ClientScopes,
    private readonly trees: UnitTrees,
  ) {}

  async load(): Promise<void> {
    const province = [...(await this.trees.current()).all()].find(({ code }) => code === PROVINCE_CODE);
    if (!province) throw new Error('Demonstration: no province');
    const units = [province.id];
    const reach = { governmentUnits: units, partyUnits: units, offices: [], personId: null };
    const scope = { ...systemScope('firstLoad'), grants: [{ ...reach, readClasses: [], writeClasses: [] }] };
    const { key } = await this.clients.create(scope, {
      name: 'Ứng dụng trình diễn',
      contact: 'Tích hợp viên đọc docs/tich-hop.md',
      unitId: province.id,
      blocs: [...blocs],
      scopes: this.scopes.all().map(({ name }) => name),
    });
    const lines = ['', 'Khóa API trình diễn (Authorization: Bearer …), mọi phạm vi, toàn tỉnh:', '', key, ''];
    appendFileSync(join(this.config.home, 'demo-accounts.txt'), lines.join('\n'));
  }
}
