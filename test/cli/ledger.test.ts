import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { Folder, run } from './support.ts';

const LEDGER = `序号,申请人类型,收到日期,办理结果,答复日期
1,自然人,2024-03-05,予以公开,2024-03-20
2,企业,2023年12月20日,国家秘密,2024/1/8
3,自然人,2024.12.25,,
`;

describe('the command ledger', function () {
  this.timeout(60_000);
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const MEANT = ['--applicant', '企业=business', '--result', '国家秘密=denied.stateSecret'];

  it('asks for each word that it does not know, and counts nothing', () => {
    const ledger = folder.write('台账.csv', LEDGER);
    const { status, stdout, stderr } = run(['ledger', ledger, '--year', '2024']);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /申请人类型“企业”（第3行）不知归入哪一类，请用 --applicant 企业=类别 指明/);
    assert.match(stderr, /办理结果“国家秘密”（第3行）/);
    const { unknown, cells } = JSON.parse(run(['ledger', ledger, '--year', '2024', '--format', 'json']).stdout);
    assert.deepEqual(cells, []);
    assert.deepEqual(unknown, [
      { kind: 'applicants', word: '企业', rows: [3] },
      { kind: 'results', word: '国家秘密', rows: [3] },
    ]);
  });

  it('keeps what it is told beside what the configuration has, and tells the rows behind each figure', () => {
    const ledger = folder.write('台账.csv', LEDGER);
    folder.write('.disclosure-report.json', '{\n  // ours\n  "terms": []\n}\n');
    const { status, stdout } = run(['ledger', ledger, '--year', '2024', ...MEANT]);
    assert.equal(status, 0);
    assert.match(stdout, /新收政府信息公开申请数量”的“总计” 2\t第2、4行/);
    const config = readFileSync(folder.at('.disclosure-report.json'), 'utf8');
    assert.match(config, /\/\/ ours/);
    assert.match(config, /"企业": "business"/);
    assert.equal(run(['ledger', ledger, '--year', '2024']).stdout, stdout);
    assert.equal(run(['check', folder.path]).status, 0);
  });

  it('fills in an empty draft, text or Word, and finds what another has otherwise', () => {
    const ledger = folder.write('台账.csv', LEDGER);
    const empty = folder.write('空.gknb', run(['new', '--organ', '云溪县水务局', '--year', '2024']).stdout);
    run(['convert', empty, '--to', 'docx', '--output', folder.at('空.docx')]);
    for (const [name, full] of [
      ['空.gknb', '填好.gknb'],
      ['空.docx', '填好.docx'],
    ] as const) {
      const at = folder.at(full);
      assert.equal(run(['ledger', ledger, '--year', '2024', ...MEANT, '--draft', folder.at(name)]).status, 2);
      const filled = run(['ledger', ledger, '--year', '2024', '--draft', folder.at(name), '--output', at]);
      assert.equal(filled.status, 0, filled.stderr);
      const same = run(['ledger', ledger, '--year', '2024', '--draft', at]);
      assert.equal(same.status, 0);
      assert.match(same.stdout, /一致：3 件申请，175 个数/);
      const again = run(['ledger', ledger, '--year', '2024', '--draft', at, '--output', folder.at(`再${full}`)]);
      assert.equal(again.status, 2);
      assert.ok(!existsSync(folder.at(`再${full}`)));
    }
    const text = readFileSync(folder.at('填好.gknb'), 'utf8');
    const wrong = folder.write('错.gknb', text.replace('（一）予以公开\t\t1', '（一）予以公开\t\t2'));
    assert.notEqual(readFileSync(wrong, 'utf8'), text);
    const found = run(['ledger', ledger, '--year', '2024', '--draft', wrong]);
    assert.equal(found.status, 1);
    assert.match(found.stdout, /“（一）予以公开”自然人：台账为 1，报告为 2（台账第2行） ledger-mismatch/);
    const { findings } = JSON.parse(
      run(['ledger', ledger, '--year', '2024', '--draft', wrong, '--format', 'json']).stdout,
    );
    assert.equal(findings.length, 1);
    const [{ code, expected, actual, rows, cells }] = findings;
    assert.deepEqual(
      { code, expected, actual, rows, cells },
      { code: 'ledger-mismatch', expected: 1, actual: 2, rows: [2], cells: ['requests.granted.naturalPerson'] },
    );
  });

  it('says how it is called', () => {
    const ledger = folder.write('台账.csv', LEDGER);
    const calls: [string[], RegExp][] = [
      [['ledger', '--year', '2024'], /一次读取一份台账/],
      [['ledger', ledger], /--year/],
      [['ledger', 'a.txt', '--year', '2024'], /\.xlsx 或 \.csv/],
      [['ledger', ledger, '--year', '2024', '--applicant', '企业=firm'], /--applicant 应写作/],
      [['ledger', ledger, '--year', '2024', '--column', '日期'], /--column 应写作/],
      [['ledger', folder.at('没有.xlsx'), '--year', '2024'], /没有/],
    ];
    for (const [words, reason] of calls) {
      const { status, stderr } = run(words);
      assert.equal(status, 2, words.join(' '));
      assert.match(stderr, reason);
    }
    assert.ok(!existsSync(folder.at('.disclosure-report.json')));
  });
});
