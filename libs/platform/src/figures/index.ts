export {
  figureMeasures,
  type FigureMeasure,
  type FigurePeriod,
  type FigureSource,
  type FigureValue,
} from './figure-source.js';
export { Figures } from './figures.js';
export { FiguresModule } from './figures.module.js';
