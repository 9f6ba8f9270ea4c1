import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../places.mjs';
import { ALLOWED, ALLOWED_FOR_TESTS, REASONS } from './reasons.mjs';

const KINDS = { dependencies: 'chạy', optionalDependencies: 'tùy máy', devDependencies: 'phát triển' };

/** Every direct dependency of every project: `{ name, version, licence, kind, projects }`. */
export function directDependencies(root = ROOT) {
  const locked = json(join(root, 'package-lock.json')).packages;
  const found = new Map();
  for (const project of projectsOf(root)) {
    const manifest = json(join(root, project, 'package.json'));
    for (const [member, kind] of Object.entries(KINDS)) {
      for (const [name, version] of Object.entries(manifest[member] ?? {})) {
        if (name.startsWith('@commune/')) continue;
        const entry = locked[join(project, 'node_modules', name)] ?? locked[`node_modules/${name}`];
        const known = found.get(name) ?? { name, version, licence: entry?.license ?? '?', kind, projects: [] };
        known.projects.push(project === '' ? '/' : project);
        if (kind === KINDS.dependencies) known.kind = kind;
        found.set(name, known);
      }
    }
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** What is wrong with the list, as sentences. */
export function dependencyFaults(dependencies, reasons = REASONS) {
  const names = new Set(dependencies.map(({ name }) => name));
  return [
    ...dependencies
      .filter(({ name }) => !reasons[name])
      .map(({ name }) => `${name}: no reason in tools/dependencies/reasons.mjs`),
    ...Object.keys(reasons)
      .filter((name) => !names.has(name))
      .map((name) => `${name}: has a reason and is no longer there`),
    ...dependencies
      .filter(
        ({ licence, kind }) =>
          !ALLOWED.has(licence) && !(kind === KINDS.devDependencies && ALLOWED_FOR_TESTS.has(licence)),
      )
      .map(({ name, licence }) => `${name}: licence ${licence} is not on the list`),
  ];
}

export function dependencyPage(dependencies) {
  const rows = dependencies.map(
    ({ name, version, licence, kind, projects }) =>
      `| ${name} | ${version} | ${licence} | ${kind} | ${REASONS[name]} | ${projects.join(', ')} |`,
  );
  return [
    '# Thư viện dùng trực tiếp',
    '',
    'Sinh bởi `node tools/dependencies.mjs`; lý do nằm trong `tools/dependencies/reasons.mjs`. Danh mục đầy đủ kể cả thư viện gián',
    'tiếp: `npm run sbom` (CycloneDX).',
    '',
    '| thư viện | phiên bản | giấy phép | dùng khi | để làm gì | dự án |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function projectsOf(root) {
  const inside = ['apps', 'libs'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => join(kind, name)));
  return ['', ...inside.filter((project) => existsSync(join(root, project, 'package.json')))];
}

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
