import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import type { Log, Region, Result } from 'sarif';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import { RULES } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';
import { COMPLETE, type Folder, inFolder, replaced, WRONG_TOTAL } from './support.ts';

const SCHEMA = JSON.parse(fixture('sarif/sarif-2.1.0.schema.json'));
const NAMED = '报告 100%#1.gknb';

async function faultsOf(text: string): Promise<string[]> {
  const service = getLanguageService({});
  const document = TextDocument.create('file:///log.sarif', 'json', 1, text);
  const found = await service.doValidation(document, service.parseJSONDocument(document), {}, SCHEMA);
  return found.map(({ message, range }) => `${message} at ${document.getText(range).slice(0, 80)}`);
}

function sarif(folder: Folder, ...args: string[]) {
  const { stdout, status } = folder.run(['check', '.', '--format', 'sarif', ...args]);
  const log: Log = JSON.parse(stdout);
  return { stdout, status, run: log.runs[0]!, results: log.runs[0]!.results! };
}

/** What stands in a region: lines and columns from one, UTF-16 units, the end not included. */
function textAt(text: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  return text.slice(offset(startLine!, startColumn!), offset(endLine!, endColumn!));
}

const regionOf = (result: Result) => result.locations![0]!.physicalLocation!.region!;
const uriOf = (result: Result) => result.locations![0]!.physicalLocation!.artifactLocation!.uri!;

describe('check --format sarif', () => {
  for (const locale of ['zh-cn', 'en'])
    it(
      `is what the standard's schema asks for: ${locale}`,
      inFolder(async (folder) => {
        folder.write(NAMED, replaced(WRONG_TOTAL, '六、其他需要报告的事项', '六、其它需要报告事项'));
        folder.write('in/clean.gknb', COMPLETE);
        folder.write('broken.gknb', Buffer.from([0, 1]));
        const { stdout, status, run } = sarif(folder, '--locale', locale);
        assert.deepEqual(await faultsOf(stdout), []);
        // What cannot be read was not named: the log says so, the status is that of the findings.
        assert.equal(status, 1);
        assert.equal(run.invocations![0]!.executionSuccessful, false);
        assert.equal(run.tool.driver.language, locale === 'en' ? 'en' : 'zh-CN');
      }),
    );

  it('is refused by the schema when something is wrong in it', async () => {
    assert.notDeepEqual(await faultsOf('{"version":"2.1.0","runs":[{"tool":{}}]}'), []);
    assert.notDeepEqual(await faultsOf('{"version":"2.1.0","runs":[],"more":1}'), []);
  });

  it(
    'is whole without findings, and without files',
    inFolder(async (folder) => {
      const none = folder.run(['check', 'none.gknb', '--format', 'sarif']);
      assert.deepEqual(await faultsOf(none.stdout), []);
      folder.write('a.gknb', COMPLETE);
      const { stdout, results, run, status } = sarif(folder);
      assert.deepEqual(await faultsOf(stdout), []);
      assert.deepEqual([results, status, run.invocations![0]!.executionSuccessful], [[], 0, true]);
    }),
  );

  it(
    'tells each rule in both languages, and each result by its rule',
    inFolder((folder) => {
      folder.write('a.gknb', WRONG_TOTAL);
      const { run, results } = sarif(folder);
      const rules = run.tool.driver.rules!;
      assert.deepEqual(
        rules.map(({ id }) => id),
        RULES.map(({ code }) => code),
      );
      for (const [i, { title, why, basis }] of RULES.entries())
        for (const words of [title, why, basis].flatMap(({ zh, en }) => [zh, en]))
          assert.ok(rules[i]!.help!.text.includes(words), words);
      // There is no page on a network: an address would lead nowhere.
      assert.ok(rules.every(({ helpUri, help }) => helpUri === undefined && help!.markdown!.length > 100));
      assert.ok(results.length >= 3);
      for (const { ruleId, ruleIndex } of results) assert.equal(rules[ruleIndex!]!.id, ruleId);
    }),
  );

  it(
    'gives places in UTF-16 units, fixes that can be applied, and the addends of a sum',
    inFolder((folder) => {
      const text = replaced(WRONG_TOTAL, '（一）予以公开', '（一）予以公开𠮷');
      folder.write(NAMED, text);
      const { run, results } = sarif(folder);
      assert.equal(run.columnKind, 'utf16CodeUnits');
      const result = results.find(({ ruleId }) => ruleId === 'row-total')!;
      assert.equal(result.level, 'error');
      assert.equal(decodeURIComponent(uriOf(result)), NAMED);
      assert.ok(URL.canParse(uriOf(result), 'file:///folder/'));
      assert.equal(textAt(text, regionOf(result)), '26');
      assert.deepEqual(
        result.relatedLocations!.map((place) => textAt(text, place.physicalLocation!.region!)),
        ['18', '5', '1', '0', '2', '1'],
      );
      const { deletedRegion, insertedContent } = result.fixes![0]!.artifactChanges[0]!.replacements[0]!;
      assert.deepEqual([textAt(text, deletedRegion), insertedContent!.text], ['26', '27']);
    }),
  );

  it(
    'names every file that was checked, with its encoding',
    inFolder((folder) => {
      folder.write('a.gknb', COMPLETE);
      folder.write('b/c.gknb', iconv.encode(WRONG_TOTAL, 'gb18030'));
      folder.write('d.gknb', iconv.encode(COMPLETE, 'utf-16be', { addBOM: true }));
      const { run } = sarif(folder);
      assert.deepEqual(
        run.artifacts!.map(({ location, encoding }) => [location!.uri, encoding]),
        [
          ['a.gknb', 'UTF-8'],
          ['b/c.gknb', 'GB18030'],
          ['d.gknb', 'UTF-16BE'],
        ],
      );
    }),
  );

  it(
    'has fingerprints that stay when lines move, in either language, and change with the figures',
    inFolder((folder) => {
      const prints = (text: string, ...args: string[]) => {
        folder.write('a.gknb', text);
        return sarif(folder, ...args).results.map(({ partialFingerprints }) => JSON.stringify(partialFingerprints));
      };
      const before = prints(WRONG_TOTAL);
      assert.equal(new Set(before).size, before.length);
      assert.deepEqual(prints(replaced(WRONG_TOTAL, '一、总体情况\n', '一、总体情况\n\n更多的话。\n')), before);
      assert.deepEqual(prints(WRONG_TOTAL, '--locale', 'en'), before);
      const other = prints(replaced(WRONG_TOTAL, '\t1\t26\n', '\t1\t28\n'));
      assert.equal(other.length, before.length);
      assert.ok(other.every((print) => !before.includes(print)));
    }),
  );
});
