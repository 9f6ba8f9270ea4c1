import { Injectable } from '@nestjs/common';
import { AccountsService, firstPassword } from '@commune/platform/access';
import { today } from '@commune/platform/database';
import { UnitTrees } from '@commune/platform/units';

/** A system that starts empty has one account, whose password is told once and must be changed. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly accounts: AccountsService,
    private readonly trees: UnitTrees,
  ) {}

  async create(): Promise<void> {
    const password = firstPassword();
    const provinces = [...(await this.trees.current()).all()].filter(({ kind }) => kind === 'province');
    await this.accounts.create({
      username: 'quan-tri',
      displayName: 'Quản trị hệ thống',
      password,
      mustChangePassword: true,
      assignments: provinces.map(({ id: unitId }) => ({
        role: 'province_admin',
        unitId,
        blocs: ['party', 'government'],
        startsOn: today(),
      })),
    });
    // To the terminal of the operator, never to the log.
    process.stdout.write(
      `first administrator: quan-tri ${password} (told once, must be changed at the first sign-in)\n`,
    );
  }
}
