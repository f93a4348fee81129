import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getNodeValue } from 'jsonc-parser';
import { readJson } from '../../server/src/core/config/json.ts';
import { configFor, readConfig } from '../../server/src/core/testing.ts';
import { processorTime } from '../support/processor-time.ts';

/** The parser gives objects without a prototype. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The value, or that it is none. */
function outcome(text: string): unknown {
  const { root, fault } = readJson(text);
  return fault || !root ? 'refused' : { value: plain(getNodeValue(root)) };
}

function plainOutcome(text: string): unknown {
  try {
    return { value: plain(JSON.parse(text)) };
  } catch {
    return 'refused';
  }
}

describe('readJson', () => {
  it('reads what JSON.parse reads, to the same value', () =>
    fc.assert(fc.property(fc.json(), (text) => assert.deepEqual(outcome(text), { value: plain(JSON.parse(text)) }))));

  it('refuses what JSON.parse refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u12"',
      '1',
      '-',
      '01',
      '1.5e3',
      'true',
      'nul',
      ' ',
      '\n',
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(outcome(text), plainOutcome(text), text);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads comments and a byte-order mark', () =>
    assert.deepEqual(outcome('\ufeff{ // 说明\n "a": /* b */ 1 }'), { value: { a: 1 } }));

  it('is not brought down by depth', () => {
    for (const unit of ['[', '{"a":', '[{"a":']) assert.equal(outcome(unit.repeat(100_000)), 'refused');
  });
});

