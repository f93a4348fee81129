import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/testing.ts';
import { fixture } from '../fixtures.ts';

/** Section five with its two parts under headings of their own. */
const EXAMPLE = fixture('example.gknb');

function toldOf(...lines: readonly string[]): string[] {
  const [from, to] = [EXAMPLE.indexOf('五、存在'), EXAMPLE.indexOf('六、其他需要')];
  const heading = EXAMPLE.slice(from, EXAMPLE.indexOf('\n', from));
  const { findings } = analyse(EXAMPLE.slice(0, from) + [heading, ...lines, '', ''].join('\n\n') + EXAMPLE.slice(to));
  return findings
    .filter(({ code }) => code === 'section-empty')
    .map(({ severity, message }) => `${severity} ${message.zh}`);
}

const [PROBLEMS, MEASURES] = ['（一）存在的主要问题', '（二）改进情况'];

describe('section five under its two headings', () => {
  it('says nothing where nothing stands below them', () => {
    assert.deepEqual(toldOf(PROBLEMS, MEASURES), ['info “（一）存在的主要问题”等 2 个方面下面没有内容']);
  });
  it('tells no measures where the second is empty', () => {
    assert.deepEqual(toldOf(PROBLEMS, '一是政策解读形式比较单一；二是栏目更新不够及时。', MEASURES), [
      'info “（二）改进情况”下面没有内容',
    ]);
  });
  for (const [problems, measures] of [
    [PROBLEMS, MEASURES],
    ['（一）主要问题和不足：', '（二）下一步工作打算：'],
    ['1.存在问题', '2.改进措施'],
  ] as const)
    it(`is right where both are written: ${problems}`, () => {
      const own = ['一是政策解读形式比较单一；二是栏目更新不够及时。', '一是增加图解；二是按月检查栏目。'] as const;
      assert.deepEqual(toldOf(problems, own[0], measures, own[1]), []);
      assert.deepEqual(
        toldOf(problems, '1.政策解读形式单一', '2.栏目更新较慢', measures, '1.增加图解', '2.按月检查'),
        [],
      );
    });
});
