import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type JsonNode, readJson } from '../../server/src/core/config/json.ts';
import { ConfigError, readConfig } from '../../server/src/core/index.ts';

function plainOf(node: JsonNode): unknown {
  if (node.kind === 'plain') return node.value;
  if (node.kind === 'array') return node.items.map(plainOf);
  return Object.fromEntries(node.members.map(({ key, node }) => [key, plainOf(node)]));
}

function outcome(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch {
    return 'refused';
  }
}

describe('readJson', () => {
  it('reads what JSON.parse reads, to the same value', () =>
    fc.assert(fc.property(fc.json(), (text) => assert.deepEqual(plainOf(readJson(text)), JSON.parse(text)))));

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
      '//',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(
          outcome(() => plainOf(readJson(text))),
          outcome(() => JSON.parse(text)),
          text,
        );
      }),
      { numRuns: 5000 },
    );
  });

  it('is not brought down by depth', () =>
    assert.equal(
      outcome(() => readJson('['.repeat(100_000))),
      'refused',
    ));
});

describe('readConfig', () => {
  const positionOf = (text: string): string => {
    try {
      readConfig(text);
      return 'fine';
    } catch (error) {
      assert.ok(error instanceof ConfigError);
      return `${error.position.line}:${error.position.character}`;
    }
  };

  it('reads severities', () =>
    assert.deepEqual(readConfig('{ "severity": { "row-total": "hint", "balance": "off" } }'), {
      config: { severity: { 'row-total': 'hint', balance: 'off' } },
      notes: [],
    }));

  it('tells the place of what it cannot use', () => {
    assert.equal(positionOf('{\n  "severity": {\n    "row-total": "fatal"\n  }\n}'), '2:17');
    assert.equal(positionOf('{ "severity": [] }'), '0:14');
    assert.equal(positionOf('{ "severity": {}, }'), '0:18');
    assert.equal(positionOf('{ "severity": {}'), '0:16');
    assert.equal(positionOf('{ /* */ }'), '0:2');
  });

  it('notes what it does not know, and goes on', () => {
    const { config, notes } = readConfig(
      '{\n  "colour": 1,\n  "severity": { "row-totle": "off", "balance": "info" }\n}',
    );
    assert.equal(config.severity.balance, 'info');
    assert.deepEqual(
      notes.map(({ position }) => position),
      [
        { line: 1, character: 2 },
        { line: 2, character: 16 },
      ],
    );
  });
});
