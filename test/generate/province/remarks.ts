import type { Random } from '../random.ts';

const WHEN = ['年初', '上半年', '下半年', '全年', '年内', '今年以来', '结合实际', '按照上级部署'];
const WHO = ['办公室', '局领导班子', '各科室', '政务公开专班', '信息中心', '法规科', '下属单位', '窗口人员'];
const DOES = ['梳理', '完善', '更新', '核对', '修订', '整理', '规范', '细化', '优化', '清理'];
const WHAT = [
  '主动公开目录',
  '依申请公开办理流程',
  '信息发布审核制度',
  '政策解读材料',
  '门户网站专栏内容',
  '政务新媒体发布要求',
  '公开前的保密审查记录',
  '答复文书格式',
  '政务公开专区资料',
  '规范性文件库',
];
const SO_THAT = [
  '方便群众查询',
  '让群众看得懂、找得到',
  '保证内容准确',
  '做到应公开尽公开',
  '回应社会关切',
  '提高答复质量',
  '堵塞管理漏洞',
  '落实工作责任',
];

/** Paragraphs for section one that tell no figure, until they have so many bytes. */
export function remarksOf(bytes: number, random: Random): string[] {
  const remarks: string[] = [];
  for (let written = 0; written < bytes; ) {
    const sentences = Array.from(
      { length: random.int(3, 6) },
      () =>
        `${random.pick(WHEN)}，${random.pick(WHO)}${random.pick(DOES)}${random.pick(WHAT)}，${random.pick(SO_THAT)}。`,
    );
    remarks.push(sentences.join(''));
    written += Buffer.byteLength(remarks.at(-1)!) + 2;
  }
  return remarks;
}
