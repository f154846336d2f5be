import { FormPieces } from '#web/pages/look/forms.tsx'
import { ListPieces } from '#web/pages/look/lists.tsx'
import { SealPieces } from '#web/pages/look/seals.tsx'
import { actionOf, formAgain, formDataOf } from '#web/forms.ts'
import { Failure } from '#web/parts/failure.tsx'
import { Badge, Count, StateWord } from '#web/ui/badge.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Progress, Skeleton, SkeletonRows } from '#web/ui/loading.tsx'
import { Menu } from '#web/ui/menu.tsx'
import { EmptyState } from '#web/ui/list.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { KeyHint, PageHeader, Section } from '#web/ui/page-header.tsx'
import { Tabs } from '#web/ui/tabs.tsx'
import { useToast } from '#web/ui/toast.tsx'
import { Tooltip } from '#web/ui/tooltip.tsx'
import { data, UNSAFE_ErrorResponseImpl as ErrorResponse, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'

// Not './+types/kit': those types are made only where this page is routed.
export const meta = () => [{ title: 'Look' }]

/** Throws on demand, to look at the pages for what failed. */
export function loader({ request }: LoaderFunctionArgs) {
  const kind = new URL(request.url).searchParams.get('fail')
  if (kind === 'crash') throw new Error('asked for')
  if (kind) throw data({ kind, message: 'You need the role “hirer” in Hallbrook Press.' }, { status: 403 })
  return null
}

export const action = actionOf(async ({ request }: ActionFunctionArgs) => {
  const values = Object.fromEntries([...(await formDataOf(request))].filter(([, value]) => typeof value === 'string')) as never
  return formAgain({ values, errors: { title: 'Write at least 10 characters.', terms: 'Tick this to go on.' } })
})

export default function Look() {
  const say = useToast()
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Every piece in its states"
        crumbs={[
          { to: '/', label: 'Start' },
          { to: '/look', label: 'Look' },
        ]}
        note="Only where it is asked for; never in production."
        act={<Button look="primary">Do the main thing</Button>}
      />
      <Section title="Buttons">
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary">Fund €1,200 milestone</Button>
          <Button>Ask for changes</Button>
          <Button look="quiet">Cancel</Button>
          <Button look="danger">End contract</Button>
          <Button look="primary" isBusy>
            Sending
          </Button>
          <Button disabled>Approve</Button>
          <Button size="small">Small</Button>
          <ButtonLink to="/how">A link</ButtonLink>
          <Menu label="More">
            <ButtonLink to="/how" look="quiet" className="pop-row">
              How it works
            </ButtonLink>
          </Menu>
          <Dialog href="/look" label="Decline…" title="Decline this proposal?" description="Ada is told at once.">
            {close => <Button onClick={close}>Close this</Button>}
          </Dialog>
          <Button type="button" onClick={() => say('Saved')}>
            Say something
          </Button>
          <Tooltip text="Waits for the client until 4 Dec.">
            {id => (
              <Button type="button" aria-describedby={id}>
                With a word on it
              </Button>
            )}
          </Tooltip>
        </div>
      </Section>
      <Section title="States">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <StateWord tone="agreed">Approved</StateWord>
          <StateWord tone="waits">Waits for you</StateWord>
          <StateWord tone="stopped">Disputed</StateWord>
          <StateWord tone="info">Invited</StateWord>
          <StateWord tone="plain">Draft</StateWord>
        </div>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <Badge tone="agreed">Active</Badge>
          <Badge tone="waits">Awaiting funding</Badge>
          <Badge tone="stopped">Held</Badge>
          <Badge tone="info">Viewed</Badge>
          <Badge tone="plain">Closed</Badge>
          <Badge>React</Badge>
          <Count value={3} label="3 unread" />
          <KeyHint keys="Ctrl K" />
        </div>
      </Section>
      <SealPieces />
      <Section title="Notices">
        <div className="flex flex-col gap-2.5">
          <Notice title="The contract starts when both signed">
            You signed on 20 Nov 2026. Northwind Studio has until 27 Nov.
          </Notice>
          <Notice tone="waits" act={<Button size="small">Fund it</Button>}>
            The milestone “Wireframes” is not funded. Work on it is not protected.
          </Notice>
          <Notice tone="agreed">Both sides agreed. Contact details are open from now on.</Notice>
          <Notice tone="stopped" title="This can’t be sent">
            Paying outside is not allowed here (rule 3.2). Your text is kept as a draft.
          </Notice>
        </div>
      </Section>
      <FormPieces />
      <Section title="Tabs">
        <Tabs
          label="Contract"
          tabs={[
            { to: '/look', label: 'Overview', isExact: true },
            { to: '/look/a', label: 'Milestones', count: 4 },
            { to: '/look/b', label: 'Files', count: 12 },
          ]}
        />
      </Section>
      <ListPieces />
      <Section title="Empty">
        <EmptyState title="No proposals yet" act={<ButtonLink to="/jobs">Invite someone</ButtonLink>}>
          Proposals to your post appear here, newest first. Most come within two days.
        </EmptyState>
      </Section>
      <Section title="Loading">
        <div className="flex flex-col gap-4">
          <Progress label="Uploading brief.pdf" value={40} note="40 %" />
          <Skeleton className="h-5 w-60" />
          <SkeletonRows count={3} />
        </div>
      </Section>
      <Section title="Refused">
        <Failure
          error={new ErrorResponse(403, '', { kind: 'forbidden', message: 'The role “hirer”.' })}
          actingAs="Hallbrook Press"
        />
      </Section>
    </div>
  )
}
