import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver/node';
import { codes, TestClient, type TestDocument } from './client.ts';
import { ARITHMETIC, BALANCED, GRANTED, RECEIVED, RECEIVED_WRONG, REVIEW, WRONG_TOTAL } from './texts.ts';

const VERSIONED = { workspace: { workspaceEdit: { documentChanges: true } } };

async function sums(document: TestDocument) {
  return (await document.diagnostics()).filter(({ code }) => ARITHMETIC.includes(String(code)));
}

async function findingAt(document: TestDocument, code: string) {
  const found = (await document.diagnostics()).find((each) => each.code === code);
  assert.ok(found, `no ${code}`);
  return found;
}

for (const [name, capabilities] of Object.entries({ versioned: VERSIONED, plain: {} }))
  describe(`fixes, as ${name} edits`, () => {
    let client: TestClient;
    before(async () => {
      client = await TestClient.start({ capabilities });
    });
    after(() => client.stop());

    it('put a wrong total right, the preferred one first', async () => {
      const document = client.open(BALANCED);
      document.type(RECEIVED, RECEIVED_WRONG);
      const finding = await findingAt(document, 'row-total');
      const [first, ...others] = await document.actions(finding.range, ['quickfix']);
      assert.ok(first?.isPreferred);
      assert.equal(first.kind, 'quickfix');
      assert.ok(first.diagnostics?.some(({ code }) => code === 'row-total'));
      assert.deepEqual(
        first.diagnostics?.find(({ code }) => code === 'row-total'),
        finding,
      );
      assert.ok(others.every(({ kind }) => kind === 'quickfix'));
      document.apply(first.edit);
      assert.equal(document.text, BALANCED);
      assert.deepEqual(await sums(document), []);
    });

    it('bring the totals up to date after a source cell was typed, and leave only the balance open', async () => {
      const document = client.open(BALANCED);
      document.type(GRANTED, GRANTED.replace('\t10\t', '\t11\t'));
      const finding = await findingAt(document, 'row-total');
      const [first] = await document.actions(finding.range, ['quickfix']);
      assert.ok(first?.isPreferred);
      document.apply(first.edit);
      assert.match(document.text, /（一）予以公开\t\t11\t3\t1\t0\t1\t0\t16/);
      assert.match(document.text, /（七）总计\t\t23\t6\t1\t0\t3\t1\t34/);
      const left = await sums(document);
      assert.deepEqual([...new Set(left.map(({ code }) => code))], ['balance']);
      assert.deepEqual(
        left.flatMap(({ data }) => data.cells.filter((cell: string) => cell.startsWith('requests.carriedOut'))),
        ['requests.carriedOut.naturalPerson', 'requests.carriedOut.total'],
      );
    });

    it('do so as well when the entry is typed key by key', async () => {
      const document = client.open(BALANCED);
      const at = document.find(GRANTED) + GRANTED.indexOf('10');
      document.replace(at, at + 2, '');
      await document.diagnostics();
      document.replace(at, at, '1');
      await document.diagnostics();
      document.replace(at + 1, at + 1, '4');
      const [first] = await document.actions((await findingAt(document, 'row-total')).range, ['quickfix']);
      document.apply(first?.edit);
      assert.match(document.text, /（一）予以公开\t\t14\t3\t1\t0\t1\t0\t19/);
    });

    it('do so as well after other edits', async () => {
      const document = client.open(BALANCED);
      document.type(GRANTED, GRANTED.replace('\t10\t', '\t11\t'));
      await document.diagnostics();
      document.type('林草局\n2024年1月22日', '林草局\n2024年1月23日');
      const [first] = await document.actions((await findingAt(document, 'row-total')).range, ['quickfix']);
      document.apply(first?.edit);
      assert.match(document.text, /（一）予以公开\t\t11\t3\t1\t0\t1\t0\t16/);
    });

    it('are those of the findings at the place, and of no others', async () => {
      const document = client.open(WRONG_TOTAL.replace(REVIEW, REVIEW.replace('\t4\t', '\t9\t')));
      const mended = async (range: Range) =>
        new Set((await document.actions(range, ['quickfix'])).flatMap(({ diagnostics = [] }) => codes(diagnostics)));
      const above = await mended((await findingAt(document, 'row-total')).range);
      assert.ok(above.has('row-total') && !above.has('review-total'));
      const below = await mended((await findingAt(document, 'review-total')).range);
      assert.ok(below.has('review-total') && !below.has('row-total'));
      const all = await mended(document.range(0, document.text.length));
      assert.ok(all.has('row-total') && all.has('review-total'));
    });

    it('do not trust what was wrong when the document was opened', async () => {
      const document = client.open(BALANCED.replace(GRANTED, GRANTED.replace('\t10\t', '\t19\t')));
      const [first] = await document.actions((await findingAt(document, 'row-total')).range, ['quickfix']);
      document.apply(first?.edit);
      assert.equal(document.text, BALANCED, 'one wrong entry explains all, and nobody has typed it');
    });

    it('are all applied at once where they are safe', async () => {
      const wrong = WRONG_TOTAL.replace('行政处罚\t37', '行政处罚\t３７');
      const document = client.open(wrong);
      const actions = await document.actions(document.range(0, 0), ['source.fixAll']);
      assert.deepEqual(
        actions.map(({ kind }) => kind),
        ['source.fixAll.disclosureReport'],
      );
      document.apply(actions[0]?.edit);
      assert.equal(document.text, BALANCED);
      assert.deepEqual(await document.actions(document.range(0, 0), ['source.fixAll']), []);
    });

    it('keep to the kinds that are asked for', async () => {
      const document = client.open(WRONG_TOTAL);
      const { range } = await findingAt(document, 'row-total');
      const kinds = async (only?: string[]) => [
        ...new Set((await document.actions(range, only)).map(({ kind }) => kind)),
      ];
      assert.deepEqual(await kinds(['quickfix']), ['quickfix']);
      assert.deepEqual(await kinds(['refactor']), ['refactor.rewrite.disclosureReport']);
      assert.deepEqual(await kinds(['source.organizeImports']), []);
      assert.deepEqual(await kinds(), [
        'quickfix',
        'refactor.rewrite.disclosureReport',
        'source.fixAll.disclosureReport',
      ]);
    });

    it('are none that would write a sum over two numbers in one field', async () => {
      const torn = RECEIVED.replace(/\t1\t32$/, '\t1 132');
      assert.notEqual(torn, RECEIVED);
      const document = client.open(BALANCED.replace(RECEIVED, torn));
      const { range } = await findingAt(document, 'cell-merged');
      const actions = await document.actions(range, ['quickfix', 'refactor.rewrite', 'source.fixAll']);
      assert.doesNotMatch(JSON.stringify(actions.map(({ edit }) => edit)), /"newText":"32"/);
    });

    it('recompute the totals of the table under the cursor', async () => {
      const document = client.open(BALANCED.replace(REVIEW, REVIEW.replace('\t4\t', '\t9\t')));
      const inTable = document.range(
        document.find(
          '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持',
        ),
        document.text.length,
      );
      const here = { start: inTable.start, end: inTable.start };
      const recompute = async () =>
        (await document.actions(here, ['refactor.rewrite'])).find(({ title }) => title.includes('合计'));
      document.apply((await recompute())?.edit);
      assert.equal(document.text, BALANCED);
      assert.equal(await recompute(), undefined);
    });

    it('convert the table under the cursor', async () => {
      const document = client.open(BALANCED);
      const place = document.range(document.find('行政许可'), document.find('行政许可'));
      const convert = async (words: string) => {
        const actions = await document.actions(place, ['refactor.rewrite']);
        document.apply(actions.find(({ title }) => title.includes(words))?.edit);
      };
      await convert('Markdown');
      assert.match(document.text, /\| 行政许可　+ \| 　+ +\d+ \|/);
      await convert('制表符');
      assert.equal(document.text, BALANCED);
      const before = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      assert.deepEqual(await document.actions(before, ['refactor.rewrite']), [], 'not where there is no table');
      const look = { range: place, context: { diagnostics: [], triggerKind: 2 } };
      assert.deepEqual(await document.ask('codeAction', look), [], 'not computed where an editor only looks');
    });

    it('mend all findings of one kind, with the figures in the title', async () => {
      const wrong = BALANCED.replace('行政处罚\t37', '行政处罚\t３７').replace('行政强制\t4', '行政强制\t４');
      const document = client.open(wrong);
      const { range } = await findingAt(document, 'cell-number-form');
      const actions = await document.actions(range, ['quickfix']);
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['改为 37', '修复全部同类问题：数字写法不规范（2 处，改为 37、4）'],
      );
      assert.ok(!actions[1]!.isPreferred);
      document.apply(actions[1]!.edit);
      assert.equal(document.text, BALANCED);
    });
  });

