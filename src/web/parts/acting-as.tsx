import { Check, ChevronsUpDown } from 'lucide-react'
import { Form, useLocation } from 'react-router'
import { shell as words } from '#web/messages/shell.ts'
import type { Shell } from '#web/shell.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Pop } from '#web/ui/menu.tsx'

/** For whom the person acts, always in sight; opens the switch and the way out. */
export function ActingAs({ shell }: { shell: Shell }) {
  const { pathname, search } = useLocation()
  const name = shell.person?.name ?? ''
  const now = shell.actingAs
  const choices = [
    { orgId: '', label: name, note: words.yourself },
    ...shell.sides.map(side => ({ orgId: side.orgId, label: side.orgName, note: side.role })),
  ]
  return (
    <Pop
      className="min-w-0 max-md:flex-1 lg:flex-1"
      headClass="flex min-h-9 items-center gap-2 rounded-md p-1 hover:bg-hover"
      bodyClass="w-60"
      head={
        <>
          <Avatar name={now?.orgName ?? name} isOrg={now !== null} />
          <span className="sr-only">{words.actingAs} </span>
          <span className="min-w-0 flex-1 max-lg:sr-only max-md:not-sr-only">
            <span className="block truncate leading-4 font-medium">{now?.orgName ?? name}</span>
            {now && <span className="block truncate text-12 text-dim">{name}</span>}
          </span>
          <ChevronsUpDown className="size-3.5 flex-none text-dim max-lg:hidden max-md:block" aria-hidden="true" />
        </>
      }
    >
      {shell.sides.length > 0 && (
        <Form method="post" action="/act-as" className="border-b border-line pb-1">
          <p className="px-2 pt-1 pb-1.5 text-12 text-dim">{words.actingAs}</p>
          <input type="hidden" name="back" value={pathname + search} />
          {choices.map(choice => {
            const isNow = (now?.orgId ?? '') === choice.orgId
            return (
              <button key={choice.orgId} name="orgId" value={choice.orgId} aria-pressed={isNow} className="pop-row">
                <Avatar name={choice.label} size={20} isOrg={choice.orgId !== ''} />
                <span className="min-w-0 flex-1 truncate">{choice.label}</span>
                <span className="text-12 text-dim">{choice.note}</span>
                {isNow && <Check className="size-4 text-accent-text" aria-hidden="true" />}
              </button>
            )
          })}
        </Form>
      )}
      <Form method="post" action="/sign-out" className="pt-1">
        <button className="pop-row">{words.signOut}</button>
      </Form>
    </Pop>
  )
}
