import { kit } from '#web/messages/kit.ts'

export interface Bar {
  key: string
  label: string
  /** Height; the largest fills the chart. */
  value: number
  /** The value as read: "€1,200". */
  text: string
  tone?: 'accent' | 'waits' | 'plain'
}

const fills = { accent: 'fill-accent', waits: 'fill-wait', plain: 'fill-control' }

/** A few bars in a row's height, for a trend beside a number. Says its sentence, draws no axis. */
export function Sparkbar({ values, label }: { values: readonly number[]; label: string }) {
  const most = Math.max(...values, 1)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${values.length * 5 - 1} 20`}
      className="inline-block h-5 w-auto align-middle"
    >
      {values.map((value, index) => {
        const height = value <= 0 ? 1 : Math.max(2, (value / most) * 20)
        return (
          <rect
            key={index}
            x={index * 5}
            y={20 - height}
            width="4"
            height={height}
            rx="1"
            className={value > 0 ? 'fill-accent' : 'fill-control'}
          />
        )
      })}
    </svg>
  )
}

/** Lying bars drawn on the server, each with its word and value; the same as a table for who wants it. */
export function BarChart({ bars, caption, unit }: { bars: readonly Bar[]; caption: string; unit: string }) {
  const most = Math.max(...bars.map(bar => bar.value), 1)
  return (
    <figure>
      <figcaption className="mb-2 text-13 text-dim">{caption}</figcaption>
      <div className="grid grid-cols-[auto_1fr_auto] items-center gap-x-3 gap-y-2" aria-hidden="true">
        {bars.map(bar => (
          <div key={bar.key} className="contents">
            <span>{bar.label}</span>
            <svg viewBox="0 0 400 8" preserveAspectRatio="none" className="h-2 w-full rounded-full bg-fill">
              <rect width={(bar.value / most) * 400} height="8" className={fills[bar.tone ?? 'accent']} />
            </svg>
            <span className="num text-end font-medium">{bar.text}</span>
          </div>
        ))}
      </div>
      <table className="sr-only">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{kit.term}</th>
            <th scope="col">{unit}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(bar => (
            <tr key={bar.key}>
              <th scope="row">{bar.label}</th>
              <td>{bar.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** Standing bars over time, with the same numbers as a table one click away. */
export function ColumnChart({ bars, caption, unit }: { bars: readonly Bar[]; caption: string; unit: string }) {
  const most = Math.max(...bars.map(bar => bar.value), 1)
  const width = Math.max(bars.length * 24, 24)
  return (
    <figure>
      <figcaption className="mb-2 text-13 text-dim">{caption}</figcaption>
      <svg
        viewBox={`0 0 ${width} 100`}
        preserveAspectRatio="none"
        className="h-32 w-full border-b border-line-strong"
        aria-hidden="true"
      >
        {bars.map((bar, index) => (
          <rect
            key={bar.key}
            x={index * 24 + 4}
            y={100 - (bar.value / most) * 98}
            width="16"
            height={(bar.value / most) * 98}
            className={fills[bar.tone ?? 'accent']}
          />
        ))}
      </svg>
      <div className="num flex justify-between pt-1 text-12 text-dim" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        <span>{bars.at(-1)?.label}</span>
      </div>
      <details className="mt-1 text-13">
        <summary className="link inline">{kit.asTable}</summary>
        <table className="num mt-2 w-full">
          <caption className="sr-only">{caption}</caption>
          <thead className="text-dim">
            <tr>
              <th scope="col" className="text-start font-medium">
                {kit.term}
              </th>
              <th scope="col" className="text-end font-medium">
                {unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars.map(bar => (
              <tr key={bar.key} className="border-t border-line">
                <th scope="row" className="py-1 text-start font-normal">
                  {bar.label}
                </th>
                <td className="text-end">{bar.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
