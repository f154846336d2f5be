import { Monitor, Moon, Sun } from 'lucide-react'
import { useFetcher, useLocation, useRouteLoaderData } from 'react-router'
import { shell as words } from '#web/messages/shell.ts'
import type { Theme } from '#web/theme.ts'
import { cx } from '#web/ui/class.ts'

const choices = [
  { theme: 'light', icon: Sun },
  { theme: 'dark', icon: Moon },
  { theme: 'system', icon: Monitor },
] as const

/** Three small buttons; a plain form, so it works without script. */
export function ThemeSwitch() {
  const fetcher = useFetcher({ key: 'theme' })
  const { pathname, search } = useLocation()
  const told = useRouteLoaderData<() => { theme: Theme }>('root')?.theme ?? 'system'
  const theme = fetcher.formData?.get('theme') ?? told
  return (
    <fetcher.Form method="post" action="/theme" className="inline-flex items-center rounded-md border border-line p-0.5">
      <span className="sr-only">{words.theme}</span>
      <input type="hidden" name="back" value={pathname + search} />
      {choices.map(choice => (
        <button
          key={choice.theme}
          name="theme"
          value={choice.theme}
          aria-pressed={theme === choice.theme}
          title={words.themes[choice.theme]}
          className={cx(
            'inline-flex size-6 items-center justify-center rounded-sm',
            theme === choice.theme ? 'bg-fill text-ink' : 'text-dim hover:text-ink',
          )}
        >
          <choice.icon className="size-3.5" aria-hidden="true" />
          <span className="sr-only">{words.themes[choice.theme]}</span>
        </button>
      ))}
    </fetcher.Form>
  )
}
