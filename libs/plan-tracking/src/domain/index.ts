export * from './dossier-field.js';
export * from './dossier-figures.js';
export * from './dossier-shares.js';
export * from './survey.js';
