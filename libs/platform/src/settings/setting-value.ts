import type { SettingDefinition, SettingType, SettingValue } from './setting-definition.js';

export type SettingText = string;

const forms: Readonly<Record<SettingType, { readonly form: RegExp; readonly fault: string }>> = {
  integer: { form: /^-?(0|[1-9]\d{0,8})$/, fault: 'Phải là số nguyên.' },
  decimal: { form: /^-?(0|[1-9]\d{0,8})(\.\d{1,4})?$/, fault: 'Phải là số, tối đa bốn chữ số sau dấu phẩy.' },
  boolean: { form: /^(true|false)$/, fault: 'Phải là có hoặc không.' },
  choice: { form: /^.+$/, fault: 'Phải chọn một giá trị.' },
  text: { form: /^.{1,500}$/, fault: 'Cần từ 1 đến 500 ký tự.' },
};

/** What is wrong with the text as a value of the setting, in words for people; null where it is right. */
export function settingFault(definition: SettingDefinition, text: SettingText): string | null {
  const { form, fault } = forms[definition.type];
  if (!form.test(text)) return fault;
  if (definition.type === 'choice') return choiceFault(definition, text);
  return definition.type === 'integer' || definition.type === 'decimal' ? rangeFault(definition, Number(text)) : null;
}

/** The text as the value that its definition says. Only for text without a fault. */
export function readSetting(definition: SettingDefinition, text: SettingText): SettingValue {
  switch (definition.type) {
    case 'integer':
    case 'decimal':
      return Number(text);
    case 'boolean':
      return text === 'true';
    case 'choice':
    case 'text':
      return text;
  }
}

function choiceFault({ choices = [] }: SettingDefinition, text: string): string | null {
  return choices.includes(text) ? null : `Phải là một trong: ${choices.join(', ')}.`;
}

function rangeFault({ minimum, maximum, unit }: SettingDefinition, value: number): string | null {
  const shown = (limit: number): string => `${String(limit).replace('.', ',')}${unit ? ` ${unit}` : ''}`;
  if (minimum !== undefined && value < minimum) return `Không được nhỏ hơn ${shown(minimum)}.`;
  if (maximum !== undefined && value > maximum) return `Không được lớn hơn ${shown(maximum)}.`;
  return null;
}
