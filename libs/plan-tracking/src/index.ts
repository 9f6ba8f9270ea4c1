export type { GivenDossiers } from './dossier-statistics/dossier-intake.js';
export { DossierStatisticsDemonstration } from './dossier-statistics/dossier-statistics.demonstration.js';
export { SurveysDemonstration } from './surveys/surveys.demonstration.js';
export { PlanTrackingModule } from './plan-tracking.module.js';
