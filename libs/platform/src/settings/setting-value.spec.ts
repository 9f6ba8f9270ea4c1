import { describe, expect, it } from '@jest/globals';
import { defineSetting, type SettingDefinition } from './setting-definition.js';
import { readSetting, settingFault } from './setting-value.js';

const about = { title: 'Thử', explanation: 'Thử.', source: 'Thử', certainty: '?' } as const;
const days: SettingDefinition = {
  ...about,
  key: 'test.days',
  type: 'integer',
  minimum: 7,
  maximum: 90,
  unit: 'ngày',
  defaultValue: 45,
};
const share: SettingDefinition = { ...about, key: 'test.share', type: 'decimal', maximum: 0.25, defaultValue: 0.2 };
const flag: SettingDefinition = { ...about, key: 'test.flag', type: 'boolean', defaultValue: false };
const choice: SettingDefinition = {
  ...about,
  key: 'test.choice',
  type: 'choice',
  choices: ['month', 'quarter'],
  defaultValue: 'month',
};
const label: SettingDefinition = { ...about, key: 'test.text', type: 'text', defaultValue: 'Sở Nội vụ' };

const definitions = { days, share, flag, choice, label };

describe('settingFault', () => {
  it.each([
    ['days', '7', null],
    ['days', '90', null],
    ['days', '6', 'Không được nhỏ hơn 7 ngày.'],
    ['days', '91', 'Không được lớn hơn 90 ngày.'],
    ['days', '45.0', 'Phải là số nguyên.'],
    ['days', '045', 'Phải là số nguyên.'],
    ['days', '4e1', 'Phải là số nguyên.'],
    ['days', '', 'Phải là số nguyên.'],
    ['share', '0.25', null],
    ['share', '0.2501', 'Không được lớn hơn 0,25.'],
    ['share', '0,2', 'Phải là số, tối đa bốn chữ số sau dấu phẩy.'],
    ['flag', 'true', null],
    ['flag', '1', 'Phải là có hoặc không.'],
    ['choice', 'quarter', null],
    ['choice', 'year', 'Phải là một trong: month, quarter.'],
    ['label', '', 'Cần từ 1 đến 500 ký tự.'],
    ['label', 'Ban Tổ chức', null],
  ] as const)('of %s says to "%s": %s', (name, value, fault) => {
    expect(settingFault(definitions[name], value)).toBe(fault);
  });
});

describe('readSetting', () => {
  it.each([
    ['days', '30', 30],
    ['share', '0.25', 0.25],
    ['flag', 'false', false],
    ['choice', 'quarter', 'quarter'],
  ] as const)('of %s reads "%s" as %s', (name, value, read) => {
    expect(readSetting(definitions[name], value)).toBe(read);
  });
});

describe('defineSetting', () => {
  it('refuses a default outside its own bounds', () => {
    expect(() => defineSetting({ ...days, defaultValue: 365 })).toThrow('test.days');
  });
});
