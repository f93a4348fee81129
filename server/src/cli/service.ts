import { DocumentService } from '../core/index.ts';

/** What the commands ask of reports. */
export const service = new DocumentService();
