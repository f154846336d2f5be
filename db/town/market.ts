import { setTimeout as pause } from 'node:timers/promises'
import type { ContractId, JobId, MilestoneId, SideId } from '#lib/ids'
import { must } from '#lib/must'
import { acceptOffer } from '#modules/contracts/acts/accept-offer'
import { approveWork } from '#modules/contracts/acts/approve-work'
import { fundMilestone } from '#modules/contracts/acts/fund-milestone'
import { submitWork } from '#modules/contracts/acts/submit-work'
import { postJob, saveJobDraft } from '#modules/jobs/acts'
import { JobBody } from '#modules/jobs/schema'
import { addMethod } from '#modules/money/acts/add-method'
import { publishProfile, saveProfile } from '#modules/profiles/acts'
import { shortlistProposal, viewProposal } from '#modules/proposals/acts/answer-proposal'
import { counterOffer } from '#modules/proposals/acts/counter-offer'
import { inviteToJob } from '#modules/proposals/acts/invite-to-job'
import { makeOffer } from '#modules/proposals/acts/make-offer'
import { submitProposal } from '#modules/proposals/acts/submit-proposal'
import { sendMessage } from '#modules/rooms/acts/send-message'
import type { Citizen, Town } from '../seed.ts'
import { jobs } from './jobs.ts'
import { agencyProfile, profiles } from './profiles.ts'

/** What happens in the town before its first visitor: profiles, jobs, talk, an offer under way, a contract at work. */
export async function fillMarket(town: Town): Promise<void> {
  const citizen = (key: string) => must(town.citizens.get(key), `${key} lives in the town`)
  const studio = await town.as('agency', town.agency)
  const publisher = await town.as('hirer', town.company)
  await presentEveryone(citizen, studio)
  const jobIds = await postAll(citizen, publisher)

  await talkAboutCatalogue(publisher, studio, citizen('pavel'), jobIds.catalogue!)
  await hireForDatabase(publisher, citizen('amir'), jobIds.database!)
  await proposeForManual(citizen('lucia'), jobIds.manual!)
  await workOnLabel(town, citizen('client'), citizen('freelancer'), jobIds.label!)
  await inviteToJob(citizen('client'), {
    jobId: jobIds.type!,
    sideId: sideOf(studio),
    text: 'Your book covers can be read from across the street. Would you look at our price list?',
  })
}

const sideOf = (who: Citizen) => (who.actor.actingAs?.orgId ?? who.actor.accountId) as string as SideId

async function presentEveryone(citizen: (key: string) => Citizen, studio: Citizen): Promise<void> {
  for (const { key, rate, ...profile } of profiles) {
    const who = citizen(key)
    await saveProfile(who, {
      ...profile,
      skills: [...profile.skills],
      languages: [...profile.languages],
      rateMinor: rate,
      currency: 'EUR',
    })
    await publishProfile(who)
  }
  const { rate, ...profile } = agencyProfile
  await saveProfile(studio, {
    ...profile,
    skills: [...profile.skills],
    languages: [...profile.languages],
    rateMinor: rate,
    currency: 'EUR',
  })
  await publishProfile(studio)
}

async function postAll(
  citizen: (key: string) => Citizen,
  publisher: Citizen,
): Promise<Partial<Record<(typeof jobs)[number]['key'], JobId>>> {
  const posted: Record<string, JobId> = {}
  for (const { key, by, min, max, skills, questions, ...job } of jobs) {
    const who = by === 'company' ? publisher : citizen(by)
    const draft = JobBody.parse({
      ...job,
      skills: [...skills],
      questions: [...questions],
      budgetMinMinor: min.toString(),
      budgetMaxMinor: max.toString(),
    })
    const jobId = await saveJobDraft(who, { draft })
    await postJob(who, { jobId })
    posted[key] = jobId
  }
  return posted
}

