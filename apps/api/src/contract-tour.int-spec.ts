import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { blocs } from '@commune/kernel';
import { PolicyRegistry, roles } from '@commune/platform/access';
import { today } from '@commune/platform/database';
import { ImportsLoading } from '@commune/platform/imports';
import { EarlyWarnings } from '@commune/platform/warnings';
import { ContractCheck, TestApp, type TestCaller } from '@commune/platform/testing';
import { AppModule } from './app.module.js';
import { rosterFile } from './demo/demo-province.js';
import { DemoProvinceService } from './demo/demo-province.service.js';
import { ListsLoading } from './first-load/lists-loading.service.js';
import { createContract } from './openapi.js';

describe('a tour through everything that can be read', () => {
  let test: TestApp;
  /** Holds every role, so that nothing that an account may read is left out. */
  let everybody: TestCaller;
  let readable: string[];
  /** Of an address with several ids: all of them, with slashes between. */
  const ids = new Map<string, readonly string[]>();

  const isForClientsOnly = (operationId: string): boolean => {
    const who = test.get(PolicyRegistry).lineOf(operationId)?.who;
    return typeof who === 'object' && Object.keys(who).length === 0;
  };

  beforeAll(async () => {
    test = await TestApp.start([AppModule]);
    const paths = Object.entries(createContract(test.app).paths);
    const open = paths.filter(([, { get }]) => get !== undefined && !isForClientsOnly(get.operationId ?? ''));
    readable = open.map(([path]) => path);
    await test.get(ListsLoading).load();
    await test.get(DemoProvinceService).load();
    await test.get(ImportsLoading).load('civil-servants', { name: 'roster.xlsx', content: rosterFile() }, '2026-03-31');
    const [province] = await test.sql<{ id: string }>(`select id from org_unit where code = '04'`);
    const unitId = province?.id ?? '';
    everybody = await test.signIn(roles.map((role) => ({ role, unitId, blocs: [...blocs] })));
    const uploaded = await everybody.post('/imports/civil-servants').attach('file', rosterFile(), 'roster.xlsx');
    const people = await test.sql<{ id: string }>('select id from civil_servant order by code limit 20');
    ids.set('/api/v1/imports/{id}', [uploaded.body.id]);
    ids.set('/api/v1/imports/{id}/report', [uploaded.body.id]);
    ids.set('/api/v1/imports/templates/{kind}', ['civil-servants']);
    const checked = await everybody.runJob(everybody.post(`/imports/${uploaded.body.id}/check`));
    ids.set('/api/v1/imports/{id}/check', [uploaded.body.id]);
    ids.set('/api/v1/jobs/{id}', [checked.id]);
    ids.set('/api/v1/jobs/{id}/file', []);
    const personIds = people.map(({ id }) => id);
    const ofOnePerson = readable.filter((path) => /^\/api\/v1\/civil-servants\/\{id\}(\/[a-z-]+)?$/.test(path));
    for (const path of ofOnePerson) ids.set(path, personIds);
    ids.set('/api/v1/civil-servants/{id}', personIds);
    ids.set('/api/v1/civil-servants/{id}/history', personIds);
    ids.set('/api/v1/civil-servants/{id}/position-fit', personIds);
    ids.set('/api/v1/civil-servants/{id}/accesses', personIds);
    await showRest(unitId, personIds[0] ?? '');
    await showTransfer(personIds[1] ?? '');
    await showReview();
    await showPlacement();
    await showMerge(personIds.slice(-4));
    await showWork(personIds[0] ?? '');
    await showRatings();
  });

  afterAll(() => test.stop());

  async function showRest(unitId: string, personId: string): Promise<void> {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const papers = `/civil-servants/${personId}/attachments`;
    const { body: paper } = await everybody.post(`${papers}?kind=diploma`).attach('file', pdf, 'a.pdf').expect(201);
    ids.set('/api/v1/civil-servants/{id}/attachments', [personId]);
    ids.set('/api/v1/civil-servants/{id}/attachments/{attachmentId}/content', [`${personId}/${paper.id}`]);
    await test.issueKey(unitId, ['units:read', 'webhooks:manage']);
    const [client] = await test.sql<{ id: string }>('select id from api_client');
    ids.set('/api/v1/api-clients/{id}', [client?.id ?? '']);
    const [account] = await test.sql<{ id: string }>('select id from account');
    ids.set('/api/v1/accounts/{id}', [account?.id ?? '']);
    ids.set('/api/v1/accounts/{id}/history', [account?.id ?? '']);
    ids.set('/api/v1/lists/{list}/views', ['civil-servants']);
    const { body: settings } = await everybody.get('/settings').expect(200);
    ids.set('/api/v1/settings/{key}', [settings.items[0].key]);
    const own = { code: 'tour', name: 'Giá trị của tỉnh', source: 'Công văn thử' };
    await everybody.post('/code-lists/training_form/entries').send(own).expect(201);
    ids.set('/api/v1/code-lists/{list}', ['training_form']);
    ids.set('/api/v1/code-lists/{list}/entries/{code}/history', ['training_form/tour']);
    const [position] = await test.sql<{ id: string }>('select id from job_position order by code limit 1');
    ids.set('/api/v1/job-positions/{id}', [position?.id ?? '']);
    ids.set('/api/v1/criteria-sets/{id}', ['019ac000-0000-7000-8000-000000000001']);
    ids.set('/api/v1/criteria-sets/{id}/history', ['019ac000-0000-7000-8000-000000000001']);
    ids.set('/api/v1/job-positions/{id}/history', [position?.id ?? '']);
    ids.set('/api/v1/job-positions/{id}/standards', [position?.id ?? '']);
    await test.get(EarlyWarnings).check();
    const warnings = await test.sql<{ id: string }>('select id from early_warning order by key limit 5');
    ids.set(
      '/api/v1/early-warnings/{id}',
      warnings.map(({ id }) => id),
    );
    ids.set('/api/v1/early-warnings/{id}/history', [warnings[0]?.id ?? '']);
    ids.set('/api/v1/units/{id}', [unitId]);
    ids.set('/api/v1/units/{id}/history', [unitId]);
    ids.set('/api/v1/units/{id}/staffing-quotas', [unitId]);
    const [commune] = await test.sql<{ id: string }>(`select id from org_unit where kind = 'commune' limit 1`);
    const [ward] = await test.sql<{ id: string }>(`select id from org_unit where code = '01273'`);
    ids.set('/api/v1/indicator-cards/{unitId}', [ward?.id ?? '']);
    const days = { opensOn: today(), closesOn: '2099-12-31' };
    const asked = { unitId: ward?.id, fieldCode: 'all', name: 'Khảo sát thử', ...days };
    const { body: survey } = await everybody.post('/surveys').send(asked).expect(201);
    ids.set('/api/v1/surveys/{id}', [survey.id]);
    const { body: slips } = await everybody.post(`/surveys/${survey.id}/codes`).send({ count: 1 }).expect(201);
    ids.set('/api/v1/public-surveys/{code}', slips.codes);
    ids.set('/api/v1/units/{id}/required-posts', [commune?.id ?? '']);
    ids.set('/api/v1/units/{id}/required-posts/export', [commune?.id ?? '']);
    const webhook = { clientId: client?.id, url: 'http://127.0.0.1:9/', eventTypes: ['unit.updated'] };
    const { body: hook } = await everybody.post('/webhooks').send(webhook).expect(201);
    ids.set('/api/v1/webhooks/{id}', [hook.webhook.id]);
    ids.set('/api/v1/webhooks/{id}/deliveries', [hook.webhook.id]);
  }

  async function showReview(): Promise<void> {
    const request = { name: 'Rà soát thử', asOf: '2026-03-31', deadline: '2099-12-31' };
    const { body: round } = await everybody.post('/review-rounds').send(request).expect(201);
    await everybody.post(`/review-rounds/${round.id}/opening`).set('If-Match', '"1"').expect(200);
    const { body: shares } = await everybody.get(`/review-rounds/${round.id}/shares`).expect(200);
    for (const path of readable.filter((found) => found.startsWith('/api/v1/review-rounds/{id}'))) {
      ids.set(path, [round.id]);
    }
    ids.set('/api/v1/rating-rounds/{id}/attachments/{attachmentId}/content', []);
    for (const path of readable.filter((found) => found.startsWith('/api/v1/review-shares/{id}'))) {
      ids.set(path, [shares.items[0].id]);
    }
    const { body: rows } = await everybody.get(`/review-shares/${shares.items[0].id}/assessments`).expect(200);
    ids.set('/api/v1/review-assessments/{id}', [rows.items[0].id]);
  }

  /** Two are compared and two merged: the address of the one that is gone answers too. */
  async function showMerge([one, other, kept, dropped]: readonly string[]): Promise<void> {
    ids.set('/api/v1/civil-servants/{id}/comparisons/{otherId}', [`${one}/${other}`]);
    const { body: two } = await everybody.get(`/civil-servants/${kept}/comparisons/${dropped}`).expect(200);
    const request = { droppedId: dropped, droppedVersion: two.dropped.version, reason: 'Nhập hai lần' };
    const merging = everybody.post(`/civil-servants/${kept}/merges`).set('If-Match', `"${two.kept.version}"`);
    ids.set('/api/v1/record-merges/{id}', [(await merging.send(request).expect(201)).body.id]);
  }

  async function showWork(personId: string): Promise<void> {
    const entry = { code: 'DC.01', part: 'DC', task: 'Soạn thảo văn bản', complexityGroup: 1, coefficient: 1 };
    const source = 'Quyết định thử nghiệm';
    const { body: made } = await everybody
      .post('/work-catalogue-entries')
      .send({ ...entry, effectiveFrom: today(), source })
      .expect(201);
    ids.set('/api/v1/work-catalogue-entries/{id}/history', [made.id]);
    const parts = [{ civilServantId: personId, quantity: 1, deadline: today() }];
    const work = { workCode: 'DC.01', name: 'Công văn thử', quantity: 1, origin: 'initial', parts };
    const { body } = await everybody.post('/work-items').send(work).expect(201);
    for (const path of readable.filter((found) => found.startsWith('/api/v1/work-items/{id}'))) {
      ids.set(path, [body.items[0].id]);
    }
    ids.set('/api/v1/work-items/{id}/attachments/{attachmentId}/content', []);
    for (const path of readable.filter((found) => found.startsWith('/api/v1/result-packages/{id}'))) ids.set(path, []);
    for (const path of readable.filter((found) => found.startsWith('/api/v1/civil-servants/{id}/scorecard/'))) {
      ids.set(path, [personId]);
    }
  }

  async function showRatings(): Promise<void> {
    const [ward] = await test.sql<{ id: string }>(`select id from org_unit where code = '01273'`);
    const request = { unitId: ward?.id, bloc: 'government', period: today().slice(0, 4) };
    const { body: round } = await everybody.post('/rating-rounds').send(request).expect(201);
    const { body: people } = await everybody.get(`/rating-rounds/${round.id}/ratings`).expect(200);
    for (const path of readable.filter((found) => found.startsWith('/api/v1/rating-rounds/{id}'))) {
      ids.set(path, [round.id]);
    }
    for (const path of readable.filter((found) => found.startsWith('/api/v1/ratings/{id}'))) {
      ids.set(path, [people.items[0].id]);
    }
  }

  async function showPlacement(): Promise<void> {
    const request = { name: 'Phương án thử', asOf: '2026-03-31', effectiveOn: '2099-01-01' };
    const { body: plan } = await everybody.post('/placement-plans').send(request).expect(201);
    await everybody.post(`/placement-plans/${plan.id}/proposals`).set('If-Match', '"1"').send({}).expect(200);
    const { body: moves } = await everybody.get(`/placement-plans/${plan.id}/moves`).expect(200);
    for (const path of readable.filter((found) => found.startsWith('/api/v1/placement-') && found.includes('{id}'))) {
      ids.set(path, [path.startsWith('/api/v1/placement-moves') ? moves.items[0].id : plan.id]);
    }
  }

  async function showTransfer(personId: string): Promise<void> {
    const [place] = await test.sql<{ unitId: string; bloc: string; officeId: string; version: number }>(
      `select unit_id as "unitId", bloc, office_id as "officeId", version from civil_servant where id = $1`,
      [personId],
    );
    const { version, ...here } = place ?? { version: 0 };
    const post = { ...here, positionTitle: 'Văn thư, lưu trữ', kindCode: 'reassignment', decisionNumber: '1/QĐ' };
    const request = everybody.post(`/civil-servants/${personId}/transfers`).set('If-Match', `"${version}"`);
    const { body } = await request.send({ ...post, effectiveOn: '2026-11-01' }).expect(201);
    ids.set('/api/v1/transfers/{id}', [body.id]);
    ids.set('/api/v1/civil-servants/{id}/correctable-fields', [personId]);
    ids.set('/api/v1/correction-requests/{id}', []);
    ids.set('/api/v1/correction-requests/{id}/attachments', []);
    ids.set('/api/v1/correction-requests/{id}/attachments/{attachmentId}/content', []);
  }

  const addresses = (path: string): string[] => {
    if (!path.includes('{')) return [path];
    return [...(ids.get(path) ?? []), '00000000-0000-7000-8000-000000000000'].map((id) => {
      const places = id.split('/');
      return path.replace(/\{\w+\}/g, () => places.shift() ?? id);
    });
  };

  it('gives only what the contract declares', async () => {
    const check = new ContractCheck(test.app);
    const faults = new Set<string>();
    for (const path of readable) {
      for (const address of addresses(path)) {
        const { status, type, body } = await test.http().get(address).set('Cookie', everybody.cookie);
        const found = check.faultsOf({ status, type, body, request: { method: 'GET', url: address } });
        for (const fault of found) faults.add(`${path}: ${fault.replace(/\/\d+/g, '/n')}`);
      }
    }
    expect([...faults]).toEqual([]);
  });

  it('knows an example of every address with an id', () => {
    expect(readable.filter((path) => path.includes('{') && !ids.has(path))).toEqual([]);
  });
});