describe('readConfig', () => {
  /** Each problem: its severity, its words in the text, what is said. */
  const problemsOf = (text: string): string[] =>
    readConfig(text).problems.map(
      ({ severity, span, message }) => `${severity} ${text.slice(span.start, span.end)}: ${message.en}`,
    );

  it('reads severities, terms and exceptions', () => {
    const text = `{
      "severity": { "row-total": "hint", "balance": "off" },
      "terms": [{ "pattern": "帐号" }, { "pattern": "甲", "replacement": "乙", "reason": "丙", "severity": "error" }],
      "exceptions": [{ "file": "a.gknb", "code": "balance", "cells": ["requests.carriedOut.total"], "expected": 3, "actual": 2, "reason": "撤回" }]
    }`;
    const { config, problems } = readConfig(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(config.severity, { 'row-total': 'hint', balance: 'off' });
    assert.deepEqual(config.terms, [
      { pattern: '帐号' },
      { pattern: '甲', replacement: '乙', reason: '丙', severity: 'error' },
    ]);
    const [{ span, ...exception } = assert.fail()] = config.exceptions;
    assert.deepEqual(exception, {
      file: 'a.gknb',
      code: 'balance',
      cells: ['requests.carriedOut.total'],
      expected: 3,
      actual: 2,
      reason: '撤回',
    });
    assert.deepEqual(JSON.parse(text.slice(span.start, span.end)).reason, '撤回');
  });

  it('tells the place of what it cannot use, and uses the rest', () => {
    const { config } = readConfig('{ "severity": { "row-total": "fatal", "balance": "off" }, "terms": 3 }');
    assert.deepEqual(config, {
      severity: { balance: 'off' },
      terms: [],
      exceptions: [],
      verified: [],
      fixAll: {},
      groups: [],
      organs: [],
      ledger: { applicants: {}, results: {}, columns: {} },
    });
    for (const [text, ...expected] of [
      [
        '{ "severity": { "row-total": "fatal" } }',
        'error "fatal": should be one of "error", "warning", "info", "hint", "off"',
      ],
      ['{ "severity": [] }', 'error []: an object is wanted here: {…}'],
      ['[]', 'error []: an object is wanted here: {…}'],
      ['{ "terms": [{}] }', 'error {}: “pattern” is missing'],
      ['{ "terms": [{ "pattern": " " }] }', 'error " ": “pattern” is missing'],
      [
        '{ "terms": [7, { "pattern": 7 }] }',
        'error 7: an object is wanted here: {…}',
        'error 7: words in double quotes are wanted here',
      ],
      [
        '{ "terms": [{ "pattern": "x", "severity": "off" }] }',
        'error "off": should be one of "error", "warning", "info", "hint"',
      ],
      [
        '{ "exceptions": [{ "code": "balance", "reason": "x" }] }',
        'error { "code": "balance", "reason": "x" }: “file” is missing',
      ],
      [
        '{ "exceptions": [{ "file": "a", "code": "balance", "expected": "3", "reason": "x" }] }',
        'error "3": a number is wanted here',
      ],
    ] as const)
      assert.deepEqual(problemsOf(text), expected, text);
  });

  it('tells the place where a text is no JSON, and uses what it could read', () => {
    assert.deepEqual(problemsOf('{ "severity": { "balance": "off" }, }'), [
      'error }: a name in double quotes is missing here',
    ]);
    assert.deepEqual(problemsOf('{ "severity": { "row-total": }\n}'), ['error }: a value is missing here']);
    assert.deepEqual(problemsOf(''), ['error : a value is missing here']);
    assert.equal(readConfig('{ "severity": { "balance": "off" ').config.severity.balance, 'off');
  });

  it('tells of what it does not know, with what may have been meant', () => {
    assert.deepEqual(
      problemsOf(`{
        "$schema": "x", "sevrity": {}, "severity": { "row-totle": "off", "__proto__": "off" },
        "exceptions": [{ "file": "a", "code": "balence", "cels": [], "cells": ["requests.recieved.total"], "reason": "x" }]
      }`).map((problem) => problem.replace(/(did you mean: [^,]*).*/, '$1')),
      [
        'warning "sevrity": unknown setting “sevrity”; did you mean: severity',
        'warning "row-totle": no rule is called “row-totle”; did you mean: row-total',
        'warning "__proto__": no rule is called “__proto__”',
        'warning "cels": unknown setting “cels”; did you mean: cells',
        'warning "balence": no rule is called “balence”; did you mean: balance',
        'error "requests.recieved.total": no cell is called “requests.recieved.total”; did you mean: requests.received.total',
      ],
    );
  });

  it('lists a hundred problems, counts the rest, and looks for what was meant in those alone', () => {
    const unknown = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`row-tota${i}`, 'off']));
    const text = JSON.stringify({ severity: unknown, terms: 3 });
    let problems: string[] = [];
    const milliseconds = processorTime(() => {
      problems = problemsOf(text);
    });
    assert.ok(milliseconds < 2000, `${milliseconds} ms`);
    assert.equal(problems.length, 101);
    assert.match(problems.at(-1)!, /99901 more problems are not listed/);
    // What cannot be used is among them wherever it stands.
    assert.ok(problems.some((problem) => problem.startsWith('error')));
  });

  it('lets the last of two with one name count, and tells of it', () => {
    const text = '{ "severity": { "balance": "off" }, "severity": { "row-total": "off", "row-total": "hint" } }';
    assert.deepEqual(readConfig(text).config.severity, { 'row-total': 'hint' });
    assert.deepEqual(problemsOf(text), [
      'warning "severity": “severity” stands twice; the later one counts',
      'warning "row-total": “row-total” stands twice; the later one counts',
    ]);
  });

  it('asks for a reason where there is none, or only the words that stand for one', () => {
    for (const reason of ['""', '" "', '"请填写理由"', '"State the reason"']) {
      const text = `{ "exceptions": [{ "file": "a", "code": "balance", "reason": ${reason} }] }`;
      const [problem] = readConfig(text).problems;
      assert.equal(problem && text.slice(problem.span.start, problem.span.end), reason);
      assert.equal(problem?.severity, 'warning');
      assert.equal(readConfig(text).config.exceptions[0]?.reason, '');
    }
  });

  it('never throws, and tells places within the text', () => {
    const word = fc.constantFrom(
      ...'{ } [ ] , : "severity" "terms" "exceptions" "balance" "off" "file" "reason" 1 null // /* */ " \\'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        for (const { span } of readConfig(text).problems)
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the exceptions for a report', () => {
  const isFor = (file: string, path: string): boolean => {
    const text = JSON.stringify({ exceptions: [{ file, code: 'balance', reason: 'x' }] });
    return configFor(readConfig(text).config, path).exceptions.length === 1;
  };

  it('are told by its path, or a pattern of it', () => {
    for (const [file, path, expected] of [
      ['a.gknb', 'a.gknb', true],
      ['./a.gknb', 'a.gknb', true],
      ['a.gknb', 'b/a.gknb', false],
      ['*.gknb', 'a.gknb', true],
      ['*.gknb', 'b/a.gknb', false],
      ['**/*.gknb', 'a.gknb', true],
      ['**/*.gknb', 'c/b/a.gknb', true],
      ['2023/**', '2023/b/a.gknb', true],
      ['2023/**', '2024/b/a.gknb', false],
      ['**/b/*/a?.gknb', 'x/b/y/a1.gknb', true],
      ['**/b/*/a?.gknb', 'x/b/y/a.gknb', false],
      ['某局*.txt', '某局政府信息公开年度报告.txt', true],
      ['caf\u00e9.txt', 'cafe\u0301.txt', true],
      ['a+(b).txt', 'a+(b).txt', true],
      ['2023\\b\\*.gknb', '2023/b/a.gknb', true],
    ] as const)
      assert.equal(isFor(file, path), expected, `${file} ${path}`);
  });
});