/** Two proposals for a larger job: one on the shortlist, one with an offer that waits for approval. */
async function talkAboutCatalogue(publisher: Citizen, studio: Citizen, pavel: Citizen, jobId: JobId): Promise<void> {
  const first = await submitProposal(studio, {
    jobId,
    proposal: {
      cover:
        'We built the catalogues of two small publishers and still look after both. For yours we would begin with search and the book page, because that is where shops decide, and move the 240 titles by a script that you can run again.\n\nEllen, who does the typography, would be your one person here.',
      bidMinor: 520_000n,
      durationDays: 60,
      fileIds: [],
      answers: [
        'The catalogue of a Lisbon poetry press: 180 titles, in use for three years.',
        'From your spreadsheet, by a script that reports every title it is unsure about.',
      ],
    },
  })
  const second = await submitProposal(pavel, {
    jobId,
    proposal: {
      cover:
        'I make websites for libraries, so search, extracts and keyboard use are my daily bread. I would reuse what you have, keep it to plain pages that load in a second, and write down how your people change a price or add a book.',
      bidMinor: 380_000n,
      durationDays: 45,
      fileIds: [],
      answers: [
        'The archive of a town museum: 12,000 objects.',
        'In two steps: first what shops need, then the rest in the background.',
      ],
    },
  })
  await shortlistProposal(publisher, second.proposalId)
  await sendMessage(publisher, {
    roomId: first.roomId,
    text: 'Thank you, this reads well. Who of you looks after the site once it is live?',
    fileIds: [],
  })
  await sendMessage(studio, {
    roomId: first.roomId,
    text: 'Aiko does: one morning a month is in the price for the first year, after that by the hour if you want it.',
    fileIds: [],
  })
  await makeOffer(publisher, {
    about: { proposalId: first.proposalId },
    currency: 'EUR',
    note: 'As we talked: search and book pages first.',
    terms: {
      title: 'Catalogue website',
      scope:
        'A catalogue of 240 titles with search, a page for each book with an extract, and orders for bookshops. Accessible (WCAG 2.2 AA), with a short handbook for our own people.',
      milestones: [
        { title: 'Search and book pages', description: 'With 20 titles to try.', amountMinor: '260000', dueOn: null },
        {
          title: 'All titles and orders',
          description: 'The script, the data, orders by bookshops.',
          amountMinor: '260000',
          dueOn: null,
        },
      ],
    },
  })
}

/** An offer that the freelancer answered with other terms: the two are shown as a diff. */
async function hireForDatabase(publisher: Citizen, amir: Citizen, jobId: JobId): Promise<void> {
  const { proposalId, roomId } = await submitProposal(amir, {
    jobId,
    proposal: {
      cover:
        'Forty seconds once a week sounds like a plan that changes after the weekend: statistics, or a big import on Sunday night. I would look at the log first, reproduce it on your copy, and send you the smallest change with its proof.',
      bidMinor: 120_000n,
      durationDays: 10,
      fileIds: [],
      answers: [],
    },
  })
  await viewProposal(publisher, proposalId)
  await sendMessage(publisher, {
    roomId,
    text: 'There is an import on Sunday night indeed. How long would you need for the cause alone?',
    fileIds: [],
  })
  await sendMessage(amir, {
    roomId,
    text: 'Two days for the cause, two for the change and how to notice it earlier.',
    fileIds: [],
  })
  const terms = {
    title: 'Slow order list on Mondays',
    scope: 'Find the cause on our copy of the database, propose the smallest change, and say how we notice it earlier next time.',
    milestones: [
      {
        title: 'Cause and change',
        description: 'A note of two pages, and the change as a script.',
        amountMinor: '110000',
        dueOn: null,
      },
    ],
  }
  const { offerId } = await makeOffer(publisher, { about: { proposalId }, currency: 'EUR', note: '', terms })
  await counterOffer(amir, {
    offerId,
    version: 1,
    note: 'In two steps, so that you can stop after the first.',
    terms: {
      ...terms,
      milestones: [
        { title: 'The cause', description: 'A note of one page with the proof.', amountMinor: '60000', dueOn: null },
        {
          title: 'The change',
          description: 'A script, tried on your copy, and an alarm for next time.',
          amountMinor: '60000',
          dueOn: null,
        },
      ],
    },
  })
}

