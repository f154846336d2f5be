import { settings as words } from '#web/messages/settings.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Tabs } from '#web/ui/tabs.tsx'

const tabs = [
  { to: '/settings', label: words.tabs.account, isExact: true },
  { to: '/settings/profile', label: words.tabs.profile },
  { to: '/settings/ai', label: words.tabs.ai },
  { to: '/settings/security', label: words.tabs.security },
  { to: '/settings/organisations', label: words.tabs.organisations },
  { to: '/settings/notices', label: words.tabs.notices },
  { to: '/settings/receipts', label: words.tabs.receipts },
]

/** The head of every settings page. */
export function SettingsTabs() {
  return (
    <div className="pb-7">
      <PageHeader title={words.title} />
      <Tabs tabs={tabs} label={words.title} />
    </div>
  )
}
