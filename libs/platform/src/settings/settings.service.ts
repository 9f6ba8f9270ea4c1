import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/index.js';
import { Database, systemScope, today, type AccessScope } from '../database/index.js';
import { brokenConstraint, invalid, notFound, Refusal } from '../http/index.js';
import { SettingRegistry, type RegisteredSetting } from './setting-registry.js';
import { settingFault } from './setting-value.js';
import { historyLine, settingView, valueView } from './setting-view.js';
import type { SettingChangeRequest, SettingDetail, SettingList } from './settings.dto.js';
import { recordIdOf, SettingsRepository } from './settings.repository.js';

/** The screen of settings: what is in force, what comes, and its changes. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly database: Database,
    private readonly registry: SettingRegistry,
    private readonly values: SettingsRepository,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope): Promise<SettingList> {
    const stored = await this.database.read(scope, (reader) => this.values.all(reader));
    const byKey = Map.groupBy(stored, ({ key }) => key);
    const view = (setting: RegisteredSetting): SettingList['items'][number] =>
      settingView(setting, byKey.get(setting.definition.key) ?? [], today(), mayChange(scope, setting));
    return { items: this.registry.all().map(view) };
  }

  async detail(scope: AccessScope, key: string): Promise<SettingDetail> {
    const setting = this.registry.find(key);
    const stored = await this.database.read(scope, (reader) => this.values.allOf(reader, key));
    // Entries without a unit are the system's; the policy line of this operation says who may see these.
    const entries = await this.database.read(systemScope(scope.operationId), (reader) =>
      this.trail.historyOf(reader, recordIdOf(key)),
    );
    return {
      setting: settingView(setting, stored, today(), mayChange(scope, setting)),
      values: stored.map((value) => valueView(value, today())),
      history: entries.map(historyLine),
    };
  }

  async change(scope: AccessScope, key: string, request: SettingChangeRequest): Promise<SettingDetail> {
    const setting = this.registry.find(key);
    refuseUnlessMayChange(scope, setting);
    refuseWrongValue(setting, request);
    const { value, effectiveFrom, reason } = request;
    const row = { key, value, effectiveFrom, reason, setByName: scope.actor.name };
    try {
      await this.database.write({ ...scope, reason }, (writer) => this.values.insert(writer, row));
    } catch (error) {
      if (brokenConstraint(error) !== 'setting_value_once') throw error;
      throw new Refusal('conflict', 'settings.day-taken', 'Ngày này đã có giá trị. Hủy giá trị đó trước khi đặt lại.');
    }
    return this.detail(scope, key);
  }

  async withdraw(scope: AccessScope, key: string, id: string, reason: string): Promise<SettingDetail> {
    refuseUnlessMayChange(scope, this.registry.find(key));
    await this.database.write({ ...scope, reason }, async (writer) => {
      const found = (await this.values.allOf(writer, key)).find((value) => value.id === id);
      if (!found) throw notFound('giá trị');
      if (found.effectiveFrom < today()) {
        throw new Refusal('conflict', 'settings.past', 'Giá trị này đã áp dụng từ trước hôm nay nên không hủy được.');
      }
      if (!(await this.values.remove(writer, key, id))) throw notFound('giá trị');
    });
    return this.detail(scope, key);
  }
}

function mayChange({ roles = [] }: AccessScope, { definition }: RegisteredSetting): boolean {
  if (roles.includes('province_admin')) return true;
  return definition.directorsMayChange === true && roles.includes('home_affairs_director');
}

function refuseUnlessMayChange(scope: AccessScope, setting: RegisteredSetting): void {
  if (mayChange(scope, setting)) return;
  throw new Refusal('forbidden', 'settings.administrators-only', 'Tham số này chỉ quản trị viên của tỉnh được đổi.');
}

function refuseWrongValue({ definition }: RegisteredSetting, { value, effectiveFrom }: SettingChangeRequest): void {
  const fault = settingFault(definition, value);
  const message = 'Ngày có hiệu lực không được trước hôm nay: những gì đã qua giữ giá trị cũ.';
  const violations = [
    ...(fault === null ? [] : [{ pointer: '/value', code: 'settings.value', message: fault }]),
    ...(effectiveFrom < today() ? [{ pointer: '/effectiveFrom', code: 'settings.past', message }] : []),
  ];
  if (violations.length > 0) throw invalid(violations);
}
