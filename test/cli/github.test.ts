import assert from 'node:assert/strict';
import { COMPLETE, inFolder, lines, replaced, WRONG_TOTAL } from './support.ts';

/** As the runner reads it: properties to the first `::`, then the words. */
function commandOf(line: string) {
  const [, command, list, message] = /^::(\w+) ((?:(?!::).)*)::(.*)$/.exec(line)!;
  const plain = (text: string) =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  const properties = Object.fromEntries(
    list!.split(',').map((each) => [each.slice(0, each.indexOf('=')), plain(each.slice(each.indexOf('=') + 1))]),
  );
  return { command, properties, message: plain(message!) };
}

describe('check --format github', () => {
  it(
    'gives a command for each finding, and a line for people',
    inFolder((folder) => {
      folder.write('in/a.gknb', WRONG_TOTAL);
      const { stdout, status } = folder.run(['check', '.', '--format', 'github', '--rule', 'likely-wrong-cell=hint']);
      assert.equal(status, 1);
      const { files } = JSON.parse(folder.run(['check', '.', '--format', 'json']).stdout);
      const shown = lines(stdout);
      assert.equal(shown.pop(), '1 个文件：2 个错误，1 个建议');
      const commands = shown.map(commandOf);
      assert.deepEqual(
        commands.map(({ command, properties }) => [command, properties.title]),
        files[0].findings.map(({ code, severity }: { code: string; severity: string }) => [
          severity === 'error' ? 'error' : 'notice',
          code,
        ]),
      );
      for (const [i, { range, message }] of files[0].findings.entries())
        assert.deepEqual(commands[i], {
          command: commands[i]!.command,
          message,
          properties: {
            file: 'in/a.gknb',
            line: String(range.start.line + 1),
            endLine: String(range.end.line + 1),
            col: String(range.start.character + 1),
            endColumn: String(range.end.character + 1),
            title: commands[i]!.properties.title,
          },
        });
    }),
  );

  it(
    'lets nothing of a report or its name pass for a command or a property',
    inFolder((folder) => {
      const name = 'a,line=9::b%0A.gknb';
      folder.write(name, replaced(WRONG_TOTAL, '六、其他需要报告的事项', '六、其它%0A需要::error file=x::报告事项'));
      const { stdout } = folder.run(['check', '.', '--format', 'github']);
      for (const line of lines(stdout).slice(0, -1)) {
        assert.equal(commandOf(line).properties.file, name);
        assert.match(line, /^::(?:error|warning|notice) file=a%2Cline=9%3A%3Ab%250A\.gknb,line=\d+,/);
      }
    }),
  );

  it(
    'says so when nothing is wrong',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      assert.equal(folder.run(['check', '.', '--format', 'github']).stdout, '1 个文件：没有发现问题\n');
    }),
  );
});
