import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { CANARIES, STAND_INS } from './canaries/canaries.mjs';
import { nx, tail } from './commands.mjs';
import { ROOT } from './places.mjs';

const ROOT_FILES = ['package.json', 'package-lock.json', 'nx.json', 'eslint.config.mjs', 'tsconfig.base.json', 'tools'];
const PROJECT_FILES = ['package.json', 'tsconfig.json', 'tsconfig.spec.json', 'env.d.ts'];
const REPORT = 'canaries.json';

/**
 * Lints, through nx and in a copy of the workspace's skeleton, one forbidden line of each kind beside the
 * allowed one. Answers the complaints: none when the lint is awake.
 */
export async function canaryComplaints() {
  const folder = mkdtempSync(join(tmpdir(), 'commune-canaries-'));
  try {
    const projects = copySkeleton(folder);
    CANARIES.forEach((canary) => writeCanary(folder, canary));
    const args = [
      'run-many',
      '-t',
      'lint',
      '--skipNxCache',
      '--excludeTaskDependencies',
      '--',
      '--format=json',
      `--output-file=${REPORT}`,
    ];
    const { output } = await nx(args, { cwd: folder, env: { NX_WORKSPACE_ROOT_PATH: folder } });
    const messages = readReports(folder, projects);
    if (messages.size === 0) return [tail(output)];
    return CANARIES.flatMap((canary) => complaintsOf(canary, messages));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copySkeleton(folder) {
  for (const name of ROOT_FILES) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const projects = ['apps', 'libs'].flatMap((kind) => readdirSync(join(ROOT, kind)).map((name) => `${kind}/${name}`));
  for (const project of projects) {
    for (const name of PROJECT_FILES) copyIfThere(join(ROOT, project, name), join(folder, project, name));
    write(join(folder, project, 'src/index.ts'), 'export const index = 1;\n');
  }
  const missing = STAND_INS.map((name) => `libs/${name}`).filter((project) => !projects.includes(project));
  for (const project of missing) standIn(folder, project);
  for (const file of ['features/one/b.ts', 'features/two/b.ts', 'ui/b.ts', 'app/session.ts'])
    write(join(folder, 'apps/web/src', file), 'export const b = 1;\n');
  linkPackages(folder, [...projects, ...missing]);
  return [...projects, ...missing];
}

/** Installed packages as they are, but those of the workspace from the copy. */
function linkPackages(folder, projects) {
  const packages = join(folder, 'node_modules');
  mkdirSync(join(packages, '@commune'), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((each) => each !== '@commune'))
    symlinkSync(join(ROOT, 'node_modules', name), join(packages, name), 'junction');
  for (const project of projects)
    symlinkSync(join(folder, project), join(packages, '@commune', project.split('/')[1]), 'junction');
}

function standIn(folder, project) {
  const name = project.slice('libs/'.length);
  cpSync(join(folder, 'libs/roster'), join(folder, project), { recursive: true });
  const file = join(folder, project, 'package.json');
  write(file, readFileSync(file, 'utf8').replace('@commune/roster', `@commune/${name}`).replace('scope:roster', `scope:${name}`)); // prettier-ignore
}

function copyIfThere(source, target) {
  if (existsSync(source)) cpSync(source, target, { recursive: true });
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function controlOf(file) {
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}${ext === '.vue' ? 'Control' : '-control'}${ext}`);
}

function writeCanary(folder, [project, file, forbidden, , allowed]) {
  write(join(folder, project, file), `${forbidden}\n`);
  write(join(folder, project, controlOf(file)), `${allowed}\n`);
}

/** Rules that spoke, by `project/file`. */
function readReports(folder, projects) {
  const messages = new Map();
  for (const project of projects) {
    const path = join(folder, project, REPORT);
    if (!existsSync(path)) continue;
    for (const file of JSON.parse(readFileSync(path, 'utf8')))
      messages.set(
        file.filePath.slice(file.filePath.indexOf(`${project}/`)),
        file.messages.map(({ ruleId, message }) => ({ ruleId, message })),
      );
  }
  return messages;
}

function complaintsOf([project, file, , rule], messages) {
  const path = `${project}/${file}`;
  const found = messages.get(path);
  if (!found) return [`${path}: not linted`];
  const said = (list) => list.map(({ ruleId, message }) => `${ruleId}: ${message}`).join('; ') || 'nothing';
  const control = messages.get(`${project}/${controlOf(file)}`) ?? [];
  return [
    ...(found.some(({ ruleId }) => ruleId === rule) ? [] : [`${path}: expected ${rule}, got ${said(found)}`]),
    ...(control.length === 0 ? [] : [`${path}, allowed form: ${said(control)}`]),
  ];
}

if (import.meta.filename === process.argv[1]) {
  const complaints = await canaryComplaints();
  console.log(complaints.length === 0 ? `${CANARIES.length} canaries alive` : complaints.join('\n'));
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
