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
  foot?: ReactNode
}

export function Table<Row>({ caption, hasCaption, columns, rows, keyOf, foot }: TableProps<Row>) {
  const side = (column: Column<Row>) => (column.isNumber ? 'text-end num' : 'text-start')
  return (
    <div className="-mx-2 overflow-x-auto px-2" tabIndex={0} role="region" aria-label={caption}>
      <table className="w-full border-collapse">
        <caption className={hasCaption ? 'pb-2 text-start text-13 text-dim' : 'sr-only'}>{caption}</caption>
        <thead>
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
            <tr key={keyOf(row)} className="border-b border-line hover:bg-hover">
              {columns.map((column, index) =>
                column.isName ? (
                  <th key={index} scope="row" className={cx('h-9 px-2 py-1.5 font-medium', side(column))}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={index} className={cx('h-9 px-2 py-1.5', side(column))}>
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
