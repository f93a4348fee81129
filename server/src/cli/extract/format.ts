import type { Report } from '../../core/index.ts';
import type { PlaceAt } from '../place.ts';

/** One way to print reports as data; they come one by one, each in any thread. */
export interface ExtractFormat {
  begin(): string;
  report(path: string, report: Report, placeAt: PlaceAt): string;
  /** Stands between the texts of two reports. */
  readonly between: string;
  /** After so many reports. */
  end(count: number): string;
}
