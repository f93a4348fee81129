import assert from 'node:assert/strict';
import { isAnotherOrgan } from '../../server/src/core/organ/same-organ.ts';
import { analyse } from '../../server/src/core/testing.ts';
import { changedBy, fixture } from '../fixtures.ts';

const EXAMPLE = fixture('example.gknb');
const OPENING = '2024年，云溪县水务局围绕群众关心的用水问题，依法做好政府信息公开各项工作。';
const MEASURES = '改进情况：一是增加图解';

const found = (text: string): string[] =>
  analyse(text)
    .findings.filter(({ code }) => code === 'organ-mismatch')
    .map(({ message }) => message.zh);
const changed = changedBy(EXAMPLE);
const ofGovernment = (text: string): string => text.replaceAll('云溪县水务局', '云溪县人民政府');

describe('another organ than the title’s', () => {
  for (const sentence of [
    '2024年，在县委县政府和市教育局全面指导下，我局做好各项工作。',
    '2024年，在云溪县委、县政府的领导下，我局依法做好各项工作。',
    '2024年，根据云溪市教育局按照上级部署提出的要求，我局做好各项工作。',
    '2024年，县委县政府高度重视政务公开工作。',
    '2024年，“我镇”“本镇”等用语已在示范文本中更正。',
  ])
    it(`is not named by: ${sentence}`, () => assert.deepEqual(found(changed([OPENING, sentence])), []));

  it('is not the department whose work a government tells of', () => {
    const text = ofGovernment(
      changed([MEASURES, '改进情况：县教育局将进一步细化目录。云溪县教育局将组织培训；一是增加图解']),
    );
    assert.deepEqual(found(text), []);
  });

  it('is named where the plan is another’s', () => {
    const text = changed([MEASURES, '改进情况：云溪县教育局将组织培训；一是增加图解']);
    assert.deepEqual(found(text), ['正文的单位是“云溪县教育局”，标题的单位是“云溪县水务局”']);
  });

  it('is not spoken of by an organ of a town that says 我镇', () => {
    const text = changed([OPENING, '2024年，我镇设公开点。我镇公示办事指南。']);
    assert.equal(found(text).length, 1);
    assert.deepEqual(found(text.replaceAll('云溪县水务局', '云溪县青石镇综合行政执法队')), []);
  });

  for (const [a, b, isAnother] of [
    ['云溪县住房和城乡建设局', '云溪县住建局', false],
    ['云溪县发展和改革委员会', '云溪县发改委', false],
    ['云溪县人民政府', '云溪县人民政府办公室', false],
    ['云溪县人民政府', '云溪县政务服务和数据管理局', false],
    ['江澜高新技术产业开发区管理委员会', '江澜高新区管委会', false],
    ['江澜高新技术产业开发区管理委员会', '江澜经济技术开发区管理委员会', true],
    ['云溪县水务局', '白石县水务局', true],
    ['青石镇人民政府', '白石镇人民政府', true],
  ] as const)
    it(`${a} and ${b} are ${isAnother ? 'two' : 'one'}`, () => assert.equal(isAnotherOrgan(a, b), isAnother));
});
