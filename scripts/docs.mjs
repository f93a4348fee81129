// Writes what is generated from the rules' own facts: their pages, and the schema of a folder's configuration file.
// `--check` writes nothing and fails where the files are not what would be written.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const bundle = path.join(root, 'out/docs/core.mjs');
await build({
  entryPoints: [path.join(root, 'server/src/core/index.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: bundle,
  logLevel: 'error',
});
const { RULES, rulePage } = await import(bundle);

const files = new Map(RULES.map(({ code }) => [`docs/rules/${code}.md`, page(code)]));
files.set('docs/rules/README.md', index());
files.set('schemas/disclosure-report.schema.json', `${JSON.stringify(schema(), null, 2)}\n`);

const isCheck = process.argv.includes('--check');
const stale = [...files].filter(([file, content]) => read(file) !== content).map(([file]) => file);
if (isCheck && stale.length > 0) {
  console.error(`not up to date, run \`npm run docs\`: ${stale.join(', ')}`);
  process.exitCode = 1;
} else if (!isCheck) {
  rmSync(path.join(root, 'docs/rules'), { recursive: true, force: true });
  for (const [file, content] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }
}

function read(file) {
  try {
    return readFileSync(path.join(root, file), 'utf8');
  } catch {
    return null;
  }
}

function page(code) {
  return `${rulePage(code, 'zh-cn')}\n\n---\n\n${rulePage(code, 'en')}\n`;
}

function index() {
  const rows = RULES.map(
    ({ code, severity, title }) => `| [\`${code}\`](${code}.md) | ${severity} | ${title.zh} | ${title.en} |`,
  );
  return `# 规则 · Rules\n\n| 代码 · code | 级别 · severity | 说明 | |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

function schema() {
  const choice = { enum: ['error', 'warning', 'info', 'hint', 'off'] };
  const properties = Object.fromEntries(
    RULES.map(({ code, title, severity }) => [
      code,
      { ...choice, description: `${title.zh} · ${title.en}`, default: severity },
    ]),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '政府信息公开年报助手：文件夹配置 · Disclosure Report: configuration of a folder',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      severity: {
        description: '按代码设定级别，off 为不检查 · Severity by code; off silences a code',
        type: 'object',
        properties,
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}
