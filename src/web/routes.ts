import { index, layout, route, type RouteConfig, type RouteConfigEntry } from '@react-router/dev/routes'

/** Every piece of the kit in its states; never part of a production build unless it is asked for. */
const isLookOpen = process.env.NODE_ENV !== 'production' || process.env.SYMBOLON_LOOK === '1'
const look: RouteConfigEntry[] = isLookOpen ? [route('look', 'pages/look/kit.tsx')] : []

/** The whole site map. One line per page; the frame is the layout around it. */
export default [
  // The thin bar, for everyone.
  layout('pages/public-layout.tsx', [
    index('pages/home/landing.tsx'),
    route('how', 'pages/home/how.tsx'),
    route('sign-up', 'pages/account/sign-up.tsx'),
    route('verify', 'pages/account/verify.tsx'),
    route('sign-in', 'pages/account/sign-in.tsx'),
    route('two-factor', 'pages/account/two-factor.tsx'),
    route('recover', 'pages/account/recover.tsx'),
    route('reset', 'pages/account/reset.tsx'),
    route('welcome/terms', 'pages/terms/welcome.tsx'),
    route('mailbox', 'pages/mailbox/list.tsx'),
    route('mailbox/:mailId', 'pages/mailbox/mail.tsx'),
  ]),

  // For everyone, in the rail for who is signed in: /jobs, /talent, /jobs/:jobId, /people/:accountId.
  layout('pages/either-layout.tsx', [
    ...look,
    route('talent', 'pages/profiles/talent.tsx'),
    route('people/:sideId', 'pages/profiles/person.tsx'),
    route('jobs', 'pages/jobs/search.tsx'),
    route('jobs/:jobId', 'pages/jobs/job.tsx'),
    route('rules/contact', 'pages/rules/contact.tsx'),
    route('rules/contact/error-rates', 'pages/rules/error-rates.tsx'),
    route('leaving', 'pages/leaving.tsx'),
    route('terms', 'pages/terms/show.tsx', { id: 'terms-now' }),
    route('terms/:version', 'pages/terms/show.tsx', { id: 'terms-of' }),
    route('terms/diff/:from/:to', 'pages/terms/diff.tsx'),
    route('*', 'pages/nothing.tsx'),
  ]),

  // For people who are signed in: /home, /messages, /my/jobs, /proposals, /contracts, /money, /settings, /notices.
  layout('pages/app-layout.tsx', [
    route('my/jobs/:tab?', 'pages/jobs/mine.tsx'),
    route('jobs/new', 'pages/jobs/new.tsx'),
    route('jobs/:jobId/edit', 'pages/jobs/edit.tsx'),
    route('jobs/:jobId/review', 'pages/jobs/review.tsx'),
    route('jobs/:jobId/propose', 'pages/proposals/propose.tsx'),
    route('jobs/:jobId/proposals', 'pages/proposals/of-job.tsx'),
    route('proposals', 'pages/proposals/list.tsx'),
    route('proposals/:proposalId', 'pages/proposals/show.tsx'),
    route('invite/:sideId', 'pages/proposals/invite.tsx'),
    route('rooms/:roomId/offer/new', 'pages/offers/new.tsx'),
    route('offers/:offerId', 'pages/offers/show.tsx'),
    route('offers/:offerId/counter', 'pages/offers/counter.tsx'),
    route('approvals', 'pages/offers/approvals.tsx'),
    route('messages', 'pages/messages/layout.tsx', [
      index('pages/messages/none.tsx'),
      route(':roomId', 'pages/messages/room.tsx'),
    ]),
    route('confirm', 'pages/account/confirm.tsx'),
    route('settings', 'pages/settings/account.tsx'),
    route('settings/profile', 'pages/profiles/settings.tsx'),
    route('settings/portfolio', 'pages/profiles/portfolio.tsx'),
    route('settings/portfolio/new', 'pages/profiles/piece.tsx', { id: 'new-piece' }),
    route('settings/portfolio/:pieceId', 'pages/profiles/piece.tsx', { id: 'edit-piece' }),
    route('settings/security', 'pages/settings/security.tsx'),
    route('settings/security/two-factor', 'pages/settings/two-factor.tsx'),
    route('settings/organisations', 'pages/settings/organisations.tsx'),
    route('organisations/:orgId', 'pages/organisations/organisation.tsx'),
    route('home', 'pages/home/desk.tsx'),
    route('notices', 'pages/notices/list.tsx'),
    route('settings/notices', 'pages/notices/settings.tsx'),
    route('contracts', 'pages/contracts/list.tsx'),
    route('contracts/:contractId', 'pages/contracts/show.tsx'),
    route('contracts/:contractId/end', 'pages/contracts/end.tsx'),
    route('contracts/:contractId/bonus', 'pages/contracts/bonus.tsx'),
    route('contracts/:contractId/milestones/:milestoneId/fund', 'pages/contracts/fund.tsx'),
    route('contracts/:contractId/milestones/:milestoneId/:what', 'pages/contracts/decide.tsx'),
    route('exceptions', 'pages/exceptions/list.tsx'),
    route('exceptions/new', 'pages/exceptions/new.tsx'),
    route('reviews', 'pages/reviews/mine.tsx'),
    route('staff/reviews', 'pages/staff/reviews.tsx', { id: 'reviews-open' }),
    route('staff/reviews/decided', 'pages/staff/reviews.tsx', { id: 'reviews-decided' }),
    route('staff/reviews/:reviewId', 'pages/staff/review.tsx'),
    route('staff/cases', 'pages/staff/cases.tsx'),
    route('money', 'pages/money/show.tsx'),
    route('money/statement', 'pages/money/statement.tsx'),
    route('money/methods', 'pages/money/methods.tsx'),
    route('money/payout', 'pages/money/payout.tsx'),
  ]),

  // Without a page.
  route('jobs/:jobId/draft', 'pages/jobs/draft.ts'),
  route('jobs/:jobId/propose/draft', 'pages/proposals/draft.ts'),
  route('messages/:roomId/send', 'pages/messages/send.ts'),
  route('messages/:roomId/draft', 'pages/messages/draft.ts'),
  route('messages/:roomId/read', 'pages/messages/read.ts'),
  route('messages/:roomId/mistake', 'pages/messages/mistake.ts'),
  route('messages/:roomId/ask', 'pages/messages/ask.ts'),
  route('files/:fileId', 'pages/files/file.ts'),
  route('theme', 'pages/theme.ts'),
  route('sign-out', 'pages/account/sign-out.ts'),
  route('act-as', 'pages/account/act-as.ts'),
  route('passkey', 'pages/account/passkey.ts'),
] satisfies RouteConfig
