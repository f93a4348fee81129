/** The sentence of the sample report that most examples on figures replace. */
export const ON_REQUESTS = '全年收到政府信息公开申请35件，上年结转3件；办结35件，结转下年度继续办理3件。';
