/** The organ and the year that the name of a report's file states: 云溪县水务局2024年政府信息公开工作年度报告.txt. */
export function identityFromName(path: string): { readonly organ: string | null; readonly year: number | null } {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.[^.]*$/, '');
  const year = /(?<!\d)20\d\d(?!\d)/.exec(name)?.[0];
  const subject = name.indexOf('政府信息公开');
  const organ = subject < 0 ? '' : name.slice(0, subject).replace(/(?<!\d)20\d\d年?度?|关于|[-_\s]/g, '');
  return { organ: organ.length >= 2 ? organ : null, year: year ? Number(year) : null };
}
