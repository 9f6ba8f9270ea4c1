import { Body, Controller, Injectable, Post, Res, type OnModuleInit } from '@nestjs/common';
import { ApiAcceptedResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Database, protectReference, systemScope, type AccessScope, type Writer } from '../../database/index.js';
import { BooleanField, CurrentScope, Problems, TextField } from '../../http/index.js';
import { CapabilityModule } from '../../modules/index.js';
import { TestApp, type TestCaller } from '../../testing/index.js';
import { UnitLoading, type UnitToLoad } from '../../units/index.js';
import { accepted, Jobs, JobView, type JobResult, type RunningJob } from '../index.js';

export class ProbeRequest {
  @TextField({ description: 'Nội dung', example: 'một' })
  content: string;

  @BooleanField({ description: 'Hủy được', example: true })
  canBeCancelled: boolean;
}

class Probes1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table probe (id uuid primary key, content text not null)');
    await runner.query(protectReference('probe'));
    await runner.query(`
      grant insert on probe to scoped;
      create policy inserting on probe for insert to scoped with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table probe');
  }
}

/** Kinds whose work a test tells: by default, one row with the content. */
@Injectable()
export class ProbeJobs implements OnModuleInit {
  work: (job: RunningJob) => Promise<JobResult> = (job) => this.insert(job);

  constructor(private readonly jobs: Jobs) {}

  onModuleInit(): void {
    const run = (job: RunningJob): Promise<JobResult> => this.work(job);
    this.jobs.register({ name: 'probe', title: 'Việc thử', canBeCancelled: true, run });
    this.jobs.register({ name: 'firm-probe', title: 'Việc không dừng được', canBeCancelled: false, run });
  }

  async insert({ input }: RunningJob, more: (writer: Writer) => Promise<void> = async () => {}): Promise<JobResult> {
    return async (writer) => {
      await writer.query('insert into probe values ($1, $2)', [uuid(), input['content']]);
      await more(writer);
      return { summary: 'Đã ghi.', figures: { rows: 1 }, link: '/probes' };
    };
  }
}

@Controller('probes')
class ProbesController {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  @Post()
  @ApiAcceptedResponse({ type: JobView })
  @Problems(401, 403, 409, 413, 415, 422)
  async startProbe(
    @CurrentScope() scope: AccessScope,
    @Body() { content, canBeCancelled }: ProbeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobView> {
    const kind = canBeCancelled ? 'probe' : 'firm-probe';
    const job = await this.database.write(scope, (writer) =>
      this.jobs.start(writer, scope, kind, { content }, { subject: content.slice(0, 20) }),
    );
    return accepted(reply, job);
  }
}

@CapabilityModule(
  {
    name: 'probes',
    migrations: [Probes1790000000000],
    policy: { startProbe: { who: { commune_clerk: 'subtree', home_affairs_director: 'subtree' } } },
  },
  { controllers: [ProbesController], providers: [ProbeJobs] },
)
class ProbesModule {}

const unit = (code: string, kind: UnitToLoad['kind'], parentCode: string | null): UnitToLoad => ({
  code,
  kind,
  parentCode,
  name: `Đơn vị ${code}`,
  fullName: `Đơn vị ${code}`,
  designation: null,
  bloc: null,
  sortOrder: 0,
  effectiveFrom: '2025-07-01',
});

/** A province of two communes with a clerk in each, the director above them, and an administrator. */
export class ProbeProvince {
  private constructor(
    readonly test: TestApp,
    readonly probes: ProbeJobs,
    readonly clerk: TestCaller,
    readonly neighbour: TestCaller,
    readonly director: TestCaller,
    readonly administrator: TestCaller,
  ) {}

  static async start(): Promise<ProbeProvince> {
    const test = await TestApp.start([ProbesModule]);
    await test.get(Database).write(systemScope('test'), async (writer) => {
      await test.get(UnitLoading).loadUnits(writer, [unit('04', 'province', null)]);
      await test.get(UnitLoading).loadUnits(writer, [unit('0401', 'commune', '04'), unit('0402', 'commune', '04')]);
    });
    const rows = await test.sql<{ id: string }>('select id from org_unit order by code');
    const [province = '', first = '', second = ''] = rows.map(({ id }) => id);
    return new ProbeProvince(
      test,
      test.get(ProbeJobs),
      await test.signIn([{ role: 'commune_clerk', unitId: first }]),
      await test.signIn([{ role: 'commune_clerk', unitId: second }]),
      await test.signIn([{ role: 'home_affairs_director', unitId: province }]),
      await test.signIn([{ role: 'province_admin', unitId: province }]),
    );
  }

  async begin(content: string, { sender = this.clerk, canBeCancelled = true } = {}): Promise<string> {
    const { body } = await sender.post('/probes').send({ content, canBeCancelled }).expect(202);
    return body.id;
  }

  async job(id: string, reader = this.clerk): Promise<JobView> {
    return (await reader.get(`/jobs/${id}`).expect(200)).body;
  }

  async rows(content: string): Promise<number> {
    return (await this.test.sql('select 1 from probe where content = $1', [content])).length;
  }
}
