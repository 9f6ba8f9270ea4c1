export type { ListDeclaration } from './list-declaration.js';
export { SavedViewsModule } from './saved-views.module.js';