describe('the command that recomputes totals', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ capabilities: VERSIONED });
  });
  after(() => client.stop());

  const recompute = (...args: unknown[]) =>
    client.request('workspace/executeCommand', { command: 'disclosureReport.recomputeTotals', arguments: args });

  it('is announced', () => {
    assert.ok(client.result.capabilities.executeCommandProvider?.commands.includes('disclosureReport.recomputeTotals'));
  });

  it('mends all tables, or the one that is named', async () => {
    const bothWrong = WRONG_TOTAL.replace(REVIEW, REVIEW.replace('\t4\t', '\t9\t'));
    const one = client.open(bothWrong);
    await recompute(one.uri, 'review');
    one.apply(client.applied.at(-1));
    assert.equal(one.text, WRONG_TOTAL);
    const all = client.open(bothWrong);
    await recompute(all.uri);
    all.apply(client.applied.at(-1));
    assert.equal(all.text, BALANCED);
  });

  it('says so where nothing is wrong', async () => {
    const before = client.applied.length;
    await recompute(client.open(BALANCED).uri);
    await client.eventually(() => client.shown.length > 0);
    assert.equal(client.applied.length, before);
  });

  it('refuses what it cannot do', async () => {
    const { uri } = client.open(BALANCED);
    await assert.rejects(recompute());
    await assert.rejects(recompute(17));
    await assert.rejects(recompute('file:///not-open.gknb'), /not-open/);
    await assert.rejects(recompute(uri, 'nonsense'), /nonsense/);
    await assert.rejects(client.request('workspace/executeCommand', { command: 'other.command' }));
  });
});
