import assert from 'node:assert/strict';
import { coversItsPlace, endsWithNameOf, organOf } from '../../server/src/core/organ/organ.ts';

describe('organs by their names', () => {
  const KINDS = {
    government: ['云溪县人民政府', '青禾市', '云溪县', '青州新区人民政府', '江州省人民政府'],
    office: ['云溪县人民政府办公室', '江州省人民政府办公厅'],
    department: ['云溪县水务局', '青禾市发展和改革委员会', '江州省财政厅', '国家税务总局云溪县税务局'],
    park: ['青禾经济技术开发区管理委员会', '云溪高新区', '青禾市临港新区'],
    town: ['云溪县青石镇人民政府', '云溪县桃源街道办事处'],
    other: ['云溪供水有限公司'],
  } as const;
  for (const [kind, names] of Object.entries(KINDS))
    it(`${kind}: ${names.join('、')}`, () => {
      for (const name of names) assert.equal(organOf(name).kind, kind, name);
    });

  it('those of a government, a park or a town speak for all organs of their place', () => {
    assert.equal(coversItsPlace(organOf('云溪县人民政府')), true);
    assert.equal(coversItsPlace(organOf('云溪县青石镇人民政府')), true);
    assert.equal(coversItsPlace(organOf('云溪县水务局')), false);
  });

  it('levels', () => {
    const levels = ['江州省财政厅', '青禾市水务局', '云溪县水务局', '云溪县青石镇人民政府'].map(
      (name) => organOf(name).level,
    );
    assert.deepEqual(levels, ['province', 'city', 'county', 'town']);
  });

  it('what an organ calls itself, and what others are called', () => {
    const bureau = organOf('云溪县应急管理局');
    for (const own of ['云溪县应急管理局', '县应急管理局', '县应急局', '应急局', '县局', '2024年应急局'])
      assert.equal(endsWithNameOf(bureau, own), true, own);
    for (const other of ['市应急管理局', '县司法局', '市局', '白石县应急管理局', '县自然资源局'])
      assert.equal(endsWithNameOf(bureau, other), false, other);
  });
});
