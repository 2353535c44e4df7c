import { describe, expect, it } from 'vitest'
import { countyName, nextTile, tiles } from './tiles'

describe('The tile map', () => {
  it('holds each of the 90 counties once, each on a tile of its own', () => {
    expect(tiles).toHaveLength(90)
    expect(new Set(tiles.map((tile) => tile.code)).size).toBe(90)
    expect(new Set(tiles.map((tile) => `${tile.row}/${tile.column}`)).size).toBe(90)
  })

  it('reaches every county with the arrow keys from any other', () => {
    const reached = new Set<string>()
    const next = ['330110']
    while (next.length) {
      const code = next.pop()!
      if (reached.has(code)) continue
      reached.add(code)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) next.push(nextTile(code, key))
    }
    expect(reached.size).toBe(90)
  })

  it('goes to the neighbour in that direction, and stays at the edge', () => {
    expect(nextTile('330110', 'ArrowRight')).toBe('330113')
    expect(nextTile('330522', 'ArrowUp')).toBe('330522')
  })

  it('shows the code of a region that is none of its counties', () => {
    expect(countyName('330110')).toEqual(['余杭区', 'Yuhang'])
    expect(countyName('310000')).toEqual(['310000', '310000'])
  })
})
