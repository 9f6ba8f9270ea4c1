import { nx, tail } from './commands.mjs';

/** Builds libraries, API and web; nx skips what hasn't changed. */
export async function build() {
  const { code, output } = await nx(['run-many', '-t', 'build']);
  if (code !== 0) throw new Error(`build:\n${tail(output, 80)}`);
}
