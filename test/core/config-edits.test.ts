import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addException,
  applyEdits,
  type NewException,
  readConfig,
  removeException,
} from '../../server/src/core/testing.ts';
import { inTier } from '../support/tier.ts';

const EXCEPTION: NewException = {
  file: 'a.gknb',
  code: 'row-total',
  cells: ['requests.granted.total', 'requests.carriedOut.total'],
  expected: 27,
  actual: 26,
  reason: '一件于年底撤回',
};
const SHORT: NewException = {
  file: '甲/*.txt',
  code: 'section-heading',
  cells: [],
  words: '六、"其它"',
  reason: '省里的表式',
};

const added = (text: string, exception = EXCEPTION): string => {
  const edits = addException(text, exception);
  assert.ok(edits, 'refused');
  return applyEdits(text, edits);
};
const exceptionsOf = (text: string) => readConfig(text).config.exceptions.map(({ span: _, ...exception }) => exception);

describe('recording an exception', () => {
  it('makes a new file', () => {
    assert.equal(
      added(''),
      `{
  "exceptions": [
    {
      "file": "a.gknb",
      "code": "row-total",
      "cells": ["requests.granted.total", "requests.carriedOut.total"],
      "expected": 27,
      "actual": 26,
      "reason": "一件于年底撤回"
    }
  ]
}
`,
    );
  });

  it('writes like the rest of the file, and leaves the rest as it is', () => {
    for (const [before, after] of [
      ['{}', '{\n  "exceptions": [\n    NEW\n  ]\n}'],
      ['{\n}\n', '{\n  "exceptions": [\n    NEW\n  ]\n}\n'],
      ['{ "severity": {} }', '{ "severity": {},\n  "exceptions": [\n    NEW\n  ]\n}'],
      ['{\n\t"severity": {}\n}\n', '{\n\t"severity": {},\n\t"exceptions": [\n\t\tNEW\n\t]\n}\n'],
      ['{\r\n    "exceptions": []\r\n}', '{\r\n    "exceptions": [\r\n        NEW\r\n    ]\r\n}'],
      [
        '{\n  // 说明\n  "severity": {} // 级别\n  /* 完 */\n}',
        '{\n  // 说明\n  "severity": {}, // 级别\n  /* 完 */\n  "exceptions": [\n    NEW\n  ]\n}',
      ],
      ['{\n  "exceptions": [\n    // 还没有\n  ]\n}', '{\n  "exceptions": [\n    // 还没有\n    NEW\n  ]\n}'],
      [
        '{ "exceptions": [{ "file": "x", "code": "y", "reason": "z" }] }',
        '{ "exceptions": [{ "file": "x", "code": "y", "reason": "z" },\n  NEW\n] }',
      ],
      ['\ufeff{}', '\ufeff{\n  "exceptions": [\n    NEW\n  ]\n}'],
    ] as const) {
      const text = added(before, SHORT);
      const eol = before.includes('\r') ? '\r\n' : '\n';
      const [, indent = ''] = /([ \t]*)NEW/.exec(after) ?? [];
      const unit = indent.includes('\t') ? '\t' : before.includes('    "') && before.includes('\r') ? '    ' : '  ';
      const lines = [
        '"file": "甲/*.txt"',
        '"code": "section-heading"',
        '"words": "六、\\"其它\\""',
        '"reason": "省里的表式"',
      ];
      const item = `{${eol}${lines.map((line) => indent + unit + line).join(`,${eol}`)}${eol}${indent}}`;
      assert.equal(
        text,
        after.replace('NEW', () => item),
      );
      assert.deepEqual(exceptionsOf(text).at(-1), SHORT);
    }
  });

  it('goes into the list that counts, where there are two', () => {
    const text = added('{ "exceptions": [{}], "exceptions": [{ "file": "x", "code": "balance", "reason": "z" }] }');
    assert.equal(exceptionsOf(text).length, 2);
  });

  it('is refused where the file must be put right first', () => {
    for (const text of ['{', '[]', '{ "exceptions": {} }', '{ "severity": {}, }', '7', '{} {}'])
      assert.equal(addException(text, EXCEPTION), null, text);
  });

  it('and lifting it leave the file with the exceptions that it had', () => {
    const pieces = fc.array(fc.constantFrom('', '\n', '\t', ' ', '// 注\n', '/* 注 */', '\r\n'), { maxLength: 3 });
    const gap = pieces.map((list) => list.join(''));
    const item = fc.constantFrom(...[EXCEPTION, SHORT].map((each) => JSON.stringify(each)));
    const file = fc.tuple(fc.array(fc.tuple(gap, item, gap)), gap, gap).map(([items, inner, outer]) => {
      const list = items.map(([before, text, behind]) => before + text + behind).join(',') + inner;
      return `${outer}{${outer}"exceptions":${outer}[${list}]${inner}}${outer}`;
    });
    fc.assert(
      fc.property(file, fc.nat(), (text, chosen) => {
        const before = exceptionsOf(text);
        const more = added(text);
        assert.deepEqual(exceptionsOf(more), [...before, EXCEPTION]);
        const { exceptions } = readConfig(more).config;
        const index = chosen % exceptions.length;
        const less = applyEdits(more, removeException(more, exceptions[index]!.span));
        assert.deepEqual(readConfig(less).problems, []);
        assert.deepEqual(
          exceptionsOf(less),
          [...before, EXCEPTION].filter((_, i) => i !== index),
        );
        const comments = (file: string) => file.split('注').length;
        assert.equal(comments(less), comments(text), 'no comment is lost');
      }),
      { numRuns: inTier(1000) },
    );
  });

  it('that is lifted again leaves the file as it was, but for an empty list', () => {
    const text =
      '{\n  "severity": {},\n  "exceptions": [\n    { "file": "x", "code": "balance", "reason": "z" } // 注\n  ]\n}\n';
    const more = added(text);
    const { exceptions } = readConfig(more).config;
    assert.equal(applyEdits(more, removeException(more, exceptions[1]!.span)), text);
    const none = applyEdits(text, removeException(text, readConfig(text).config.exceptions[0]!.span));
    assert.deepEqual(readConfig(none).problems, []);
    assert.match(none, /"exceptions": \[ \/\/ 注\n {2}\]/);
  });
});
