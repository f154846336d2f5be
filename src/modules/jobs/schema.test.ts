import { describe, expect, test } from 'vitest'
import { JobBody, JobDraft, JobSearch } from '#modules/jobs/schema'

describe('input at the edge', () => {
  test('what is hostile is refused at its field or read as plain words', () => {
    const at = (input: unknown) => JobDraft.safeParse(input).error?.issues.map(issue => issue.path.join('.'))
    expect(at({ title: 'a'.repeat(501) })).toEqual(['title'])
    expect(at({ description: 'a'.repeat(40_001) })).toEqual(['description'])
    expect(at({ kind: 'gift', visibility: 'all', currency: 'XXX', fileIds: ['x'], questions: 'one' })).toEqual([
      'kind',
      'currency',
      'questions',
      'fileIds.0',
      'visibility',
    ])
    expect(at({ questions: Array.from({ length: 51 }, () => '?') })).toEqual(['questions'])
    expect(JobDraft.parse({ title: 'a\u0000b', skills: 'React, react ,, Node.js', questions: [' ', 'Why?'] })).toMatchObject({
      title: 'ab',
      skills: ['React', 'Node.js'],
      questions: ['Why?'],
    })
    expect(JobBody.parse({ budgetMaxMinor: '120050' })).toMatchObject({ budgetMin: '', budgetMax: '1200.50' })
    expect(JobBody.parse({ budgetMaxMinor: '1200', currency: 'JPY' })).toMatchObject({ budgetMax: '1200' })
    expect(JobBody.safeParse({ budgetMaxMinor: '12.5' }).error!.issues[0]!.path).toEqual(['budgetMaxMinor'])
  })
  test('a search that can’t be read is refused at its field', () => {
    const at = (input: unknown) => JobSearch.safeParse(input).error?.issues.map(issue => issue.path.join('.'))
    expect(
      at({
        kind: 'gift',
        currency: 'XXX',
        postedWithinDays: 'ages',
        sort: 'best',
        limit: '-4',
        words: ['a'],
        budgetMinMinor: '-1',
      })?.toSorted(),
    ).toEqual(['budgetMinMinor', 'currency', 'kind', 'limit', 'postedWithinDays', 'sort', 'words'])
    expect(JobSearch.parse({ kind: '', currency: '', postedWithinDays: '', sort: '', budgetMinMinor: '' })).toMatchObject({
      words: '',
      skills: [],
    })
  })
})
