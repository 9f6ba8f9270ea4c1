const BOUNDARIES = '@nx/enforce-module-boundaries';
const BORDER = 'commune/import-border';
const SYNTAX = 'no-restricted-syntax';

const from = (source) => `export * from '${source}';`;
const vue = (script) => `<script setup lang="ts">\n${script}\n</script>\n\n<template><div /></template>`;

/** One forbidden line each: `[project, file, forbidden, rule, allowed]`. Modules yet to come are stood in for. */
export const CANARIES = [
  ['libs/kernel', 'src/up.ts', from('@commune/platform/http'), BOUNDARIES, 'export const a = 1;'],
  ['libs/kernel', 'src/package.ts', from('typeorm'), BOUNDARIES, 'export const a = 1;'],
  ['libs/platform', 'src/http/up.ts', from('@commune/roster'), BOUNDARIES, from('@commune/kernel')],
  ['libs/roster', 'src/arrow.ts', from('@commune/evaluation'), BOUNDARIES, from('@commune/platform/http')],
  ['libs/evaluation', 'src/arrow.ts', from('@commune/training'), BOUNDARIES, from('@commune/roster')],
  ['libs/plan-tracking', 'src/arrow.ts', from('@commune/evaluation'), BOUNDARIES, from('@commune/roster')],
  ['libs/training', 'src/arrow.ts', from('@commune/discipline'), BOUNDARIES, from('@commune/evaluation')],
  ['libs/roster', 'src/up.ts', from('../../../apps/api/src/index.js'), BOUNDARIES, from('@commune/kernel')],
  ['libs/roster', 'src/deep.ts', from('../../kernel/src/index.js'), BOUNDARIES, from('@commune/kernel')],
  ['libs/roster', 'src/web.ts', from('vue'), BOUNDARIES, from('typeorm')],
  ['apps/api', 'src/client.ts', from('@commune/api-client'), BOUNDARIES, from('@commune/roster')],
  ['apps/web', 'src/app/module.ts', from('@commune/roster'), BOUNDARIES, from('@commune/api-client')],
  ['apps/web', 'src/app/platform.ts', from('@commune/platform/http'), BOUNDARIES, from('@commune/kernel')],
  ['apps/web', 'src/app/server.ts', from('@nestjs/common'), BOUNDARIES, from('vue')],
  ['apps/web', 'src/app/PlatformPart.vue', vue("import '@commune/platform/http';"), BOUNDARIES, vue("import 'vue';")],

  ['libs/roster', 'src/domain/nest.ts', from('@nestjs/common'), BORDER, from('@commune/kernel')],
  ['libs/roster', 'src/domain/orm.ts', from('typeorm'), BORDER, from('./nest-control.js')],
  ['libs/roster', 'src/domain/node.ts', from('node:fs'), BORDER, from('@commune/kernel')],
  ['libs/roster', 'src/domain/platform.ts', from('@commune/platform/http'), BORDER, from('@commune/kernel')],
  ['libs/roster', 'src/domain/outside.ts', from('../index.js'), BORDER, from('./nest-control.js')],
  ['libs/roster', 'src/domain/sub/outside.ts', from('../../index.js'), BORDER, from('../nest-control.js')],
  ['libs/roster', 'src/domain/lazy.ts', "export const a = () => import('typeorm');", BORDER, 'export const a = 1;'],
  [
    'libs/roster',
    'src/domain/now.ts',
    'export const a = () => Date.now();',
    SYNTAX,
    'export const a = Date.UTC(2026);',
  ],
  ['libs/roster', 'src/domain/today.ts', 'export const a = () => new Date();', SYNTAX, 'export const a = new Date(0);'],
  ['libs/roster', 'src/domain/luck.ts', 'export const a = () => Math.random();', SYNTAX, 'export const a = Math.PI;'],
  ['libs/roster', 'src/domain/late.ts', 'export const a = async () => 1;', SYNTAX, 'export const a = () => 1;'],
  ['libs/roster', 'src/domain/env.ts', 'export const a = process.pid;', 'no-restricted-globals', 'export const a = 1;'],

  ['apps/web', 'src/features/one/alias.ts', from('@/features/two/b'), BORDER, from('@/app/session')],
  ['apps/web', 'src/features/one/relative.ts', from('../two/b'), BORDER, from('./b')],
  ['apps/web', 'src/features/one/lazy.ts', "export const a = () => import('../two/b');", BORDER, from('./b')],
  ['apps/web', 'src/features/one/TwoPart.vue', vue("import '@/features/two/b';"), BORDER, vue("import '@/ui/b';")],
  ['apps/web', 'src/ui/app.ts', from('@/app/session'), BORDER, from('@/ui/b')],
  ['apps/web', 'src/ui/feature.ts', from('../features/two/b'), BORDER, from('./b')],

  [
    'libs/roster',
    'src/any.ts',
    'export const a = (b: any) => typeof b;',
    '@typescript-eslint/no-explicit-any',
    'export const a = (b: unknown) => typeof b;',
  ],
  [
    'libs/roster',
    'src/bang.ts',
    'export const a = (b: string | null) => b!.length;',
    '@typescript-eslint/no-non-null-assertion',
    'export const a = (b: string | null) => b?.length;',
  ],
  [
    'apps/api',
    'src/floating.ts',
    'export function a(b: Promise<number>) {\n  b.then(Number);\n}',
    '@typescript-eslint/no-floating-promises',
    'export function a(b: Promise<number>) {\n  return b.then(Number);\n}',
  ],
  ['libs/platform', 'src/http/default.ts', 'export default 1;', 'no-restricted-exports', 'export const a = 1;'],
];

/** Modules of the arrows that have no project yet. */
export const STAND_INS = ['training', 'discipline'];
