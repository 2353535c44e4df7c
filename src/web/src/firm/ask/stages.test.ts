import { describe, expect, it } from 'vitest'
import type { Schemas } from '@/api/client'
import { stageOf } from './stages'

const request = (state: string) => ({ request: 'r', state }) as Schemas['RequestView']
const round = (state: string, stop: string) => ({ state, stops: [{ request: 'r', state: stop }] }) as Schemas['RoundView']

describe('The stage of a request', () => {
  it.each([
    ['open', null, 'asked'],
    ['planned', null, 'planned'],
    ['planned', round('released', 'planned'), 'planned'],
    ['planned', round('under-way', 'planned'), 'under-way'],
    ['planned', round('under-way', 'collected'), 'collected'],
    ['collected', round('finished', 'collected'), 'collected'],
    ['withdrawn', null, null],
    ['expired', null, null],
  ] as const)('%s with its round is %s', (state, found, stage) => {
    expect(stageOf(request(state), found)).toBe(stage)
  })
})
