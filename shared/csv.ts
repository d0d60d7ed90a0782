/** Tells spreadsheet programs that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A spreadsheet takes cells that begin so for formulas, and runs them. */
const FORMULA_START = /^[=+\-@\t\r]/

function cell(text: string): string {
  const harmless = FORMULA_START.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Rows as a CSV file that Excel in Norwegian opens as it is: semicolons, CRLF, UTF-8 with a byte order mark. */
export function csv(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')
}
