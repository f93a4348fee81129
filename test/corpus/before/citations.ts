import type { Sentence } from '../sentence.ts';

/** The notices and the law that are cited. */
export const CITATIONS: readonly Sentence[] = [
  {
    section: 'preface',
    says: 'the law and the form in force, other documents of 2019',
    text: '根据《中华人民共和国政府信息公开条例》（国务院令第711号）、《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）和国办公开办函〔2021〕30号文件要求编制本报告，统计期限为2024年1月1日至12月31日。',
    finds: [],
  },
  {
    section: 'preface',
    says: 'the form of 2019 for 2020',
    text: '根据《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）要求编制本报告，统计期限自2020年1月1日起至2020年12月31日止。',
    year: 2020,
    finds: [],
  },
  {
    section: 'overview',
    says: 'other numbers that look alike',
    text: '落实《关于加强信息公开工作的通知》（云政办〔2019〕60号）和《优化营商环境条例》（国务院令第722号）要求，及时公开涉企信息492条。',
    finds: [],
  },
  {
    section: 'preface',
    says: 'the form of 2019',
    text: '根据《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式（试行）〉的通知》（国办公开办函〔2019〕60号）要求编制本报告。',
    finds: [{ code: 'citation-superseded', at: '国办公开办函〔2019〕60号' }],
  },
  {
    section: 'preface',
    says: 'the form of 2019, square brackets, half-width marks',
    text: '按照国办公开办函[2019]60号文件要求,编制云溪县水务局2024年政府信息公开工作年度报告.',
    finds: [{ code: 'citation-superseded', at: '国办公开办函[2019]60号' }],
  },
  {
    section: 'preface',
    says: 'the law before its revision',
    text: '根据《中华人民共和国政府信息公开条例》（国务院令第492号）要求编制本报告。本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。',
    finds: [{ code: 'citation-superseded', at: '国务院令第492号' }],
  },
  {
    section: 'overview',
    says: 'the law before its revision, in prose, without 第',
    text: '2024年，我局认真贯彻《中华人民共和国政府信息公开条例》（国务院令492号），扎实推进政府信息公开工作。',
    finds: [{ code: 'citation-superseded', at: '国务院令492号' }],
  },
];
