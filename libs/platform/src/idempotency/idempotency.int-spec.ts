import { Body, Controller, HttpCode, Injectable, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Database, protectReference, type AccessScope } from '../database/index.js';
import { CurrentScope, IntegerField, Problems, Refusal, TextField, uploadedFile } from '../http/index.js';
import { CapabilityModule } from '../modules/index.js';
import { TestApp, type TestCaller } from '../testing/index.js';

class ParcelRequest {
  @TextField({ description: 'Nội dung', example: 'một' })
  content: string;
}

class Parcel {
  @TextField({ description: 'Nội dung', example: 'một' })
  content: string;

  @IntegerField({ description: 'Phiên bản', example: 1 })
  version: number;
}

class Parcels1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table parcel (id uuid primary key, content text not null)');
    await runner.query(protectReference('parcel'));
    await runner.query(`
      grant insert on parcel to scoped;
      create policy inserting on parcel for insert to scoped with check (true);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table parcel');
  }
}

/** Lets a test hold a request in the middle. */
@Injectable()
class Gate {
  entered: Promise<void>;
  private announce: () => void = () => undefined;
  private opened: Promise<void> = Promise.resolve();
  open: () => void = () => undefined;

  close(): void {
    this.entered = new Promise((resolve) => (this.announce = resolve));
    this.opened = new Promise((resolve) => (this.open = resolve));
  }

  async pass(): Promise<void> {
    this.announce();
    await this.opened;
  }
}

@Controller('parcels')
class ParcelsController {
  constructor(
    private readonly database: Database,
    private readonly gate: Gate,
  ) {}

  @Post()
  @ApiCreatedResponse({ type: Parcel })
  @Problems(401, 403, 409, 413, 415, 422)
  async sendParcel(@CurrentScope() scope: AccessScope, @Body() { content }: ParcelRequest): Promise<Parcel> {
    await this.insert(scope, content);
    await this.gate.pass();
    await this.database.apart(() => this.insert(scope, `${content} apart`));
    const seen = await this.database.read(scope, (reader) =>
      reader.query('select 1 from parcel where content = $1', [content]),
    );
    if (content === 'refused') throw new Refusal('conflict', 'parcel.refused', 'Không nhận.');
    return { content, version: seen.length };
  }

  @Post('quiet')
  @HttpCode(204)
  @ApiNoContentResponse()
  @Problems(401, 403, 409, 413, 415, 422)
  async sendQuietly(@CurrentScope() scope: AccessScope, @Body() { content }: ParcelRequest): Promise<void> {
    await Promise.all([this.insert(scope, content), this.insert(scope, content)]);
  }

  @Post('files')
  @Problems(401, 403, 409, 413, 415, 422)
  async sendFile(@CurrentScope() scope: AccessScope, @Req() request: FastifyRequest): Promise<StreamableFile> {
    const { content } = await uploadedFile(request);
    await this.insert(scope, content.toString());
    return new StreamableFile(content, { type: 'text/x-parcel' });
  }

  private async insert(scope: AccessScope, content: string): Promise<void> {
    await this.database.write(scope, (writer) => writer.query('insert into parcel values ($1, $2)', [uuid(), content]));
  }
}

@CapabilityModule(
  {
    name: 'parcels',
    migrations: [Parcels1790000000000],
    policy: {
      sendParcel: { who: 'signed-in' },
      sendQuietly: { who: 'signed-in' },
      sendFile: { who: 'signed-in' },
    },
  },
  { controllers: [ParcelsController], providers: [Gate] },
)
class ParcelsModule {}

describe('Idempotency-Key', () => {
  let test: TestApp;
  let caller: TestCaller;
  let other: TestCaller;

  beforeAll(async () => {
    test = await TestApp.start([ParcelsModule]);
    caller = await test.signIn([]);
    other = await test.signIn([]);
  });

  afterAll(() => test.stop());

  const key = (): string => uuid();
  const send = (idempotencyKey: string, content: string, sender = caller) =>
    sender.post('/parcels').set('Idempotency-Key', idempotencyKey).send({ content });
  const count = async (content: string): Promise<number> =>
    (await test.sql('select 1 from parcel where content = $1', [content])).length;

  it('has one effect for two equal requests, and gives the second the same answer', async () => {
    const mine = key();
    const first = await send(mine, 'một').expect(201);
    const second = await send(mine, 'một').expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers).toMatchObject({ etag: '"1"', 'idempotent-replayed': 'true' });
    expect(first.headers['idempotent-replayed']).toBeUndefined();
    expect(await count('một')).toBe(1);
  });

  it('sees its own writes before they are committed', async () => {
    expect((await send(key(), 'thấy').expect(201)).body).toEqual({ content: 'thấy', version: 1 });
  });

  it('refuses the key for another content', async () => {
    const mine = key();
    await send(mine, 'hai').expect(201);
    const refused = await send(mine, 'ba').expect(422);
    expect(refused.body.code).toBe('http.idempotency-key-reused');
    expect(await count('ba')).toBe(0);
  });

  it("does not know another account's key", async () => {
    const mine = key();
    await send(mine, 'bốn').expect(201);
    await send(mine, 'bốn', other).expect(201);
    expect(await count('bốn')).toBe(2);
  });

  it('undoes a refused request whole, keeps what is recorded apart, and lets it be tried again', async () => {
    const mine = key();
    expect((await send(mine, 'refused').expect(409)).body.code).toBe('parcel.refused');
    expect([await count('refused'), await count('refused apart')]).toEqual([0, 1]);
    expect((await send(mine, 'refused').expect(409)).body.code).toBe('parcel.refused');
  });

  it('answers 409 while the first is under way, and its answer afterwards', async () => {
    const gate = test.get(Gate);
    gate.close();
    const mine = key();
    const first = send(mine, 'chậm')
      .expect(201)
      .then(({ body }: { body: unknown }) => body);
    await gate.entered;
    const refused = await send(mine, 'chậm').expect(409);
    expect(refused.body.code).toBe('http.request-in-flight');
    expect(refused.headers['retry-after']).toBe('1');
    gate.open();
    expect((await send(key(), 'khác').expect(201)).body).toEqual({ content: 'khác', version: 1 });
    expect(await first).toEqual({ content: 'chậm', version: 1 });
    expect((await send(mine, 'chậm').expect(201)).headers['idempotent-replayed']).toBe('true');
    expect(await count('chậm')).toBe(1);
  });

  it('repeats an answer without a body, after two writes at once', async () => {
    const mine = key();
    const quietly = () => caller.post('/parcels/quiet').set('Idempotency-Key', mine).send({ content: 'lặng' });
    await quietly().expect(204);
    expect((await quietly().expect(204)).text).toBe('');
    expect(await count('lặng')).toBe(2);
  });

  it('repeats a file, and tells another file by its content', async () => {
    const mine = key();
    const upload = (content: string) =>
      caller.post('/parcels/files').set('Idempotency-Key', mine).attach('file', Buffer.from(content), 'a.txt');
    await upload('tệp một').expect(201);
    const again = await upload('tệp một').expect(201).expect('Content-Type', 'text/x-parcel');
    expect(again.text).toBe('tệp một');
    await upload('tệp hai').expect(422);
    expect(await count('tệp một')).toBe(1);
  });

  it('keeps no answer in clear', async () => {
    await send(key(), 'bí mật của xã').expect(201);
    const [row] = await test.sql<{ found: boolean }>(
      `select bool_or(position(convert_to('bí mật', 'utf8') in body) > 0) as found from idempotency_key`,
    );
    expect(row?.found).toBe(false);
  });

  it.each(['short', 'x'.repeat(201), 'has a blank in it'])('refuses the unreadable key %j', async (bad) => {
    const refused = await send(bad, 'xấu').expect(422);
    expect(refused.body.code).toBe('http.idempotency-key-unreadable');
    expect(await count('xấu')).toBe(0);
  });

  it('answers anew after 24 hours', async () => {
    const mine = key();
    await send(mine, 'cũ').expect(201);
    await test.sql(`update idempotency_key set created_at = now() - interval '25 hours' where key = $1`, [mine]);
    await send(mine, 'mới').expect(201);
    expect(await count('mới')).toBe(1);
  });

  it('keeps no answer longer than that', async () => {
    const mine = key();
    await send(mine, 'quên').expect(201);
    await test.sql(`update idempotency_key set created_at = now() - interval '25 hours' where key = $1`, [mine]);
    await test.sql(`select graphile_worker.add_job('idempotency.clear')`);
    await test.runTasks();
    expect(await test.sql('select key from idempotency_key where key = $1', [mine])).toEqual([]);
  });
});
