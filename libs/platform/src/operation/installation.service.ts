import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/index.js';
import { InstallationRepository } from './installation.repository.js';

/** Real work never begins on a database that holds invented people and accounts. */
@Injectable()
export class Installation {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'mode'>,
    private readonly repository: InstallationRepository,
  ) {}

  async begin(): Promise<void> {
    const purpose = await this.repository.begin(this.config.mode);
    if (this.config.mode === 'production' && purpose !== 'production') {
      throw new Error(
        `Dữ liệu này được tạo để trình diễn (${purpose}): dùng cơ sở dữ liệu và COMMUNE_HOME mới · ` +
          `This database was begun as ${purpose}: start production on a new one`,
      );
    }
  }
}
