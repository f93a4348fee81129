/** 直属机构收到的申请另行统计: what is told of it stands in no table of this report. */
const COUNTED_APART =
  /(?:另行|单独|分别单列|自行)(?:统计|编制|发布|报告|公布)|在各自(?:的)?(?:年度报告|年报)|不[作予](?:统计|汇总)|(?:不|未)(?:计入|列入|纳入|包含在|含在|包括在)(?:本|上述|以上|该|统计|全)|不在(?:本报告|本表|统计|上述|此列)|不(?:属于?|列入|计入|纳入|在)[^，。；公开]{0,4}(?:表|统计|口径|范围之?内?)(?![^，。；]*信息)|不(?:含|包括)上述|与(?:本机关)?(?:政府)?信息公开(?:工作)?无关|不涉及(?:政府)?信息公开|不属(?:于)?(?:政府)?信息公开/;

/** Whether a sentence says that what it counts is counted elsewhere. */
export const isCountedApart = (sentence: string): boolean => COUNTED_APART.test(sentence);
