import type { ReactNode } from 'react'

/** The one narrow column of signing up and in. */
export function Narrow({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-sm flex-col gap-6 px-4 py-10 sm:py-16">
      <header className="flex flex-col gap-1.5">
        <h1 className="text-20">{title}</h1>
        {note !== undefined && <p className="text-dim">{note}</p>}
      </header>
      {children}
    </div>
  )
}
