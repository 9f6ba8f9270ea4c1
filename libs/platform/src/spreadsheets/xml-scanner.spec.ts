import { describe, expect, it } from '@jest/globals';
import { parseAttributes, XmlScanner } from './xml-scanner.js';

const XML = `<?xml version="1.0"?><!-- <a> --><x:a r:id='1' n="a>b &amp; c"><b/>hòa &lt;&#x110;&#272;&gt;<![CDATA[<&amp;>]]></x:a>`;
const EVENTS = ['+a 1 a>b & c', '+b', '-b', 'hòa <ĐĐ>', '<&amp;>', '-a'];

const eventsOf = (chunks: readonly string[]): string[] => {
  const events: string[] = [];
  const scanner = new XmlScanner({
    open: (name, source) => {
      const { id, n } = parseAttributes(source);
      events.push(['+' + name, id, n].filter((part) => part !== undefined).join(' '));
    },
    close: (name) => events.push('-' + name),
    text: (text) => events.push(text),
  });
  for (const chunk of chunks) scanner.write(chunk);
  return events;
};

describe('XmlScanner', () => {
  it('reads tags, attributes, entities, CDATA and comments', () => expect(eventsOf([XML])).toEqual(EVENTS));

  it('reads the same wherever the pieces are cut', () => {
    for (let cut = 1; cut < XML.length; cut += 1) {
      expect(eventsOf([XML.slice(0, cut), XML.slice(cut)])).toEqual(EVENTS);
    }
  });

  it('reads the same character by character', () => expect(eventsOf([...XML])).toEqual(EVENTS));

  it.each([
    ['a tag without end', ['<a '.padEnd(2_000_000, 'x')]],
    ['a quote without end', ['<a n="'.padEnd(2_000_000, '>')]],
    ['a text without end', ['<a>'.padEnd(2_000_000, 'x')]],
  ])('refuses %s soon', (_claim, chunks) => expect(() => eventsOf(chunks)).toThrow(/hỏng/u));

  it('reads long hostile tags in time that grows with their length alone', () => {
    expect(eventsOf([`<a ${'n'.repeat(900_000)}><b n="${'>'.repeat(900_000)}"/>`])).toHaveLength(3);
  });

  it('refuses a DOCTYPE', () => expect(() => eventsOf(['<!DOCTYPE a [<!ENTITY x "y">]><a/>'])).toThrow(/DOCTYPE/u));
});
