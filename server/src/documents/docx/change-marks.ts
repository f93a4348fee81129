import type { TrackedEditing } from '../document.ts';
import type { XmlTree } from '../xml/xml-tree.ts';

/** What has come, and what has gone. */
export type ChangeName = 'w:ins' | 'w:del';

/** The marks of changes, each with a number that no other has. */
export class ChangeMarks {
  private next: number;

  constructor(
    private readonly xml: XmlTree,
    private readonly by: TrackedEditing,
  ) {
    const id = xml.ownName('w:id');
    let highest = 0;
    for (const [, name, number] of xml.text.matchAll(/\s([\w.-]{0,20}:?id)="(\d{1,9})"/g))
      if (name === id) highest = Math.max(highest, Number(number));
    this.next = highest + 1;
  }

  inserted(runs: string): string {
    return this.marked('w:ins', runs);
  }

  deleted(runs: string): string {
    return this.marked('w:del', runs);
  }

  /** In the properties of a row, or of a paragraph's mark: it has come or gone itself. */
  sign(name: ChangeName): string {
    return this.opening(name).replace(/>$/, '/>');
  }

  opening(name: ChangeName): string {
    const attribute = (which: string, value: string | number) => ` ${this.xml.ownName(which)}="${value}"`;
    const { author, date } = this.by;
    return `<${this.xml.ownName(name)}${attribute('w:id', this.next++)}${attribute('w:author', author)}${attribute('w:date', date)}>`;
  }

  closing(name: ChangeName): string {
    return `</${this.xml.ownName(name)}>`;
  }

  private marked(name: ChangeName, runs: string): string {
    return `${this.opening(name)}${runs}${this.closing(name)}`;
  }
}
