import type { HistoryEntry } from '../audit/index.js';
import { settingText } from './setting-definition.js';
import type { RegisteredSetting } from './setting-registry.js';
import type { SettingHistoryLine, SettingValueView, SettingView } from './settings.dto.js';
import type { StoredValue } from './settings.repository.js';

/** `stored`: all values of the setting, newest first. */
export function settingView(
  { module, moduleTitle, definition }: RegisteredSetting,
  stored: readonly StoredValue[],
  onDay: string,
  mayChange: boolean,
): SettingView {
  const present = stored.find((value) => value.effectiveFrom <= onDay);
  const next = stored.findLast((value) => value.effectiveFrom > onDay);
  const { key, title, explanation, type, source, certainty, choices = [], choiceTitles = {} } = definition;
  return {
    key,
    module,
    moduleTitle,
    title,
    explanation,
    type,
    unit: definition.unit ?? null,
    choices: choices.map((value) => ({ value, title: choiceTitles[value] ?? value })),
    minimum: definition.minimum ?? null,
    maximum: definition.maximum ?? null,
    value: present?.value ?? settingText(definition.defaultValue),
    effectiveFrom: present?.effectiveFrom ?? null,
    defaultValue: settingText(definition.defaultValue),
    next: next ? valueView(next, onDay) : null,
    source,
    certainty,
    appliesFrom: definition.appliesFrom ?? null,
    allowedActions: mayChange ? ['change'] : [],
  };
}

export function valueView(stored: StoredValue, onDay: string): SettingValueView {
  const { id, value, effectiveFrom, reason, setByName, setAt } = stored;
  return { id, value, effectiveFrom, reason, setByName, setAt, mayWithdraw: effectiveFrom >= onDay };
}

/** What was set and what was withdrawn again: the trail keeps both. */
export function historyLine({ at, actorName, action, reason, before, after }: HistoryEntry): SettingHistoryLine {
  const row = after ?? before ?? {};
  return {
    at,
    actorName,
    change: action === 'delete' ? 'withdrawn' : 'set',
    value: textOf(row['value']),
    effectiveFrom: textOf(row['effective_from']),
    reason,
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
