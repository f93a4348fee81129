/** The library's other half. It makes itself known to the first by its own name, and gives nothing that is asked for here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