async function proposeForManual(lucia: Citizen, jobId: JobId): Promise<void> {
  await submitProposal(lucia, {
    jobId,
    proposal: {
      cover:
        'Ovens, presses, an MRI table: I have written and translated manuals for machines for ten years. I keep drawings and numbering, and mark every temperature and warning for you to check once more.',
      bidMinor: 78_000n,
      durationDays: 14,
      fileIds: [],
      answers: ['Yes: 14 manuals, four of them for food machines.'],
    },
  })
}

/** A contract at work: the first milestone is approved and paid, the second submitted. */
async function workOnLabel(town: Town, client: Citizen, jonas: Citizen, jobId: JobId): Promise<void> {
  const { proposalId, roomId } = await submitProposal(jonas, {
    jobId,
    proposal: {
      cover:
        'Rye is easy to draw and hard to tell from wheat, so I would draw the bread: dark, cut once, with its crumb. Two directions as pencil sketches in a week, the finished label a week later, in two colours and as a PDF your printer can use.',
      bidMinor: 120_000n,
      durationDays: 14,
      fileIds: [],
      answers: [
        'A cider from the Alte Land and a soap from Hamburg.',
        'The size of the stamp, the two colours, and a loaf by post if you can.',
      ],
    },
  })
  const say = (who: Citizen, text: string) => sendMessage(who, { roomId, text, fileIds: [] })
  await say(client, 'A loaf is in the post. The stamp is 20 × 12 mm and always bottom right.')
  await say(jonas, 'Thank you! Then I keep that corner free in both directions.')
  const { offerId } = await makeOffer(client, {
    about: { proposalId },
    currency: 'EUR',
    note: '',
    terms: {
      title: 'Label for a new rye bread',
      scope:
        'Two directions as sketches, then one finished label of 90 × 60 mm in two colours, as a PDF for print. Free corner for a stamp of 20 × 12 mm.',
      milestones: [
        { title: 'Two directions as sketches', description: 'Pencil, scanned.', amountMinor: '40000', dueOn: null },
        { title: 'The finished label', description: 'PDF for print, two colours.', amountMinor: '80000', dueOn: null },
      ],
    },
  })
  const contractId = await acceptOffer(jonas, { offerId, version: 1 })
  const methodId = await addMethod(client, { direction: 'pay', token: 'sandbox-ok' })
  await addMethod(jonas, { direction: 'be_paid', token: 'sandbox-ok' })
  const milestones = await milestonesOf(town, contractId)
  for (const [index, milestoneId] of milestones.entries()) {
    await fundMilestone(client, { contractId, milestoneId, methodId })
    if (!(await isFunded(town, milestoneId))) return
    if (index === 0) await say(client, 'Funded. Looking forward to the sketches.')
    await submitWork(jonas, {
      contractId,
      milestoneId,
      note:
        index === 0
          ? 'Two directions: the cut loaf, and an ear of rye with its shadow. I lean to the loaf.'
          : 'The finished label, with and without bleed.',
      fileIds: [],
    })
    if (index > 0) return
    await say(client, 'The loaf, without a doubt. Can the crust be a little darker?')
    await approveWork(client, { contractId, milestoneId })
  }
}

async function milestonesOf(town: Town, contractId: ContractId): Promise<MilestoneId[]> {
  const rows = await town.system.live
    .workerDb!.selectFrom('contracts.milestone')
    .select('id')
    .where('contractId', '=', contractId)
    .orderBy('position')
    .execute()
  return rows.map(row => row.id as MilestoneId)
}

/** The payment is made by a background task; where none runs, the milestone stays "being funded" and the town is ready all the same. */
async function isFunded(town: Town, milestoneId: MilestoneId): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    const { state } = await town.system.live
      .workerDb!.selectFrom('contracts.milestone')
      .select('state')
      .where('id', '=', milestoneId)
      .executeTakeFirstOrThrow()
    if (state === 'funded') return true
    await pause(100)
  }
  return false
}
