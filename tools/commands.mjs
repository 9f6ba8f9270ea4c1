import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { nodeProgram, ROOT, toolEnvironment } from './places.mjs';

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill()));

/** Runs a command to its end. Answers `{ code, output }`; `echo` also shows the output as it comes. */
export function run(command, args, { cwd = ROOT, env = {}, echo = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env: toolEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const chunks = [];
    const take = (chunk) => {
      chunks.push(chunk);
      if (echo) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', (error) => done({ code: 127, output: String(error) }));
    child.once('close', (code) => {
      running.delete(child);
      done({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** On the Node of the product. */
export function runNode(args, options) {
  return run(nodeProgram(), args, options);
}

/** A script inside node_modules. */
export function runScript(path, args, options) {
  return runNode([join(ROOT, 'node_modules', path), ...args], options);
}

export function nx([verb, ...args], options) {
  return runScript('nx/dist/bin/nx.js', [verb, '--outputStyle=static', ...args], options);
}

export function tail(text, lines = 60) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
