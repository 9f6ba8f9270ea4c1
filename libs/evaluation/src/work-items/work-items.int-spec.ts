import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addMonths } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { WorkPlace, workCodes, type ItemOfTest } from '../testing/work-place.js';

const SOON = addDays(today(), 10);
const LATER = addDays(today(), 20);
const YESTERDAY = addDays(today(), -1);
const LONG_AGO = addDays(today(), -20);
/** A day of a month in which no other test has work, whatever today is. */
const monthsAhead = (count: number): string => addMonths(today(), count);
const monthOf = (day: string): string => day.slice(0, 7);
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n');

let place: WorkPlace;

beforeAll(async () => {
  place = await WorkPlace.open();
});

afterAll(() => place.test.stop());

const opened = async (item: Pick<ItemOfTest, 'id'>): Promise<ItemOfTest> =>
  (await place.leader.get(`/work-items/${item.id}`).expect(200)).body;

describe('the assignment of work', () => {
  it('keeps the coefficient of its day, and tells each what may be done', async () => {
    const item = await place.assigned(SOON, 4);
    expect(item).toMatchObject({
      workCode: workCodes.letter,
      coefficient: 5,
      quantity: 4,
      units: 20,
      state: 'assigned',
    });
    await place.test.sql(`update work_catalogue_entry set coefficient_hundredths = 900 where code = 'DC.02'`);
    expect(await opened(item)).toMatchObject({ coefficient: 5 });
    await place.test.sql(`update work_catalogue_entry set coefficient_hundredths = 500 where code = 'DC.02'`);
    expect(item.allowedActions).toEqual(['completeWorkItem', 'extendWorkItem', 'handOverWorkItem', 'cancelWorkItem']);
    const { body } = await place.lam.get(`/work-items/${item.id}`).expect(200);
    expect(body.allowedActions).toEqual(['completeWorkItem']);
  });

  it('gives the parts of a product to several people, whose sum is the product', async () => {
    const { lam, hoa } = place.people;
    const parts = [
      { civilServantId: lam, quantity: 1.5, deadline: SOON },
      { civilServantId: hoa, quantity: 2.5, deadline: LATER },
    ];
    const { body } = await place.assign(place.head, parts).expect(201);
    const [first, second] = body.items;
    expect(first.productId).not.toBeNull();
    expect(first.productId).toBe(second.productId);
    const { body: refused } = await place.assign(place.head, parts, { quantity: 5 }).expect(422);
    expect(refused.errors).toMatchObject([{ pointer: '/parts', code: 'evaluation.parts-sum' }]);
  });

  it.each([
    ['work outside the catalogue', { workCode: 'DC.99' }, 'evaluation.work-unknown'],
    ['a day to come', { assignedOn: SOON }, 'evaluation.assigned-in-future'],
  ])('refuses %s', async (_, more, code) => {
    const parts = [{ civilServantId: place.people.lam, quantity: 1, deadline: LATER }];
    const { body } = await place.assign(place.head, parts, more).expect(422);
    expect(body.errors[0].code).toBe(code);
  });

  it('is nobody’s own, and reaches nobody elsewhere', async () => {
    const { la, truong, lam } = place.people;
    const one = (civilServantId: string) => [{ civilServantId, quantity: 1, deadline: SOON }];
    expect((await place.assign(place.head, one(truong)).expect(409)).body.code).toBe('evaluation.own-work');
    await place.assign(place.head, one(la)).expect(404);
    await place.assign(place.lam, one(lam)).expect(403);
    const stranger = await place.places.caller('commune_leader', 'neighbour');
    const item = await place.assigned(SOON);
    await stranger.get(`/work-items/${item.id}`).expect(404);
    expect((await stranger.get('/work-items').expect(200)).body.items).toEqual([]);
    await place.hoa.get(`/work-items/${item.id}`).expect(404);
  });
});

