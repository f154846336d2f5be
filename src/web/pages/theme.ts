import { redirect } from 'react-router'
import { ctxOf } from '#web/ctx.ts'
import { backPath, themeOf } from '#web/theme.ts'
import type { Route } from './+types/theme'

/** Keeps the theme for a year in this browser. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData()
  const theme = themeOf(form.get('theme'))
  const secure = ctxOf(context).live.config.baseUrl.startsWith('https') ? '; Secure' : ''
  const cookie = `theme=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`
  return redirect(backPath(form.get('back')), { headers: { 'Set-Cookie': cookie } })
}

export function loader() {
  return redirect('/')
}
