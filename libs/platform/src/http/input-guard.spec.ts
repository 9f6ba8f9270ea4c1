import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { guardInput, parseQuery, Refusal } from './index.js';

let server: FastifyInstance;

beforeAll(async () => {
  server = fastify({ routerOptions: { querystringParser: parseQuery } });
  guardInput(server);
  server.setErrorHandler((error, _request, reply) =>
    reply.status(error instanceof Refusal ? 422 : 500).send({ detail: error instanceof Error ? error.message : '' }),
  );
  server.all('/echo/:id', () => 'taken');
  await server.ready();
});

afterAll(() => server.close());

const nested = (depth: number): unknown => (depth === 0 ? 'leaf' : [nested(depth - 1)]);

describe('parseQuery', () => {
  it.each([
    ['', {}],
    ['q=nguyen%20van&page=2', { q: 'nguyen van', page: '2' }],
    ['q=a+b', { q: 'a b' }],
    ['q', { q: '' }],
    ['q=1=2', { q: '1=2' }],
  ])('reads "%s"', (text, values) => {
    expect({ ...parseQuery(text) }).toEqual(values);
  });

  it('gives an object without a prototype', () => {
    expect(Object.getPrototypeOf(parseQuery('toString=1'))).toBeNull();
  });
});

describe('guardInput', () => {
  it.each([
    ['a key sent twice', '/echo/1?q=a&q=b'],
    ['a key sent twice, once escaped', '/echo/1?q=a&%71=b'],
    ['a null character in the query', '/echo/1?q=a%00b'],
    ['a null character in the path', '/echo/a%00b'],
    ['a constructor in the query', '/echo/1?constructor=a'],
    ['a prototype in the query', '/echo/1?__proto__=a'],
  ])('refuses %s', async (_, url) => {
    expect(await server.inject({ url })).toMatchObject({ statusCode: 422 });
  });

  it.each([
    ['a null character deep inside', '{"a":[{"b":"x\\u0000"}]}'],
    ['a lone surrogate', '{"a":"\\ud800"}'],
    ['a lone surrogate in a name', '{"\\udc00":1}'],
    ['a prototype as a name', '{"a":{"prototype":1}}'],
    ['a depth of 21', JSON.stringify(nested(21))],
  ])('refuses a body with %s', async (_, body) => {
    expect(await send(body)).toMatchObject({ statusCode: 422 });
  });

  it.each([
    ['a depth of 20', JSON.stringify(nested(20))],
    ['Vietnamese text', '{"fullName":"Đỗ Thị Thuỳ Ương 🌾"}'],
    ['numbers, null and lists', '{"a":1,"b":null,"c":[true]}'],
  ])('takes a body with %s', async (_, body) => {
    expect(await send(body)).toMatchObject({ statusCode: 200 });
  });
});

const send = (payload: string) =>
  server.inject({ method: 'POST', url: '/echo/1', payload, headers: { 'content-type': 'application/json' } });
