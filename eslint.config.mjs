import { existsSync, readdirSync } from 'node:fs';
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import vue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';
import { depConstraints } from './tools/eslint/arrows.mjs';
import { importBorder } from './tools/eslint/import-border.mjs';

const root = import.meta.dirname;
const serverProjects = [...readdirSync(`${root}/libs`).map((name) => `libs/${name}`), 'apps/api'].filter((project) =>
  existsSync(`${root}/${project}/tsconfig.spec.json`),
);

const nodeGlobals = Object.fromEntries(
  'process console performance fetch setInterval URL Buffer Blob FormData AbortController'
    .split(' ')
    .map((name) => [name, 'readonly']),
);

const noDefaultExport = {
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
  ],
};

const typescript = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-assertions': [
    'error',
    { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  // Nest modules are classes that carry nothing but their decorator.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-console': ['error', { allow: ['warn', 'error'] }],
};

const typeAware = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

const border = (options) => ({ 'commune/import-border': ['error', options] });

const pure = {
  'no-restricted-globals': [
    'error',
    ...['process', 'performance', 'crypto', 'fetch', 'console', 'setTimeout', 'setInterval'].map((name) => ({
      name,
      message: 'Rules are pure: plain data in, plain data out.',
    })),
  ],
  'no-restricted-syntax': [
    'error',
    { selector: ':function[async=true]', message: 'Rules wait for nothing: services load first.' },
    { selector: 'AwaitExpression', message: 'Rules wait for nothing: services load first.' },
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: '`today` is an argument.' },
    { selector: 'CallExpression[callee.name="Date"]', message: '`today` is an argument.' },
    {
      selector: 'MemberExpression[object.name="Date"][property.name="now"]',
      message: '`today` is an argument.',
    },
    {
      selector: 'MemberExpression[object.name="Math"][property.name="random"]',
      message: 'Rules give the same answer twice.',
    },
  ],
};

export default tseslint.config(
  {
    ignores: ['**/dist/**', '**/test-results/**', '**/coverage/**', '.nx/**', '.local/**', 'libs/api-client/src/**'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.vue'],
    extends: [tseslint.configs.strict],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'] } },
    rules: typescript,
  },
  { files: ['apps/web/**/*.vue'], extends: [vue.configs['flat/recommended']] },
  {
    files: ['apps/web/**/*.vue'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      'no-undef': 'off', // TypeScript knows better
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/component-api-style': ['error', ['script-setup']],
      // How a template is broken into lines is prettier's business.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/no-v-html': 'error',
    },
  },
  {
    files: ['{apps,libs}/*/src/**/*.{ts,vue}'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [], depConstraints }],
    },
  },
  ...serverProjects.map((project) => ({
    files: [`${project}/src/**/*.ts`],
    languageOptions: { parserOptions: { project: [`${project}/tsconfig.spec.json`], tsconfigRootDir: root } },
    rules: typeAware,
  })),
  { files: ['libs/*/src/**/*.ts', 'apps/*/src/**/*.ts'], ignores: ['**/*.d.ts'], rules: noDefaultExport },
  { plugins: { commune: { rules: { 'import-border': importBorder } } } },
  {
    files: ['libs/*/src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      ...pure,
      ...border({
        folder: '^libs/[^/]+/src/domain/',
        onlyPackages: ['@commune/kernel'],
        reason: 'rules import the kernel and each other only',
      }),
    },
  },
  {
    files: ['apps/web/src/features/**/*.{ts,vue}'],
    rules: border({
      folder: '^apps/web/src/features/[^/]+/',
      notFolders: '^apps/web/src/features/',
      reason: 'a feature never imports another feature',
    }),
  },
  {
    files: ['apps/web/src/ui/**/*.{ts,vue}'],
    rules: border({
      folder: '^apps/web/src/ui/',
      notFolders: '^apps/web/src/(app|features)/',
      reason: 'the base components know neither the application nor its features',
    }),
  },
  {
    // Runs in the browser before anything else, as it stands.
    files: ['apps/web/public/*.js'],
    languageOptions: {
      globals: { document: 'readonly', localStorage: 'readonly', matchMedia: 'readonly', window: 'readonly' },
    },
  },
  {
    files: ['tools/**/*.mjs', '*.mjs', '{apps,libs}/*/*.mjs'],
    languageOptions: { globals: nodeGlobals },
    rules: { 'no-console': 'off' },
  },
);
