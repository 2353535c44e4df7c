import { describe, expect, it } from 'vitest'
import { pictureOf, type Place, type RegionFlow } from './flows'

const places = new Map<string, Place>([
  ['330100', { name: '杭州市', longitude: 120.2, latitude: 30.3 }],
  ['330200', { name: '宁波市', longitude: 121.6, latitude: 29.9 }],
])
const flow = (from: string, to: string, massKg: number): RegionFlow => ({ from, fromName: places.get(from)?.name ?? null, to, toName: places.get(to)?.name ?? null, massKg })

describe('The map of flows', () => {
  it('draws north above south and west left of east', () => {
    const [hangzhou, ningbo] = pictureOf([flow('330100', '330200', 10)], places).nodes
    expect(hangzhou!.x).toBeLessThan(ningbo!.x)
    expect(hangzhou!.y).toBeLessThan(ningbo!.y)
  })

  it('makes the heaviest arrow the widest, and a circle of what stayed within', () => {
    const { nodes, arrows } = pictureOf([flow('330100', '330200', 400), flow('330200', '330100', 100), flow('330200', '330200', 900)], places)
    expect(arrows.map((arrow) => arrow.width)).toEqual([14, 4.25])
    expect(nodes.map((node) => [node.code, node.withinKg, node.size])).toEqual([['330100', 0, 9], ['330200', 900, 46]])
  })

  it('leaves to the table what has no place', () => expect(pictureOf([flow('330100', '320500', 5)], places).arrows).toEqual([]))

  it('draws a region without a flow as a dot', () => expect(pictureOf([], places).nodes.map((node) => [node.isPart, node.size])).toEqual([[false, 5], [false, 5]]))
})
