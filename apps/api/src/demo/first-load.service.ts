import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { AccountsService } from '@commune/platform/access';
import { CONFIG, type Config } from '@commune/platform/config';
import { Database, systemScope, today, type Writer } from '@commune/platform/database';
import { ImportsLoading } from '@commune/platform/imports';
import { administrativeUnits, UnitLoading, UnitTrees } from '@commune/platform/units';
import { PositionLoading } from '@commune/roster';
import { demoAccounts, randomPassword, type DemoAccount } from './demo-accounts.js';
import {
  communeFacts,
  communeOfficeUnits,
  DEMO_SOURCE,
  demoPositions,
  demoRequiredPosts,
  PROVINCE_CODE,
  provinceBodyUnits,
  ROSTER_FILE_NAME,
  rosterFile,
} from './demo-province.js';

const ROSTER_AS_OF = '2026-03-31';

/** What a start finds missing: code lists always, the demonstration province and its accounts in the demonstration. */
@Injectable()
export class FirstLoad {
  private readonly logger = new Logger('FirstLoad');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly units: UnitLoading,
    private readonly positions: PositionLoading,
    private readonly more: FirstLoadParts,
  ) {}

  async run(): Promise<void> {
    await this.loadLists();
    if (await this.more.accounts.anyExist()) return;
    if (this.config.mode === 'production') await this.createFirstAdministrator();
    else await this.loadDemonstration();
  }

  private async loadLists(): Promise<void> {
    const { provinces, communes } = administrativeUnits();
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      await this.units.loadUnits(writer, provinces);
      await this.units.loadUnits(writer, communes);
      await this.positions.loadCodeLists(writer);
    });
  }

  async loadDemonstration(): Promise<void> {
    await this.database.write(systemScope('firstLoad'), (writer) => this.loadProvince(writer));
    await this.more.imports.load('civil-servants', { name: ROSTER_FILE_NAME, content: rosterFile() }, ROSTER_AS_OF);
    await this.createDemoAccounts();
  }

  /** Units, positions and posts of the demonstration province, without any person. */
  async loadProvince(writer: Writer): Promise<void> {
    await this.units.loadUnits(writer, provinceBodyUnits());
    await this.units.loadUnits(writer, communeOfficeUnits());
    await this.units.loadCommuneFacts(writer, PROVINCE_CODE, communeFacts());
    await this.positions.loadPositions(writer, demoPositions(), DEMO_SOURCE);
    await this.positions.loadRequiredPosts(writer, demoRequiredPosts(), DEMO_SOURCE);
  }

  private async createDemoAccounts(): Promise<void> {
    const lines: string[] = [];
    for (const account of demoAccounts) {
      const password = randomPassword();
      await this.createDemoAccount(account, password);
      lines.push(`${account.username.padEnd(16)} ${password}   ${account.post}`);
    }
    this.writeSecretFile('demo-accounts.txt', `Tài khoản trình diễn\n\n${lines.join('\n')}\n`);
  }

  private async createDemoAccount({ positionCode, unitCode, role, blocs, ...account }: DemoAccount, password: string): Promise<void> {
    const tree = await this.more.trees.current();
    const unit = [...tree.all()].find(({ code }) => code === unitCode);
    if (!unit) throw new Error(`Demonstration: no unit ${unitCode}`);
    const holder = positionCode === undefined ? undefined : await this.more.holderOf(positionCode, unitCode);
    await this.more.accounts.create({
      ...account,
      displayName: holder?.fullName ?? account.displayName,
      password,
      mustChangePassword: false,
      ...(holder ? { civilServantId: holder.id } : {}),
      assignments: [{ role, unitId: unit.id, blocs, startsOn: '2025-07-01' }],
    });
  }

  private async createFirstAdministrator(): Promise<void> {
    const tree = await this.more.trees.current();
    const provinces = [...tree.all()].filter(({ kind }) => kind === 'province');
    const password = randomPassword();
    await this.more.accounts.create({
      username: 'quan-tri',
      displayName: 'Quản trị hệ thống',
      password,
      mustChangePassword: true,
      assignments: provinces.map(({ id }) => ({ role: 'province_admin', unitId: id, blocs: ['party', 'government'], startsOn: today() })),
    });
    this.logger.warn(`First administrator: quan-tri / ${password} (told once; must be changed at the first sign-in)`);
  }

  private writeSecretFile(name: string, content: string): void {
    mkdirSync(this.config.home, { recursive: true });
    writeFileSync(join(this.config.home, name), content, { mode: 0o600 });
  }
}

interface Holder {
  readonly id: string;
  readonly fullName: string;
}

/** What the first load needs beside units and positions. */
@Injectable()
export class FirstLoadParts {
  constructor(
    readonly accounts: AccountsService,
    readonly imports: ImportsLoading,
    readonly trees: UnitTrees,
    private readonly database: Database,
  ) {}

  /** The first person in this post of a commune or office, to stand behind a demonstration account. */
  async holderOf(positionCode: string, unitCode: string): Promise<Holder | undefined> {
    const communeCode = unitCode.slice(0, 5);
    const [holder] = await this.database.read(systemScope('firstLoad'), (reader) =>
      reader.query<Holder>(
        `select c.id, c.full_name as "fullName" from posting p join civil_servant c on c.id = p.civil_servant_id
           join position pos on pos.id = p.position_id join org_unit u on u.id = p.unit_id
         where pos.code = $1 and u.code = $2 and p.ended_on is null order by c.code limit 1`,
        [positionCode, communeCode],
      ),
    );
    return holder;
  }
}
