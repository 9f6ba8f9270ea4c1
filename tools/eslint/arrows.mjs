/** Which module may ask which others, through their `index.ts` only. Acyclic. A new module is one line here. */
export const MODULE_ARROWS = {
  roster: [],
  discipline: ['roster'],
  'plan-tracking': ['roster'],
  evaluation: ['roster', 'discipline', 'plan-tracking'],
  training: ['roster', 'evaluation'],
  recruitment: ['roster', 'training'],
};

/** kernel ← platform ← modules ← api; api-client ← web. */
const LAYERS = {
  'type:kernel': [],
  'type:platform': ['type:kernel'],
  'type:module': ['type:kernel', 'type:platform', 'type:module'],
  'type:app': ['type:kernel', 'type:platform', 'type:module'],
  'type:client': [],
  'type:web': ['type:kernel', 'type:client'],
  'type:e2e': ['type:kernel'],
};

// Packages of the other side, hoisted into everybody's reach by npm.
const FOREIGN_PACKAGES = {
  'type:web': ['@nestjs/*', 'typeorm', 'pg', 'fastify', '@fastify/*'],
  'type:platform': ['vue', 'vue-*', 'element-plus', 'pinia'],
  'type:module': ['vue', 'vue-*', 'element-plus', 'pinia', 'pg'],
  'type:app': ['vue', 'vue-*', 'element-plus', 'pinia'],
};
const KERNEL_PACKAGES = ['@jest/globals', 'fast-check'];

const layers = Object.entries(LAYERS).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
  sourceTag,
  onlyDependOnLibsWithTags,
  ...(FOREIGN_PACKAGES[sourceTag] && { bannedExternalImports: FOREIGN_PACKAGES[sourceTag] }),
  ...(sourceTag === 'type:kernel' && { allowedExternalImports: KERNEL_PACKAGES }),
}));

const modules = Object.entries(MODULE_ARROWS).map(([name, asked]) => ({
  sourceTag: `scope:${name}`,
  onlyDependOnLibsWithTags: ['kernel', 'platform', ...asked].map((scope) => `scope:${scope}`),
}));

export const depConstraints = [...layers, ...modules];
