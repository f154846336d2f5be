import { z } from 'zod'
import { noteAgreement, prefer } from '#modules/consent/acts'
import { agreementsPage } from '#modules/consent/reads/agreements'
import { cockpitCounts, cockpitPage, organisationPreferences } from '#modules/consent/reads/organisation'
import { organisationReport, organisationReportPdf } from '#modules/consent/reads/report'
import { categories, contractCategories } from '#modules/consent/schema'
import { AgreementsAsked, CockpitAsked, GeneralWords, NewAgreement, OrganisationRef } from '#modules/consent/schema/inputs'
import { inTx } from '#platform/ctx'
import { endpoint, type Api } from '../endpoint.ts'

const tag = 'preferences'
const word = z.enum(['in', 'out'])
const Line = z
  .object({ category: z.enum(contractCategories), isIn: z.boolean(), gap: z.string(), text: z.string(), rule: z.string() })
  .loose()
const agreement = z.enum(['dpa', 'baa'])

/** What holds for an organisation: its floor, where each of its contracts stands, and the signed report. */
export function organisationPreferencesApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/organisations/{orgId}/preferences',
    tag,
    access: 'person',
    summary: 'The floor of one of your organisations, and the agreements on file with it',
    params: OrganisationRef,
    answer: z.object({
      orgId: z.string(),
      orgName: z.string(),
      floors: z.array(z.object({ category: z.enum(categories), said: word.nullable() })),
      whyNot: z.string().nullable(),
      agreements: z.array(z.object({ kind: agreement, notedAt: z.string() })),
    }),
    run: (ctx, { params }) => organisationPreferences(ctx, params),
  })
  endpoint(api, {
    method: 'put',
    path: '/organisations/{orgId}/preferences',
    tag,
    access: 'person',
    summary: 'Set or lift an organisation’s floor, for one, two or all three parts: out binds all that is done for it',
    params: OrganisationRef,
    body: GeneralWords,
    answer: z.object({ roomsChanged: z.number() }),
    run: (ctx, { params, body }) =>
      inTx(ctx, async tx => {
        let roomsChanged = 0
        for (const part of categories) {
          const choice = body[part]
          if (!choice) continue
          const said = await prefer(tx, { scope: 'organisation', ...params, category: part, choice, source: 'api' })
          roomsChanged = Math.max(roomsChanged, said.roomsChanged)
        }
        return { roomsChanged }
      }),
  })
  endpoint(api, {
    method: 'get',
    path: '/organisations/{orgId}/preferences/contracts',
    tag,
    access: 'person',
    summary: 'Every contract of an organisation with where it stands, newest first; of one state if named',
    params: OrganisationRef,
    query: CockpitAsked,
    answer: z.object({
      rows: z.array(
        z.object({
          contractId: z.string(),
          roomId: z.string(),
          title: z.string(),
          otherName: z.string(),
          side: z.string(),
          lines: z.array(Line),
          clause: z.string().nullable(),
          label: z.string().nullable(),
          labelledItems: z.number(),
        }),
      ),
      next: z.string().nullable(),
    }),
    run: (ctx, { params, query }) => cockpitPage(ctx, { ...params, ...query }),
  })
  endpoint(api, {
    method: 'get',
    path: '/organisations/{orgId}/preferences/counts',
    tag,
    access: 'person',
    summary: 'How many of an organisation’s contracts stand where',
    params: OrganisationRef,
    answer: z.object({
      contracts: z.number(),
      work_product: z.record(z.string(), z.number()),
      communications: z.record(z.string(), z.number()),
    }),
    run: (ctx, { params }) => cockpitCounts(ctx, params),
  })
  endpoint(api, {
    method: 'get',
    path: '/organisations/{orgId}/preferences/report',
    tag,
    access: 'person',
    summary: 'The AI preferences audit of an organisation, signed with the key of the public log',
    params: OrganisationRef,
    answer: z.object({
      format: z.string(),
      report: z.object({}).loose(),
      sha256: z.string(),
      signature: z.string(),
      key: z.string(),
      checkpoint: z.string(),
    }),
    run: (ctx, { params }) => organisationReport(ctx, params),
  })
  endpoint(api, {
    method: 'get',
    path: '/organisations/{orgId}/preferences/report.pdf',
    tag,
    access: 'person',
    summary: 'The same audit printed, as a tagged PDF that carries the signed report as an attached file',
    params: OrganisationRef,
    bytes: 'out',
    run: async (ctx, { params }) =>
      new Response(await organisationReportPdf(ctx, params), {
        headers: { 'content-type': 'application/pdf', 'cache-control': 'private, no-store' },
      }),
  })
  endpoint(api, {
    method: 'get',
    path: '/staff/agreements',
    tag,
    access: 'staff',
    summary: 'Agreements on file (DPA, BAA), newest first',
    query: AgreementsAsked,
    answer: z.object({
      rows: z.array(
        z.object({ sideId: z.string(), name: z.string(), kind: agreement, notedAt: z.string(), notedBy: z.string().nullable() }),
      ),
      next: z.string().nullable(),
    }),
    run: (ctx, { query }) => agreementsPage(ctx, query),
  })
  endpoint(api, {
    method: 'post',
    path: '/staff/agreements',
    tag,
    access: 'staff',
    status: 204,
    summary: 'Note that an agreement with an organisation or a person is on file',
    body: NewAgreement,
    run: (ctx, { body }) => noteAgreement(ctx, body),
  })
}
