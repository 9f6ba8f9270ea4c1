import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsService, firstPassword } from '@commune/platform/access';
import { CONFIG, type Config } from '@commune/platform/config';
import { Database, systemScope } from '@commune/platform/database';
import { UnitTrees } from '@commune/platform/units';
import { PostHolders, type PostHolder } from '@commune/roster';

import { demoAccounts, type DemoAccount } from './demo-accounts.js';

const startsOn = '2025-07-01';
/** Letters of the code of a commune; those of its offices go on from there. */
const COMMUNE_CODE = 5;

/** One account for each role, with passwords that only the operator's file holds. */
@Injectable()
export class DemoAccountsService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly trees: UnitTrees,
    private readonly holders: PostHolders,
  ) {}

  async load(): Promise<void> {
    const lines: string[] = [];
    for (const account of demoAccounts) {
      const password = firstPassword();
      await this.createOne(account, password);
      lines.push(`${account.username.padEnd(16)} ${password}   ${account.post}`);
    }
    mkdirSync(this.config.home, { recursive: true });
    const file = join(this.config.home, 'demo-accounts.txt');
    writeFileSync(file, `Tài khoản trình diễn\n\n${lines.join('\n')}\n`, { mode: 0o600 });
  }

  private async createOne(demo: DemoAccount, password: string): Promise<void> {
    const { username, displayName, role, blocs, unitCode, positionCode } = demo;
    const unit = await this.unit(unitCode);
    const commune = demo.isCivilServant ? await this.unit(unitCode.slice(0, COMMUNE_CODE)) : undefined;
    const holder =
      positionCode === undefined ? undefined : await this.holderOf(positionCode, unitCode.slice(0, COMMUNE_CODE));
    await this.accounts.create({
      username,
      displayName: holder?.fullName ?? displayName,
      password,
      mustChangePassword: false,
      ...(holder ? { civilServantId: holder.id } : {}),
      assignments: [
        { role, unitId: unit.id, blocs, startsOn },
        ...(commune ? [{ role: 'civil_servant' as const, unitId: commune.id, blocs, startsOn }] : []),
      ],
    });
  }

  private async unit(unitCode: string) {
    const unit = [...(await this.trees.current()).all()].find(({ code }) => code === unitCode);
    if (!unit) throw new Error(`Demonstration: no unit ${unitCode}`);
    return unit;
  }

  /** The first person in this post of a commune, to stand behind the account. */
  private async holderOf(positionCode: string, communeCode: string): Promise<PostHolder | undefined> {
    return this.database.read(systemScope('firstLoad'), (reader) =>
      this.holders.first(reader, positionCode, communeCode),
    );
  }
}
