import { consentWords as words } from '#web/messages/consent.ts'
import { SettingsTabs } from '#web/pages/settings/settings-tabs.tsx'
import { Tabs } from '#web/ui/tabs.tsx'

const tabs = [
  { to: '/settings/ai', label: words.tabs.choices, isExact: true },
  { to: '/settings/ai/history', label: words.tabs.history },
  { to: '/settings/ai/learned', label: words.tabs.learned },
  { to: '/settings/ai/withdraw', label: words.tabs.withdraw },
  { to: '/settings/ai/outside', label: words.tabs.outside },
]

/** The head of every page of AI preferences. */
export function AiTabs() {
  return (
    <>
      <SettingsTabs />
      <div className="-mt-3 pb-6">
        <Tabs tabs={tabs} label={words.title} />
      </div>
    </>
  )
}
