import { describe, expect, test } from 'vitest'
import { noteAgreement, labelContract, prefer } from '#modules/consent/acts'
import { organisationReport, organisationReportPdf } from '#modules/consent/reads/report'
import { whyNotReport, type SignedReport } from '#modules/consent/rules/report'
import { gapWords } from '#modules/consent/rules/report-paper'
import type { Ctx } from '#platform/ctx'
import { sha256 } from '#platform/sha256'
import type { OrgId, SideId } from '#lib/ids'
import { start } from '#test/signed'
import { openWorld, type World } from '#test/world'
import { consentWords } from '#web/messages/consent.ts'

async function printed(ctx: Ctx, orgId: OrgId): Promise<Uint8Array> {
  return new Uint8Array(await new Response(await organisationReportPdf(ctx, { orgId })).arrayBuffer())
}

/** What our own reader finds in a PDF: its pages as text, and the files in it. */
async function readBack(w: World, bytes: Uint8Array) {
  const { parts, unread } = await w.live.ports.fileText.read({ name: 'audit.pdf', bytes })
  expect(unread).toEqual([])
  const pages = parts.filter(part => part.where === 'text' && !part.entry)
  const [file] = parts.filter(part => part.where === 'text' && part.entry?.endsWith('.json'))
  return {
    text: pages
      .map(part => part.text)
      .join('\n')
      .replace(/\s+/g, ' '),
    file: file?.text,
    parts,
  }
}

async function scene(w: World) {
  const orgId = await w.organisation('company')
  const owner = await w.join(await w.person({ name: 'Ana Admin', country: 'BR' }), orgId, 'owner')
  const names = ['Мария Иванова', 'Ελένη Παππά', 'Łucja Nguyễn', '山田太郎 & Co']
  const contracts = []
  for (const name of names) {
    // A card is added once for an organisation; each contract here brings one of its own.
    await w.owner.query('update money.method set removed_at = $1', [w.live.clock.now()])
    contracts.push(
      await start(w, [10_000n], { client: owner, freelancer: await w.person({ name, country: 'BR', asClient: false }) }),
    )
  }
  await prefer(contracts[1]!.freelancer, { scope: 'account', category: 'work_product', choice: 'out' })
  await labelContract(owner, { contractId: contracts[2]!.contractId, value: 'trade-secret' })
  await noteAgreement(await w.person({ isStaff: true }), { sideId: orgId as string as SideId, kind: 'dpa' })
  return { orgId, owner, contracts }
}

describe('the audit as a PDF', () => {
  test('says what the signed file says, in the names’ own letters, and carries that file whole', async () => {
    await using w = await openWorld()
    const { orgId, owner } = await scene(w)
    const bytes = await printed(owner, orgId)
    const { text, file, parts } = await readBack(w, bytes)
    for (const said of [
      'AI preferences audit',
      'Harbour Books Ltd',
      'Ana Admin',
      'Data processing agreement (DPA)',
      'with Мария Иванова; we are the client',
      'with Ελένη Παππά',
      'with Łucja Nguyễn',
      'They are out Out, because the other side is out. Rule D1.8.',
      'Label: trade-secret',
      '1 of ',
    ])
      expect(text).toContain(said)
    // What no font of ours draws is never dropped silently.
    expect(text).toContain('Where […] stands, a name or title has letters that this PDF has no font for.')
    expect(parts.some(part => part.where === 'metadata' && part.text.includes('AI preferences audit: Harbour Books Ltd'))).toBe(
      true,
    )
    const signed = JSON.parse(file!) as SignedReport
    expect(whyNotReport(sha256, signed)).toBeNull()
    expect(signed).toEqual(await organisationReport(owner, { orgId }))
    for (const shown of [signed.sha256, ...signed.report.contracts.map(one => one.contractId)]) expect(text).toContain(shown)
    expect(text.replaceAll(' ', '')).toContain(signed.key)
    const changed = { ...signed, report: { ...signed.report, madeBy: 'somebody else' } }
    expect(whyNotReport(sha256, changed)).toContain('not the one that the hash stands for')
  })

  test('is made the same twice', async () => {
    await using w = await openWorld()
    const { orgId, owner } = await scene(w)
    expect(Buffer.from(await printed(owner, orgId)).equals(await printed(owner, orgId))).toBe(true)
  })

  test('is for those who run the organisation, and for nobody else', async () => {
    await using w = await openWorld()
    const orgId = await w.organisation('company')
    const member = await w.join(await w.person(), orgId, 'hirer')
    await expect(organisationReportPdf(member, { orgId })).rejects.toMatchObject({ kind: 'forbidden', reason: 'needs-admin' })
    await expect(organisationReportPdf(await w.person(), { orgId })).rejects.toMatchObject({ kind: 'missing' })
  })

  test('names the states as the page does', () => {
    expect(gapWords).toEqual(consentWords.organisation.gaps)
  })
})
