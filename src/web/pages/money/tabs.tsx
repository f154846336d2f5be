import { moneyWords as words } from '#web/messages/money.ts'
import { Tabs } from '#web/ui/tabs.tsx'

export function MoneyTabs() {
  const tabs = [
    { to: '/money', label: words.overview, isExact: true },
    { to: '/money/statement', label: words.statementTab },
    { to: '/money/methods', label: words.methodsTab },
  ]
  return (
    <div className="pb-6">
      <Tabs tabs={tabs} label={words.sections} />
    </div>
  )
}