describe('the completion of work', () => {
  it('is told by the person, checked by somebody else, and stands in the history', async () => {
    const item = await place.assigned(SOON);
    const { body: done } = await place.step(place.lam, item, 'completion', { completedQuantity: 4 }).expect(200);
    expect(done).toMatchObject({ state: 'completed', completedOn: today(), delays: 0 });
    await place.step(place.lam, done, 'checks', { result: 'passed' }).expect(403);
    await place.step(place.head, item, 'checks', { result: 'passed' }).expect(412);
    const { body: checked } = await place.step(place.head, done, 'checks', { result: 'passed' }).expect(200);
    expect(checked).toMatchObject({ state: 'confirmed', allowedActions: [], marks: [{ kind: 'passed' }] });
    const { body } = await place.lam.get(`/work-items/${item.id}/history`).expect(200);
    expect(body.items.map(({ operation }: { operation: string }) => operation)).toEqual([
      'checkWorkItem',
      'checkWorkItem',
      'completeWorkItem',
      'assignWork',
    ]);
  });

  it('of a part leaves it open; more than all is refused', async () => {
    const item = await place.assigned(SOON);
    const { body } = await place.step(place.lam, item, 'completion', { completedQuantity: 1.5 }).expect(200);
    expect(body).toMatchObject({ state: 'assigned', completedQuantity: 1.5 });
    await place.step(place.lam, body, 'completion', { completedQuantity: 4.01 }).expect(422);
  });

  it('that a check finds wrong comes back, and costs a quarter of its quality', async () => {
    const deadline = monthsAhead(4);
    const item = await place.assigned(deadline);
    const { body: done } = await place.step(place.lam, item, 'completion', { completedQuantity: 4 }).expect(200);
    await place.step(place.head, done, 'checks', { result: 'major_fault' }).expect(422);
    const fault = { result: 'major_fault', note: 'Sai số liệu của hai xóm' };
    const { body } = await place.step(place.head, done, 'checks', fault).expect(200);
    expect(body).toMatchObject({ state: 'assigned', majorFaults: 1 });
    expect(await place.percent(place.people.lam, monthOf(deadline))).toBeCloseTo((100 + 75 + 100) / 3, 3);
  });

  it('carries its evidence, which the person brings and the head opens', async () => {
    const item = await place.assigned(SOON);
    const papers = `/work-items/${item.id}/attachments`;
    const { body } = await place.lam.post(`${papers}?kind=product`).attach('file', PDF, 'cv.pdf').expect(201);
    await place.head.get(`${papers}/${body.id}/content`).expect(200);
    await place.hoa.get(papers).expect(404);
    await place.lam
      .post(`${papers}/${body.id}/removal`)
      .set('If-Match', '"1"')
      .send({ reason: 'Đính nhầm tệp khác' })
      .expect(204);
  });
});

describe('a delay', () => {
  const late = async (): Promise<ItemOfTest> => {
    const item = await place.assigned(SOON);
    await place.backdate(item, LONG_AGO, YESTERDAY);
    return (await place.step(place.lam, item, 'completion', { completedQuantity: 4 }).expect(200)).body;
  };

  it('is marked once for each deadline that is missed', async () => {
    const item = await late();
    expect(item).toMatchObject({ delays: 1, marks: [{ kind: 'delay', missedDeadline: YESTERDAY }] });
    const fault = { result: 'major_fault', note: 'Thiếu phụ lục' };
    const { body: back } = await place.step(place.head, item, 'checks', fault).expect(200);
    const { body } = await place.step(place.lam, back, 'completion', { completedQuantity: 4 }).expect(200);
    expect(body).toMatchObject({ delays: 1, majorFaults: 1 });
  });

  it('costs nothing once an objective cause is confirmed by somebody else', async () => {
    const item = await late();
    const [mark] = item.marks;
    if (!mark) throw new Error('no mark');
    expect(mark.allowedActions).toEqual(['requestObjectiveCause']);
    const cause = { cause: 'Mưa lũ chia cắt đường vào xóm ba ngày' };
    await place.onMark(place.hoa, mark, 'objective-cause', cause).expect(404);
    const { body: asked } = await place.onMark(place.lam, mark, 'objective-cause', cause).expect(200);
    expect(asked.marks[0]).toMatchObject({ causeState: 'requested', allowedActions: [] });
    expect(asked.delays).toBe(1);
    const decision = { confirmed: true, reason: 'Có xác nhận của ban chỉ huy' };
    await place.onMark(place.head, mark, 'objective-cause-decision', decision).expect(412);
    const { body: waiting } = await place.head.get('/work-items?causeRequested=true').expect(200);
    expect(waiting.items.map(({ id }: ItemOfTest) => id)).toEqual([item.id]);
    const { body } = await place.onMark(place.head, asked.marks[0], 'objective-cause-decision', decision).expect(200);
    expect(body).toMatchObject({ delays: 0, marks: [{ causeState: 'confirmed' }] });
    await place.onMark(place.head, body.marks[0], 'objective-cause-decision', decision).expect(409);
  });

  it('comes of a deadline that is moved after it has passed, not before', async () => {
    const reason = 'Chờ số liệu của tỉnh';
    const inTime = await place.assigned(SOON);
    const { body: moved } = await place.step(place.head, inTime, 'extension', { deadline: LATER, reason }).expect(200);
    expect(moved).toMatchObject({ deadline: LATER, delays: 0 });
    await place.backdate(moved, LONG_AGO, YESTERDAY);
    const { body } = await place.step(place.head, moved, 'extension', { deadline: SOON, reason }).expect(200);
    expect(body.delays).toBe(1);
    await place.step(place.head, body, 'extension', { deadline: SOON, reason }).expect(422);
  });
});

