import { code, number, period, text, told, typed, type Kind, type Scope } from './kind'
import { api, need } from '@/api/client'

export const licences: Kind = {
  title: ['经营许可证', 'Operating licences'],
  one: ['经营许可证', 'operating licence'],
  filter: ['持证单位（统一社会信用代码）', 'Holder (credit code)'],
  fields: [
    { name: 'licence', text: ['许可证编号', 'Licence number'], type: 'code', key: true },
    { name: 'holder', text: ['持证单位（统一社会信用代码）', 'Holder (credit code)'], type: 'code', help: ['许可证不得转让，持证单位不能更改。', 'A licence cannot pass to another party: its holder stays.'] },
    { name: 'kind', text: ['类型', 'Kind'], type: 'choice', choices: { comprehensive: ['综合经营', 'Comprehensive'], collection: ['收集经营', 'Collection'] } },
    { name: 'scopes', text: ['核准经营的废物', 'Wastes covered'], type: 'scopes' },
    { name: 'methods', text: ['利用处置方式', 'Ways of use or disposal'], type: 'line', help: ['代码以空格分隔，如 R9 D10。', 'Codes apart by blanks, such as R9 D10.'] },
    { name: 'yearlyTonnes', text: ['年经营规模（t）', 'Yearly amount (t)'], type: 'number' },
    ...period,
  ],
  rows: async (holder, cursor) => {
    const page = await need(api.GET('/api/registry/licences', { params: { query: { holder: holder?.toUpperCase(), limit: 20, cursor } } }))
    return { ...page, items: page.items.map((one) => ({ key: one.licence, name: one.licence, detail: `${one.scopes.map((scope) => scope.category).join(' ')} · ${one.methods.join(' ')} · ${one.yearlyTonnes} t`, party: one.holder, validTo: one.validTo })) }
  },
  find: async (licence) => {
    const found = await need(api.GET('/api/registry/licences/{licence}', { params: { path: { licence } } }))
    return { ...found, scopes: found.scopes.map(typed), methods: found.methods.join(' '), yearlyTonnes: String(found.yearlyTonnes) }
  },
  keyOf: (values) => text(values, 'licence'),
  put: (values) =>
    need(
      api.PUT('/api/registry/licences/{licence}', {
        params: { path: { licence: text(values, 'licence') } },
        body: {
          holder: code(values, 'holder'),
          kind: text(values, 'kind'),
          scopes: (values.scopes as Scope[]).map(told),
          methods: code(values, 'methods').split(/[\s,;，；]+/).filter(Boolean),
          yearlyTonnes: number(values, 'yearlyTonnes'),
          validFrom: text(values, 'validFrom'),
          validTo: text(values, 'validTo'),
        },
      }),
    ),
}
