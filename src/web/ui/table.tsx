import type { ReactNode } from 'react'
import { cx } from '#web/ui/class.ts'

export interface Column<Row> {
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers, money and times stand at the end of their column. */
  isNumber?: boolean
  /** The column that names the row. */
  isName?: boolean
}
interface TableProps<Row> {
  /** Said by screen readers; shown with `hasCaption`. */
  caption: string
  hasCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** On a phone each row stands as a block with its heads beside the cells: for tables of sentences. */
  isStacked?: boolean
  foot?: ReactNode
}

export function Table<Row>({ caption, hasCaption, columns, rows, keyOf, isStacked = false, foot }: TableProps<Row>) {
  const side = (column: Column<Row>) => (column.isNumber ? 'text-end num' : 'text-start')
  const cell = cx('px-2 py-1.5', isStacked ? 'max-sm:block max-sm:py-0.5 sm:h-9' : 'h-9')
  return (
    <div className="-mx-2 overflow-x-auto px-2" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full border-collapse">
        <caption className={hasCaption ? 'pb-2 text-start text-13 text-dim' : 'sr-only'}>{caption}</caption>
        <thead className={isStacked ? 'max-sm:sr-only' : undefined}>
          <tr className="border-b border-line-strong">
            {columns.map((column, index) => (
              <th key={index} scope="col" className={cx('h-8 px-2 text-13 font-medium whitespace-nowrap text-dim', side(column))}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={keyOf(row)} className={cx('border-b border-line hover:bg-hover', isStacked && 'max-sm:block max-sm:py-2')}>
              {columns.map((column, index) =>
                column.isName ? (
                  <th key={index} scope="row" className={cx(cell, 'font-medium', side(column))}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={index} className={cx(cell, side(column))}>
                    {isStacked && <span className="text-13 text-dim sm:hidden">{column.head}: </span>}
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && <tfoot className="font-medium">{foot}</tfoot>}
      </table>
    </div>
  )
}
