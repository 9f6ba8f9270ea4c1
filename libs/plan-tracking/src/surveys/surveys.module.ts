import { CapabilityModule } from '@commune/platform/modules';
import { Surveys1764550010000 } from './migrations/1764550010000-surveys.js';
import { PublicSurveys } from './public-surveys.service.js';
import { SurveySatisfactionFigure } from './survey.figures.js';
import { SurveysDemonstration } from './surveys.demonstration.js';
import { SurveysController } from './surveys.controller.js';
import { surveysPolicy } from './surveys.policy.js';
import { SurveysRepository } from './surveys.repository.js';
import { SurveysService } from './surveys.service.js';

/** E7: what citizens say of the service of a commune, by codes that answer once. */
@CapabilityModule(
  {
    name: 'surveys',
    migrations: [Surveys1764550010000],
    policy: surveysPolicy,
    figures: [SurveySatisfactionFigure],
    referenceTables: ['survey', 'survey_code', 'survey_answer'],
    lists: [{ name: 'surveys', filters: ['unitId'], columns: [] }],
  },
  {
    controllers: [SurveysController],
    providers: [PublicSurveys, SurveySatisfactionFigure, SurveysDemonstration, SurveysRepository, SurveysService],
    exports: [SurveysDemonstration],
  },
)
export class SurveysModule {}
