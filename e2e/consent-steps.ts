import type { Page } from 'playwright-core'
import { acceptOffer, addMethod, fund, okCard } from './contract-steps.ts'
import {
  arrive,
  hears,
  jonas,
  labelJob,
  labelOffer,
  labelProposal,
  makeOffer,
  marta,
  openProposal,
  postJob,
  propose,
  type Someone,
} from './steps.ts'
import type { Seat } from './look.ts'

/** Two people who hire and are hired, or one who is here already; ends with the contract running. Answers its path and its room's. */
export async function startContract(
  client: Seat,
  freelancer: Seat,
  mark: string,
  options: { isClientHere?: boolean } = {},
): Promise<{ contract: string; room: string; people: Someone[] }> {
  const people = [marta, jonas].map(one => ({ ...one, email: `${mark}.${one.email}` }))
  const job = { ...labelJob, title: `${labelJob.title}, ${mark}` }
  if (!options.isClientHere) await arrive(client.page, people[0]!)
  await arrive(freelancer.page, people[1]!)
  const jobPath = await postJob(client.page, job)
  await propose(freelancer.page, job, labelProposal)
  await openProposal(client.page, jobPath, jonas.name)
  await makeOffer(client.page, { ...labelOffer, title: job.title, milestones: labelOffer.milestones.slice(0, 1) })
  await freelancer.page.goto(new URL(client.page.url()).pathname)
  const contract = await acceptOffer(freelancer.page)
  await addMethod(client.page, 'To pay with', okCard)
  await fund(client.page, contract, okCard)
  await freelancer.page.goto(contract)
  await hears(freelancer.page, /In: |Out, because/)
  await client.page.goto(contract)
  await client.page.getByRole('link', { name: 'Open the room' }).first().click()
  await client.page.waitForURL(/\/messages\//)
  return { contract, room: new URL(client.page.url()).pathname, people }
}

/** One part's answers, side by side. */
export function part(page: Page, name: string) {
  return page.getByRole('group', { name: `May it be learned from: ${name}` })
}

/** Answers one of the three parts in the open page of AI preferences. */
export async function say(page: Page, name: string, word: 'Yes' | 'No'): Promise<void> {
  await part(page, name).getByRole('button', { name: word, exact: true }).click()
  await page.waitForURL(/\/settings\/ai\?said=/)
  await page.getByText('Saved. It counts from now on.').waitFor()
}

/** Goes there and answers. */
export async function answer(page: Page, name: string, word: 'Yes' | 'No'): Promise<void> {
  await page.goto('/settings/ai')
  await say(page, name, word)
}
