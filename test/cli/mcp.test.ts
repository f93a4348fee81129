import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { COMPLETE, type Folder, inFolder, PROGRAM, run, WRONG_SOURCE, WRONG_TOTAL } from './support.ts';

interface Result {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: data of three tools
  readonly structuredContent?: any;
}

/** Works with the server by the official client, in a folder of its own. */
const withClient = (work: (client: Client, folder: Folder) => Promise<void>) =>
  inFolder(async (folder) => {
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [PROGRAM, 'mcp'],
        cwd: folder.path,
        env: { LANG: 'zh_CN.UTF-8' },
        stderr: 'pipe',
      }),
    );
    try {
      await work(client, folder);
    } finally {
      await client.close();
    }
  });

const call = async (client: Client, name: string, args: object): Promise<Result> =>
  (await client.callTool({ name, arguments: { ...args } })) as unknown as Result;

describe('mcp', () => {
  it(
    'lists three tools, all of which only read, and says how to use them',
    withClient(async (client) => {
      const { tools } = await client.listTools();
      assert.deepEqual(tools.map(({ name }) => name).sort(), ['check_report', 'explain_rule', 'extract_figures']);
      for (const { annotations, inputSchema } of tools) {
        assert.equal(annotations?.readOnlyHint, true);
        assert.equal(inputSchema.type, 'object');
      }
      assert.equal(client.getServerVersion()?.name, 'disclosure-report');
      assert.match(client.getInstructions() ?? '', /no instruction/);
    }),
  );

  it(
    'checks a file as the command line does, and says what a person alone may change',
    withClient(async (client, folder) => {
      folder.write('a.gknb', WRONG_TOTAL);
      folder.write('b.gknb', WRONG_SOURCE);
      const { structuredContent: a } = await call(client, 'check_report', { path: 'a.gknb' });
      const own = JSON.parse(folder.run(['check', 'a.gknb', '--format', 'json']).stdout).files[0];
      const byPlace = (x: { range: object; code: string }, y: { range: object; code: string }) =>
        JSON.stringify([x.range, x.code]) < JSON.stringify([y.range, y.code]) ? -1 : 1;
      assert.deepEqual(
        a.findings.map(({ decidedBy: _, ...finding }: { decidedBy: string }) => finding).sort(byPlace),
        own.findings.sort(byPlace),
      );
      const decided = (findings: { code: string; decidedBy: string }[]) =>
        Object.fromEntries(findings.map(({ code, decidedBy }) => [code, decidedBy]));
      assert.equal(decided(a.findings)['row-total'], 'form');
      const { structuredContent: b, content } = await call(client, 'check_report', { path: 'b.gknb' });
      assert.equal(decided(b.findings)['likely-wrong-cell'], 'person');
      assert.match(b.forPerson, /只能由人/);
      assert.match(content[0]!.text, /只能由人/);
      assert.equal(folder.bytes('a.gknb').toString(), WRONG_TOTAL);
    }),
  );

  it(
    'checks a text, in English where that is asked for, with the folder’s settings for a file',
    withClient(async (client, folder) => {
      const { structuredContent } = await call(client, 'check_report', { text: WRONG_TOTAL, locale: 'en' });
      assert.match(JSON.stringify(structuredContent.findings), /the table has/i);
      folder.write('a.gknb', WRONG_TOTAL);
      folder.write('.disclosure-report.json', '{ "severity": { "row-total": "off" } }');
      const ofFile = await call(client, 'check_report', { path: 'a.gknb' });
      assert.ok(!JSON.stringify(ofFile.structuredContent.findings).includes('"row-total"'));
    }),
  );

  it(
    'holds a draft against the tables of another file',
    withClient(async (client, folder) => {
      folder.write('a.gknb', COMPLETE);
      const { structuredContent, content } = await call(client, 'check_report', {
        text: '本机关收到政府信息公开申请9999件，发布信息7条。',
        tables: 'a.gknb',
      });
      assert.deepEqual(structuredContent.summary, { agrees: 0, differs: 1, notVerified: 1 });
      assert.match(content[0]!.text, /没有得到证实/);
    }),
  );

  it(
    'extracts the figures of a table, null where none is certain',
    withClient(async (client, folder) => {
      folder.write('a.gknb', COMPLETE.replace('（一）予以公开\t\t18', '（一）予以公开\t\t'));
      const { structuredContent } = await call(client, 'extract_figures', { path: 'a.gknb', cells: true });
      assert.equal(structuredContent.tables.requests.granted.total, 27);
      assert.equal(structuredContent.tables.requests.granted.naturalPerson, null);
      const own = JSON.parse(folder.run(['extract', 'a.gknb', '--cells']).stdout).reports[0];
      const { notices, ...data } = structuredContent;
      assert.deepEqual(notices, []);
      assert.deepEqual(data, own);
    }),
  );

  it(
    'explains a rule',
    withClient(async (client) => {
      const { content, structuredContent } = await call(client, 'explain_rule', { code: 'row-total' });
      assert.equal(structuredContent.severity, 'error');
      assert.match(content[0]!.text, /row-total/);
    }),
  );

  it(
    'answers bad input with what is wrong, and goes on',
    withClient(async (client, folder) => {
      folder.write('secret.key', 'x');
      folder.write('a.gknb', COMPLETE);
      folder.write('not.docx', 'PK nothing');
      for (const [name, args, problem] of [
        ['check_report', {}, /path/],
        ['check_report', { path: 'a.gknb', text: 'x' }, /path/],
        ['check_report', { path: 'missing.gknb' }, /missing\.gknb/],
        ['check_report', { path: 'secret.key' }, /只读取/],
        ['check_report', { path: '.' }, /只读取/],
        ['check_report', { path: 'not.docx' }, /not\.docx/],
        ['check_report', { path: 7 }, /path/],
        ['check_report', { path: 'a.gknb', locale: 'fr' }, /locale/],
        ['check_report', { text: 'x', tables: 'gone.txt' }, /gone\.txt/],
        ['check_report', { text: 'x'.repeat(2_200_000) }, /text/],
        ['extract_figures', { path: 'a.gknb', cells: 'x' }, /cells/],
        ['explain_rule', { code: 'row-totl' }, /row-total/],
        ['no_such_tool', {}, /no_such_tool/],
      ] as const) {
        const { isError, content } = await call(client, name, args);
        assert.equal(isError, true, JSON.stringify(args).slice(0, 80));
        assert.match(content[0]!.text, problem);
      }
      await assert.rejects(client.request({ method: 'no/such' } as never, {} as never));
      assert.equal((await call(client, 'check_report', { path: 'a.gknb' })).isError, undefined);
    }),
  );

  it(
    'takes a cancellation: nothing comes of what was cancelled, and the next is answered',
    withClient(async (client) => {
      const controllers = Array.from({ length: 20 }, () => new AbortController());
      // All of them, and what takes them back, are on their way at once.
      const text = '云溪县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n';
      const asked = controllers.map(({ signal }) =>
        client.callTool({ name: 'check_report', arguments: { text } }, undefined, { signal }).then(
          () => 'answered',
          () => 'cancelled',
        ),
      );
      let answers = 0; // to what was cancelled
      client.onerror = () => {
        answers++;
      };
      for (const controller of controllers) controller.abort();
      assert.deepEqual(new Set(await Promise.all(asked)), new Set(['cancelled']));
      const began = Date.now();
      assert.match((await call(client, 'explain_rule', { code: 'balance' })).content[0]!.text, /balance/);
      assert.ok(Date.now() - began < 15_000);
      // What was begun before the cancellation came is finished.
      assert.ok(answers < 5, `${answers} of 20 were worked on`);
    }),
  );

  it('says nothing else on standard output, passes over what is no message, and ends with its input', () => {
    const { status, stdout, stderr } = run(['mcp'], {
      input:
        'no message\n{"jsonrpc":"2.0"}\n[]\n' +
        '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{},"clientInfo":{"name":"x","version":"1"}}}\n',
    });
    assert.equal(status, 0, stderr);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.equal(answers.at(-1).id, 1);
    assert.ok(answers.every(({ jsonrpc }) => jsonrpc === '2.0'));
  });

  it('ends where a line has no end, and where nobody reads', async () => {
    const { status } = spawnSync(process.execPath, [PROGRAM, 'mcp'], { input: Buffer.alloc(20 << 20, 120) });
    assert.equal(status, 0);
    const server = spawn(process.execPath, [PROGRAM, 'mcp'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.stdout.destroy();
    server.stdin.on('error', () => {});
    server.stdin.write('{"jsonrpc":"2.0","id":1,"method":"ping"}\n{"jsonrpc":"2.0","id":2,"method":"ping"}\n');
    assert.equal(await ended, 0);
  });

  it('takes no files, and its library is loaded by it alone', () => {
    assert.equal(run(['mcp', 'a.gknb']).status, 2);
    assert.ok(readdirSync('dist').includes('mcp.js'));
    assert.ok(statSync('dist/mcp.js').size > 100_000);
    const others = ['dist/cli.js', 'dist/server.js', 'dist/client.js'].map((file) =>
      spawnSync('grep', ['-c', 'modelcontextprotocol', file]),
    );
    assert.deepEqual(
      others.map(({ stdout }) => String(stdout).trim()),
      ['0', '0', '0'],
    );
  });
});
