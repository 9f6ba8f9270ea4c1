import { Injectable } from '@nestjs/common';
import type { Reader } from '../database/index.js';

export interface EndedJob {
  readonly accountId: string;
  /** Without what it is about, which may name a person. */
  readonly kindTitle: string;
  readonly state: string;
  readonly summary: string | null;
  readonly errorMessage: string | null;
  readonly link: string | null;
}

/** How a job of an account has ended; a client asks for its jobs itself. Read here, since the room of jobs tells its own page by page. */
@Injectable()
export class EndedJobs {
  async find(reader: Reader, jobId: string): Promise<EndedJob | undefined> {
    const [job] = await reader.query<EndedJob>(
      `select account_id as "accountId", split_part(title, ': ', 1) as "kindTitle", state, summary,
         error_message as "errorMessage", link
       from job where id = $1 and state in ('done', 'failed') and account_id is not null`,
      [jobId],
    );
    return job;
  }
}
