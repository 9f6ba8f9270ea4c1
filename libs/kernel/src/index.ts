export * from './bloc.js';
export * from './calendar-date.js';
export * from './decimal.js';
export * from './field-class.js';
export * from './number-format.js';
export * from './vietnamese-name.js';
export * from './vietnamese-text.js';
export * from './violation.js';
