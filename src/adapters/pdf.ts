import type { PdfPort } from '#platform/ports'

/** Prints with PDFKit in Inter. Library and fonts are read at the first paper: most processes never print one. */
export const pdf: PdfPort = {
  async *print(paper) {
    const { printed } = await import('#adapters/pdf/print')
    yield* printed(paper)
  },
}
