import { newZip } from '../../server/src/documents/zip/new-zip.ts';
import { escaped } from './make-docx.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WorkbookParts {
  readonly rows: string;
  readonly shared?: string;
  readonly styles?: string;
  readonly state?: string;
}

/** A workbook of one sheet, as other programs write it. */
export const workbook = ({ rows, shared = '', styles = '', state = 'visible' }: WorkbookParts): Uint8Array =>
  newZip({
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="台账" sheetId="1" state="${state}" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  });

/** A workbook of words alone. */
export const workbookOf = (rows: readonly (readonly string[])[]): Uint8Array => {
  const cell = (words: string): string => `<c t="inlineStr"><is><t>${escaped(words)}</t></is></c>`;
  return workbook({ rows: rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('') });
};
