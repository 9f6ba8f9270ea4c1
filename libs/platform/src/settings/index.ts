export {
  dormantAccountDays,
  finishedJobDays,
  longestSignInWaitMinutes,
  secondFactorRequired,
  sessionIdleMinutes,
  signInFailuresAllowed,
  watchedSessionIdleMinutes,
} from './foundation-settings.js';
export { defineSetting, type Certainty, type SettingDefinition, type SettingValue } from './setting-definition.js';
export { Settings, type NamedSettings, type ValuesOf } from './settings.js';
export { SettingsModule } from './settings.module.js';
