import assert from 'node:assert/strict';
import {
  addConfirmedFigure,
  analyse,
  applyEdits,
  type CheckOptions,
  configFor,
  coverageOf,
  coverageText,
  readConfig,
  removeException,
  unusedConfirmed,
} from '../../server/src/core/testing.ts';
import { reportWith } from '../corpus/report.ts';

const UNREAD = '经会商后答复28件';
const SENTENCE = `全年收到申请35件，${UNREAD}。`;

const textWith = (sentence: string): string =>
  reportWith({ section: 'overview', says: '', text: `（二）依申请公开\n\n${sentence}`, finds: [] }).text;

const configured = (...verified: object[]): NonNullable<CheckOptions['verified']> => {
  const { config, problems } = readConfig(JSON.stringify({ verified }));
  assert.deepEqual(problems, []);
  return config.verified;
};
const entry = (words: string, reason = '与业务科室核对过') => ({ file: 'a.gknb', words, reason });
const check = (sentence: string, verified: NonNullable<CheckOptions['verified']>) =>
  analyse(textWith(sentence), { verified });

describe('figures that a person has confirmed', () => {
  it('count as verified, apart from those that were compared', () => {
    const before = coverageOf(check(SENTENCE, []));
    assert.deepEqual([before.compared, before.verified, before.notUnderstood.length], [1, 0, 1]);
    const after = coverageOf(check(SENTENCE, configured(entry(UNREAD))));
    assert.deepEqual(after, { figures: 2, compared: 1, verified: 1, notUnderstood: [] });
    assert.equal(coverageText(after).zh, '正文数字 2 个，已核对 1 个，人工核实 1 个，未能核对 0 个');
    assert.equal(coverageText(before).zh, '正文数字 2 个，已核对 1 个，未能核对 1 个');
  });

  it('are known by their words to the letter, wherever a line is wrapped', () => {
    const isVerified = (sentence: string, words: string) =>
      coverageOf(check(sentence, configured(entry(words)))).verified === 1;
    assert.ok(isVerified(`全年收到申请35件，经会商后\n答复28件。`, UNREAD));
    assert.ok(isVerified(SENTENCE, '经会商后 答复28件'));
    for (const other of ['经会商后答复29件', '会商后答复28件', '答复28件', '28', `${UNREAD}。`])
      assert.equal(isVerified(SENTENCE, other), false, other);
    assert.equal(isVerified('全年收到申请35件，经会商后答复29件。', UNREAD), false);
  });

  it('have what is found at them explained, and come back with other words', () => {
    const WRONG = '全年收到政府信息公开申请53件';
    const found = (words: string) =>
      check(`${WRONG}。`, configured(entry(words)))
        .findings.filter(({ code }) => code === 'figure-mismatch')
        .map(({ severity, message, fixes, explained }) => ({
          severity,
          zh: message.zh,
          fixes,
          reason: explained?.reason,
        }));
    const [plain] = found('别的文字');
    assert.equal(plain!.severity, 'warning');
    assert.equal(plain!.reason, undefined);
    const [explained, ...others] = found(WRONG);
    assert.deepEqual(others, []);
    assert.deepEqual([explained!.severity, explained!.reason, explained!.fixes], ['hint', '与业务科室核对过', []]);
    assert.match(explained!.zh, /^已由人核实（与业务科室核对过）：/);
    assert.equal(found('收到政府信息公开申请53件')[0]!.severity, 'warning');
  });

  it('explain nothing of how they are written, nor of the tables', () => {
    const written = (verified: NonNullable<CheckOptions['verified']>) =>
      check('全年收到政府信息公开申请约40余件。', verified)
        .findings.filter(({ code }) => !code.startsWith('figure-'))
        .map(({ code, severity }) => `${code} ${severity}`);
    assert.ok(written([]).some((finding) => finding.startsWith('number-style')));
    assert.deepEqual(written(configured(entry('全年收到政府信息公开申请约40余件'))), written([]));
  });

  it('are told to be of no use where nothing reads so, and where the figure is compared', () => {
    const unused = (sentence: string, words: string) => {
      const verified = configured(entry(words));
      return unusedConfirmed(check(sentence, verified), verified).length;
    };
    assert.equal(unused(SENTENCE, UNREAD), 0);
    assert.equal(unused(SENTENCE, '经会商后答复29件'), 1);
    assert.equal(unused(SENTENCE, '全年收到申请35件'), 1);
    assert.equal(unused('全年收到政府信息公开申请53件。', '全年收到政府信息公开申请53件'), 0);
  });

  it('do not count until a reason is written', () => {
    for (const reason of ['', '请填写理由', undefined]) {
      const { config, problems } = readConfig(JSON.stringify({ verified: [{ ...entry(UNREAD), reason }] }));
      assert.deepEqual(
        problems.map(({ severity, message }) => `${severity} ${message.zh}`),
        ['warning 请填写理由：写明之前，这一数字不算已核实'],
      );
      const checked = check(SENTENCE, config.verified);
      assert.equal(coverageOf(checked).verified, 0);
      assert.deepEqual(unusedConfirmed(checked, config.verified), []);
    }
  });

  it('are those of the reports that the file names', () => {
    const { config, names } = readConfig(JSON.stringify({ verified: [{ ...entry(UNREAD), file: '2024/*.gknb' }] }));
    assert.equal(configFor(config, '2024/a.gknb').verified.length, 1);
    assert.equal(configFor(config, '2023/a.gknb').verified.length, 0);
    assert.deepEqual(
      names.map(({ pattern }) => pattern),
      ['2024/*.gknb'],
    );
    const problems = (sent: object) =>
      readConfig(JSON.stringify({ verified: [sent] })).problems.map(({ message }) => message.zh);
    assert.deepEqual(problems({ words: 'x', reason: 'x' }), ['缺少“file”']);
    assert.deepEqual(problems({ file: 'x', reason: 'x' }), ['缺少“words”']);
  });

  it('are written into a configuration, and taken out of it again', () => {
    const before = '{\n  "exceptions": []\n}\n';
    const added = applyEdits(before, addConfirmedFigure(before, entry(UNREAD))!);
    const [{ span, ...written } = assert.fail()] = readConfig(added).config.verified;
    assert.deepEqual(written, entry(UNREAD));
    const [kept] = readConfig(applyEdits(added, removeException(added, span))).config.verified;
    assert.equal(kept, undefined);
  });
});
