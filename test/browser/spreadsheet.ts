// What spreadsheets put on the clipboard.

/** Figures that are all different, row by row. */
export const block = (rows: number, columns: number, from = 100): number[][] =>
  Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (_, x) => from + y * columns + x));

/** As a spreadsheet puts a range on the clipboard as plain text: tabs, carriage returns, a last line end. */
export const asTabs = (figures: readonly (readonly unknown[])[]): string =>
  figures.map((row) => `${row.join('\t')}\r\n`).join('');

/** As Excel has it: a fragment of a page of its own, styles by the hundred, each cell with its class. */
export const asExcel = (
  figures: readonly (readonly unknown[])[],
): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\."; mso-displayed-thousand-separator:"\\,";}
.xl65 {mso-number-format:General; text-align:center;}--></style></head><body link=blue><!--StartFragment-->
<table border=0 cellpadding=0 cellspacing=0 width=448 style='border-collapse:collapse;width:336pt'>
 <col width=64 span=7 style='width:48pt'>
${figures
  .map(
    (row) =>
      ` <tr height=19 style='height:14.25pt'>\n${row.map((figure) => `  <td class=xl65 align=right style='height:14.25pt;mso-ignore:colspan'>${figure}</td>`).join('\n')}\n </tr>`,
  )
  .join('\n')}
<!--EndFragment--></table></body></html>`;