describe('a hand-over', () => {
  it('stays assigned to the first, and adds to what the other does (vector 3)', async () => {
    const deadline = monthsAhead(6);
    const month = monthOf(deadline);
    const simple = { workCode: workCodes.simple };
    const { lam, hoa } = place.people;
    const item = await place.assigned(deadline, 20, simple);
    const mine = (await place.assign(place.head, [{ civilServantId: hoa, quantity: 20, deadline }], simple)).body
      .items[0];
    const { body: part } = await place.step(place.lam, item, 'completion', { completedQuantity: 15 }).expect(200);
    const handing = { civilServantId: hoa, quantity: 5, deadline, reason: 'Đi học dài ngày' };
    await place.step(place.head, part, 'handover', { ...handing, quantity: 6 }).expect(422);
    await place.step(place.head, part, 'handover', { ...handing, civilServantId: lam }).expect(422);
    const { body } = await place.step(place.head, part, 'handover', handing).expect(200);
    expect(body).toMatchObject({ quantity: 15, state: 'assigned' });
    expect(await place.percent(lam, month)).toBe(75);
    const listed = (await place.hoa.get(`/work-items?month=${month}`).expect(200)).body.items as ItemOfTest[];
    for (const one of listed) {
      await place.step(place.hoa, one, 'completion', { completedQuantity: one.quantity }).expect(200);
    }
    expect(listed.map(({ id }) => id)).toContain(mine.id);
    const { body: score } = await place.hoa.get(`/civil-servants/${hoa}/work-month?month=${month}`).expect(200);
    expect(score.score).toMatchObject({ resultPercent: 100, uncappedPercent: 125 });
  });

  it('of all of it closes the item', async () => {
    const item = await place.assigned(SOON);
    const handing = { civilServantId: place.people.hoa, quantity: 4, deadline: SOON, reason: 'Nghỉ ốm dài ngày' };
    const { body } = await place.step(place.head, item, 'handover', handing).expect(200);
    expect(body).toMatchObject({ state: 'handed_over', closingReason: 'Nghỉ ốm dài ngày', allowedActions: [] });
  });
});

describe('work that a person brings up', () => {
  const propose = (more: object = {}) =>
    place.lam
      .post(`/civil-servants/${place.people.lam}/work-proposals`)
      .send({ workCode: workCodes.plan, name: 'Kiểm tra sạt lở', quantity: 1, deadline: SOON, ...more });

  it('counts once the superior takes it, and only adds', async () => {
    const deadline = monthsAhead(8);
    const { body } = await propose({ deadline }).expect(201);
    expect(body).toMatchObject({ state: 'proposed', origin: 'ad_hoc', allowedActions: [] });
    expect(await place.percent(place.people.lam, monthOf(deadline))).toBeNull();
    const { body: accepted } = await place.step(place.head, body, 'acceptance').expect(200);
    expect(accepted.state).toBe('assigned');
  });

  it('is refused with a reason, and brought up for oneself only', async () => {
    const { body } = await propose().expect(201);
    await place.step(place.head, body, 'refusal', { reason: 'Đã tính trong việc khác' }).expect(200);
    await place.hoa
      .post(`/civil-servants/${place.people.lam}/work-proposals`)
      .send({ workCode: workCodes.plan, name: 'Kiểm tra sạt lở', quantity: 1, deadline: SOON })
      .expect(404);
  });
});

describe('the people of a place in a month', () => {
  it('stand with their counts and what their work gives, cancelled work aside', async () => {
    const deadline = monthsAhead(10);
    const first = await place.assigned(deadline, 1);
    const second = await place.assigned(deadline, 1);
    await place.step(place.head, second, 'cancellation', { reason: 'Cấp trên không giao nữa' }).expect(200);
    await place.step(place.lam, first, 'completion', { completedQuantity: 1 }).expect(200);
    const { body } = await place.head.get(`/work-months/people?month=${monthOf(deadline)}`).expect(200);
    expect(body.total).toBe(4);
    const lam = body.items.find(
      ({ civilServantId }: { civilServantId: string }) => civilServantId === place.people.lam,
    );
    expect(lam).toMatchObject({ items: 1, open: 0, toCheck: 1, resultPercent: 100, officeName: 'Đơn vị office' });
    await place.lam.get('/work-months/people').expect(403);
  });
});
