import { expect, test } from 'vitest'
import type { Ctx } from '#platform/ctx'
import { openWorld } from '#test/world'
import { placesOf } from '#web/parts/places.ts'
import { hires, shellOf } from '#web/shell.ts'

const wayTo = async (ctx: Ctx) => placesOf(await shellOf(ctx)).map(place => place.to)

test('the rail leads each side to what it is here for', async () => {
  await using w = await openWorld()
  const person = (asClient: boolean, asFreelancer: boolean) => w.person({ asClient, asFreelancer })
  expect(await wayTo(await person(true, false))).not.toContain('/proposals')
  expect(await wayTo(await person(false, true))).toEqual(expect.arrayContaining(['/jobs', '/proposals']))
  expect(await wayTo(await person(true, true))).toEqual(expect.arrayContaining(['/my/jobs', '/jobs', '/proposals']))

  const [company, agency] = [await w.organisation('company'), await w.organisation('agency')]
  const inCompany = await wayTo(await w.join(await person(false, true), company, 'finance'))
  expect(inCompany).toEqual(expect.arrayContaining(['/my/jobs', '/approvals']))
  expect(inCompany).not.toContain('/proposals')
  expect(await wayTo(await w.join(await person(true, false), company, 'hirer'))).not.toContain('/approvals')
  const inAgency = await wayTo(await w.join(await person(true, false), agency, 'owner'))
  expect(inAgency).toEqual(expect.arrayContaining(['/my/jobs', '/jobs', '/proposals']))
  expect(inAgency).not.toContain('/approvals')
})

test('who is here to hire, and may for whom they act, is offered to invite; nobody else', async () => {
  await using w = await openWorld()
  const person = (asClient: boolean, asFreelancer: boolean) => w.person({ asClient, asFreelancer })
  const [company, agency] = [await w.organisation('company'), await w.organisation('agency')]
  const all = {
    client: await person(true, false),
    both: await person(true, true),
    freelancer: await person(false, true),
    visitor: w.visitor,
    hirer: await w.join(await person(false, true), company, 'hirer'),
    finance: await w.join(await person(true, true), company, 'finance'),
    studio: await w.join(await person(false, true), agency, 'owner'),
  }
  const who = Object.entries(all).flatMap(([name, ctx]) => (hires(ctx.actor) ? [name] : []))
  expect(who).toEqual(['client', 'both', 'hirer'])
})
