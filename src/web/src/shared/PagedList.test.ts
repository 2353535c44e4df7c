import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { h, type Component } from 'vue'
import { ProblemError } from '@/api/problem'
import PagedList from './PagedList.vue'

type Load = (cursor: string | undefined) => Promise<{ items: readonly string[]; next: string | null }>
const list = async (load: Load) => {
  const mounted = mount(PagedList as Component, {
    props: { load, keyOf: (item: string) => item, label: '容器', empty: '没有容器', emptyNext: '请先贴标。' },
    slots: { default: ({ item }: { item: string }) => h('span', item) },
  })
  await flushPromises()
  return mounted
}

describe('A list', () => {
  it('grows page by page until there is no more', async () => {
    const shown = await list(async (cursor) => (cursor === 'after-b' ? { items: ['c'], next: null } : { items: ['a', 'b'], next: 'after-b' }))
    await shown.get('button').trigger('click')
    await flushPromises()
    expect(shown.findAll('li').map((item) => item.text())).toEqual(['a', 'b', 'c'])
    expect(shown.find('button').exists()).toBe(false)
  })

  it('says what to do when there is nothing', async () => {
    const shown = await list(async () => ({ items: [], next: null }))
    expect(shown.text()).toContain('没有容器')
    expect(shown.text()).toContain('请先贴标。')
  })

  it('shows why it failed, with field, rule and next step, and tries again', async () => {
    let away = true
    const shown = await list(async () => {
      if (!away) return { items: ['a'], next: null }
      throw new ProblemError({ status: 422, code: 'x', title: '', detail: '不符合规则。', field: 'labels[1]', next: '请核对标签。', source: { document: '办法', article: '第13条', value: '', unit: '', summary: '装车前核对标签。', certainty: 'C' } })
    })
    for (const said of ['不符合规则。', 'labels[1]', '办法', '第13条', '请核对标签。']) expect(shown.get('[role=alert]').text()).toContain(said)
    away = false
    await shown.get('button').trigger('click')
    await flushPromises()
    expect(shown.findAll('li')).toHaveLength(1)
  })
})
