import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import { type Folder, inFolder, lines, replaced, WRONG_SOURCE, WRONG_TOTAL } from './support.ts';

const moved = (text: string) => replaced(text, '一、总体情况\n', '一、总体情况\n\n更多的话，两行。\n\n第二行。\n');
const ODD_HEADING = (text: string) => replaced(text, '六、其他需要报告的事项', '六、其它需要报告事项');

/** The files here are one report, spoilt in several ways. */
const ALIKE = ['--rule', 'report-duplicate=off'];

function codes(folder: Folder, ...args: string[]): string[] {
  const { stdout } = folder.run(['check', '.', '--format', 'json', '--baseline', 'earlier.out', ...ALIKE, ...args]);
  return JSON.parse(stdout).files.flatMap(({ findings }: { findings: { code: string }[] }) =>
    findings.map(({ code }) => code),
  );
}

describe('check --baseline', () => {
  for (const format of ['json', 'sarif'])
    for (const locale of ['zh-cn', 'en']) {
      const earlier = (folder: Folder) => {
        folder.write('报告 1.gknb', WRONG_TOTAL);
        folder.write('in/b.gknb', WRONG_SOURCE);
        folder.write(
          'earlier.out',
          folder.run(['check', '.', '--format', format, '--locale', locale, ...ALIKE]).stdout,
        );
      };

      it(
        `keeps silent of what an earlier run has told, wherever it now stands: ${format}, ${locale}`,
        inFolder((folder) => {
          earlier(folder);
          assert.deepEqual(codes(folder), []);
          folder.write('报告 1.gknb', moved(WRONG_TOTAL));
          assert.deepEqual(codes(folder), []);
          const { status, stdout } = folder.run([
            'check',
            'in',
            './报告 1.gknb',
            '--baseline',
            'earlier.out',
            ...ALIKE,
          ]);
          assert.equal(status, 0);
          assert.match(stdout, /^2 个文件：没有新问题（另有 \d+ 个已在基线中）\n/);
        }),
      );

      it(
        `tells what is new, and what has other figures: ${format}, ${locale}`,
        inFolder((folder) => {
          earlier(folder);
          folder.write('报告 1.gknb', ODD_HEADING(moved(WRONG_TOTAL)));
          assert.deepEqual(codes(folder), ['section-heading']);
          folder.write('报告 1.gknb', replaced(WRONG_TOTAL, '\t1\t26\n', '\t1\t28\n'));
          assert.deepEqual(codes(folder), ['row-total', 'likely-wrong-cell', 'results-total']);
          assert.equal(folder.run(['check', '.', '--baseline', 'earlier.out']).status, 1);
          folder.write('c.gknb', WRONG_TOTAL);
          folder.write('报告 1.gknb', WRONG_TOTAL);
          assert.deepEqual(codes(folder).length, 3, 'another file has its own findings');
        }),
      );
    }

  it(
    'tells a finding that now stands twice once more',
    inFolder((folder) => {
      const heading = (text: string) => `${text}\n六、其它需要报告事项\n\n本年度没有收取信息处理费。\n`;
      const once = ODD_HEADING(WRONG_TOTAL);
      folder.write('a.gknb', once);
      folder.write('earlier.out', folder.run(['check', '.', '--format', 'json']).stdout);
      folder.write('a.gknb', heading(once));
      assert.deepEqual(
        codes(folder).filter((code) => code === 'section-heading'),
        ['section-heading'],
      );
    }),
  );

  it(
    'is read as a shell has written it',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_TOTAL);
      const { stdout } = folder.run(['check', '.', '--format', 'json']);
      folder.write('earlier.out', iconv.encode(stdout.replaceAll('\n', '\r\n'), 'utf-16le', { addBOM: true }));
      assert.deepEqual(codes(folder), []);
    }),
  );

  for (const [what, content] of [
    ['none', null],
    ['no JSON', 'a.gknb\n  53:33'],
    ['another JSON', '{"files":[{"path":"a.gknb"}]}'],
    ['null', 'null'],
    ['another log', '{"version":"2.1.0","runs":[{"results":[{"ruleId":"x"}]}]}'],
    ['no text', Buffer.from([1, 0, 2])],
  ] as const)
    it(
      `ends with one line where it is ${what}`,
      inFolder((folder) => {
        folder.write('a.gknb', WRONG_TOTAL);
        if (content !== null) folder.write('earlier.out', content);
        const { status, stdout, stderr } = folder.run(['check', '.', '--baseline', 'earlier.out']);
        assert.deepEqual([status, stdout, lines(stderr).length], [2, '', 1]);
        assert.match(stderr, /earlier\.out/);
      }),
    );
});
