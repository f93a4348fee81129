import { column, group, row } from './define.ts';
import type { FormColumn, FormRow } from './types.ts';

/** The label that stands above the row labels of every block. */
export const SUBJECT = '信息内容';

/** Items of Article 20, each of which is a block of rows. */
const ITEMS = Object.fromEntries(
  ['一', '五', '六', '八', '九'].map((item) => [item, group('', `第二十条第（${item}）项`)]),
);

function block(item: string, columns: readonly FormColumn[]) {
  const groups = [ITEMS[item]!];
  return (key: string, label: string, en: string, ...aliases: string[]): FormRow =>
    row(key, label, en, columns, { groups, articles: `20(${item})`, aliases });
}

const rules2021 = block('一', [
  column('issued', '本年制发件数', 'issued this year'),
  column('repealed', '本年废止件数', 'repealed this year'),
  column('inForce', '现行有效件数', 'in force'),
]);
const decisions = [column('decisions', '本年处理决定数量', 'decisions this year')];
const licensing2021 = block('五', decisions);
const enforcement2021 = block('六', decisions);
const fees2021 = block('八', [column('amount', '本年收费金额（单位：万元）', 'charged this year (10,000 yuan)')]);

/** With who is to fill it in. */
const NOTED = '规章（设区的市、自治州人民政府填报）';

export const PROACTIVE_2021: readonly FormRow[] = [
  rules2021('rules', '规章', 'rules', NOTED),
  rules2021('normativeDocuments', '行政规范性文件', 'normative documents', '规范性文件'),
  licensing2021('licensing', '行政许可', 'licensing'),
  enforcement2021('penalties', '行政处罚', 'penalties'),
  enforcement2021('coercion', '行政强制', 'coercion'),
  fees2021('fees', '行政事业性收费', 'administrative fees'),
];

const published = [
  column('newlyMade', '本年新制作数量', 'newly made'),
  column('newlyPublished', '本年新公开数量', 'newly published'),
  column('totalPublished', '对外公开总数量', 'published in all'),
];
const previous = [
  column('previousItems', '上一年项目数量', 'items last year'),
  column('change', '本年增/减', 'change this year'),
];
const items = [...previous, column('decisions', '处理决定数量', 'decisions')];
const rules2019 = block('一', published);
const services2019 = block('五', items);
const enforcement2019 = block('六', items);
const fees2019 = block('八', previous);
const procurement2019 = block('九', [
  column('projects', '采购项目数量', 'projects'),
  column('amount', '采购总金额', 'amount'),
]);

export const PROACTIVE_2019: readonly FormRow[] = [
  rules2019('rules', '规章', 'rules', NOTED),
  rules2019('normativeDocuments', '规范性文件', 'normative documents', '行政规范性文件'),
  services2019('licensing', '行政许可', 'licensing'),
  services2019('otherServices', '其他对外管理服务事项', 'other services'),
  enforcement2019('penalties', '行政处罚', 'penalties'),
  enforcement2019('coercion', '行政强制', 'coercion'),
  fees2019('fees', '行政事业性收费', 'administrative fees'),
  procurement2019('procurement', '政府集中采购', 'government procurement'),
];
