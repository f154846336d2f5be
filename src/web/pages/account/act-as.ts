import { redirect } from 'react-router'
import { actAs } from '#modules/accounts/acts/sessions'
import { ActingAs } from '#modules/accounts/schema'
import { ctxOf } from '#web/ctx.ts'
import { formDataOf, readForm } from '#web/forms.ts'
import { backPath } from '#web/theme.ts'
import type { Route } from './+types/act-as'

/** The switch in the frame: for whom one acts from now on, in this browser. */
export async function action({ request, context }: Route.ActionArgs) {
  const read = await readForm(request, ActingAs)
  if (read.ok) await actAs(ctxOf(context), { orgId: read.value.orgId ?? null })
  return redirect(backPath((await formDataOf(request)).get('back')))
}

export function loader() {
  return redirect('/home')
}
