import { dirname, join, posix, relative, sep } from 'node:path';
import { ROOT } from '../places.mjs';

const WEB_ALIAS = ['@/', 'apps/web/src/'];

/** Nx tags stop at the borders of projects: this guards folders inside one. */
export const importBorder = {
  meta: {
    type: 'problem',
    messages: { crossed: '{{folder}} may not import {{source}}: {{reason}}' },
    schema: [
      {
        type: 'object',
        properties: {
          folder: { type: 'string' }, // regular expression; what it matches is the file's own folder
          onlyPackages: { type: 'array' }, // besides the own folder only these …
          notFolders: { type: 'string' }, // … or anything but these
          reason: { type: 'string' },
        },
        additionalProperties: false,
      },
    ],
  },
  create(context) {
    const border = context.options[0];
    const file = toPosix(relative(ROOT, context.filename));
    const folder = new RegExp(border.folder).exec(file)?.[0];
    if (!folder) return {};
    const check = (node) => {
      const source = node?.value;
      if (typeof source !== 'string' || isAllowed(border, folder, file, source)) return;
      context.report({ node, messageId: 'crossed', data: { folder, source, reason: border.reason } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};

function isAllowed({ onlyPackages, notFolders }, folder, file, source) {
  const target = targetOf(file, source);
  if (target && `${target}/`.startsWith(folder)) return true;
  if (onlyPackages) return !target && onlyPackages.includes(source);
  return !target || !new RegExp(notFolders).test(`${target}/`);
}

/** The imported path from the root of the repository; undefined for a package. */
function targetOf(file, source) {
  const path = source.split('?')[0];
  if (path.startsWith('.')) return posix.normalize(toPosix(join(dirname(file), path)));
  if (path.startsWith(WEB_ALIAS[0])) return posix.normalize(WEB_ALIAS[1] + path.slice(WEB_ALIAS[0].length));
  return undefined;
}

function toPosix(path) {
  return path.split(sep).join('/');
}
