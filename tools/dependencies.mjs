import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { dependencyPage, directDependencies } from './dependencies/list.mjs';
import { ROOT } from './places.mjs';

// Writes docs/thu-vien.md; a test says when it is out of date.
const text = await format(dependencyPage(directDependencies()), { parser: 'markdown', printWidth: 120 });
writeFileSync(join(ROOT, 'docs', 'thu-vien.md'), text);
