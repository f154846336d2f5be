import { staffReviews as words } from '#web/messages/reviews.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { Tabs } from '#web/ui/tabs.tsx'

/** The head of staff's pages about screening. */
export function StaffTabs({ waiting }: { waiting?: number }) {
  const tabs = [
    { to: '/staff/reviews', label: words.queue, isExact: true, ...(waiting !== undefined && { count: waiting }) },
    { to: '/staff/reviews/decided', label: words.decidedTab },
    { to: '/staff/cases', label: words.casesTab },
    { to: '/staff/agreements', label: words.agreementsTab },
  ]
  return (
    <div className="pb-5">
      <PageHeader title={words.title} note={words.note} />
      <Tabs tabs={tabs} label={words.tabs} />
    </div>
  )
}
