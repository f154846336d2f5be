import { z } from 'zod'
import { isUuid, type FileId } from '#lib/ids'
import { addPortfolioItem, editPortfolioItem, movePortfolioItem, removePortfolioItem } from '#modules/profiles/acts/portfolio'
import { publishProfile, saveProfile, setAvatar, unpublishProfile } from '#modules/profiles/acts/profile'
import { myProfile, publicProfile } from '#modules/profiles/reads/profile'
import { searchTalent } from '#modules/profiles/reads/search'
import { PortfolioForm, ProfileBody, TalentSearch, type PortfolioItemId } from '#modules/profiles/schema'
import { endpoint, type Api } from '../endpoint.ts'
import { FileShape } from './files.ts'

const tag = 'profiles'
const Language = z.object({ code: z.string(), level: z.string() })
const Facts = {
  headline: z.string(),
  skills: z.array(z.string()),
  rateMinor: z.string().nullable(),
  currency: z.string(),
  availability: z.string(),
  avatarFileId: z.string().nullable(),
}
const Named = {
  sideId: z.string(),
  kind: z.enum(['person', 'company', 'agency']),
  name: z.string(),
  country: z.string().nullable(),
}
const Piece = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  linkUrl: z.string().nullable(),
  files: z.array(FileShape),
})
const ProfileShape = z
  .object({
    ...Named,
    ...Facts,
    about: z.string(),
    languages: z.array(Language),
    isPublished: z.boolean(),
    isMine: z.boolean(),
    memberSince: z.string(),
    updatedAt: z.string().nullable(),
    portfolio: z.array(Piece),
  })
  .meta({ title: 'Profile' })
const params = z.object({
  pieceId: z
    .string()
    .refine(isUuid, 'This is no id of a piece of work.')
    .transform(id => id as PortfolioItemId),
})

export function profilesApi(api: Api): void {
  endpoint(api, {
    method: 'get',
    path: '/people',
    tag,
    access: 'anyone',
    summary: 'Search published profiles of people and agencies',
    query: TalentSearch,
    answer: z.object({
      rows: z.array(z.object({ ...Named, ...Facts, excerpt: z.string() })),
      next: z.string().nullable(),
      total: z.number().nullable(),
      sort: z.string(),
    }),
    run: (ctx, { query }) => searchTalent(ctx, query),
  })
  endpoint(api, {
    method: 'get',
    path: '/people/{sideId}',
    tag,
    access: 'anyone',
    summary: 'A side’s public profile',
    params: z.object({ sideId: z.string() }),
    answer: ProfileShape,
    run: (ctx, input) => publicProfile(ctx, input.params.sideId),
  })
  endpoint(api, {
    method: 'get',
    path: '/me/profile',
    tag,
    access: 'person',
    summary: 'The profile of the side you act for',
    answer: ProfileShape,
    run: ctx => myProfile(ctx),
  })
  endpoint(api, {
    method: 'patch',
    path: '/me/profile',
    tag,
    access: 'person',
    status: 204,
    summary: 'Change the profile; what is not given stays',
    body: ProfileBody,
    run: (ctx, { body }) => saveProfile(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/profile/publication',
    tag,
    access: 'person',
    status: 204,
    summary: 'Publish the profile',
    run: ctx => publishProfile(ctx),
  })
  endpoint(api, {
    method: 'delete',
    path: '/me/profile/publication',
    tag,
    access: 'person',
    status: 204,
    summary: 'Take the profile back',
    run: ctx => unpublishProfile(ctx),
  })
  endpoint(api, {
    method: 'put',
    path: '/me/profile/avatar',
    tag,
    access: 'person',
    status: 204,
    summary: 'Show an uploaded picture (purpose avatar), or none',
    body: z.object({
      fileId: z
        .string()
        .refine(isUuid, 'This is no id of a file.')
        .transform(id => id as FileId)
        .nullable(),
    }),
    run: (ctx, { body }) => setAvatar(ctx, body),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/portfolio',
    tag,
    access: 'person',
    status: 201,
    summary: 'Add a piece of work',
    body: PortfolioForm,
    answer: z.object({ id: z.string() }),
    run: (ctx, { body }) => addPortfolioItem(ctx, body),
  })
  endpoint(api, {
    method: 'put',
    path: '/me/portfolio/{pieceId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Change a piece of work',
    params,
    body: PortfolioForm,
    run: (ctx, input) => editPortfolioItem(ctx, { ...input.body, id: input.params.pieceId }),
  })
  endpoint(api, {
    method: 'post',
    path: '/me/portfolio/{pieceId}/move',
    tag,
    access: 'person',
    status: 204,
    summary: 'Move a piece one place up or down',
    params,
    body: z.object({ to: z.enum(['up', 'down'], 'Say up or down.') }),
    run: (ctx, input) => movePortfolioItem(ctx, { id: input.params.pieceId, to: input.body.to }),
  })
  endpoint(api, {
    method: 'delete',
    path: '/me/portfolio/{pieceId}',
    tag,
    access: 'person',
    status: 204,
    summary: 'Remove a piece of work and its files',
    params,
    run: (ctx, input) => removePortfolioItem(ctx, { id: input.params.pieceId }),
  })
}
