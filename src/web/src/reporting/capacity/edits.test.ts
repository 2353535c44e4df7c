import { describe, expect, it } from 'vitest'
import { contentOf, draftOf, emptyDraft, sentenceOf } from './edits'

describe('An edit', () => {
  it('sends only what belongs to it', () => {
    const sent = contentOf({ ...emptyDraft('change-total'), licence: ' 3302 ', tonnes: '120.5', region: '330100', percent: '7' })
    expect(sent).toMatchObject({ edit: 'change-total', licence: '3302', tonnes: 120.5, region: null, percent: null, wasteCodes: null })
  })

  it('takes codes however they are separated', () => {
    expect(contentOf({ ...emptyDraft('add-line'), wasteCodes: '900-249-08，900-214-08 772-003-18' }).wasteCodes).toEqual(['900-249-08', '900-214-08', '772-003-18'])
  })

  it('comes back into the form as it was', () => {
    const draft = { ...emptyDraft('add-line'), licence: 'L-1', line: '2', method: 'R9', wasteCodes: '900-249-08 900-214-08', capTonnes: '10', tonnes: '5' }
    expect(draftOf(contentOf(draft))).toEqual(draft)
  })

  it('reads as a sentence', () => {
    expect(sentenceOf(contentOf({ ...emptyDraft('raise-demand'), waste: 'HW08', percent: '130' }))).toContain('HW08 → 130%')
  })
})
