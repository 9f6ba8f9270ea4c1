import type { SettingView } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { settingGroups } from './setting-groups';

const setting = (key: string, module: string, title: string): SettingView => ({
  key,
  module,
  moduleTitle: module.toUpperCase(),
  title,
  explanation: '',
  type: 'integer',
  unit: null,
  choices: [],
  minimum: null,
  maximum: null,
  value: '1',
  effectiveFrom: null,
  defaultValue: '1',
  next: null,
  source: '',
  certainty: '?',
  appliesFrom: null,
  allowedActions: [],
});
const settings = [
  setting('a.b', 'access', 'Khóa tài khoản'),
  setting('r.a', 'roster', 'Nhóm tuổi'),
  setting('a.c', 'access', 'Phiên'),
];

describe('settings', () => {
  it('stand together by module', () => {
    const groups = settingGroups(settings, '').map(({ title, settings: found }) => [title, found.length]);
    expect(groups).toEqual([
      ['ACCESS', 2],
      ['ROSTER', 1],
    ]);
  });

  it('are found without diacritics; a module without a match is left out', () => {
    expect(settingGroups(settings, 'tai khoan').flatMap(({ settings: found }) => found.map(({ key }) => key))).toEqual([
      'a.b',
    ]);
  });
});
