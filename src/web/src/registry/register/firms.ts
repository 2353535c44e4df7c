import { code, maybe, number, region, text, type Kind } from './kind'
import { api, need } from '@/api/client'
import { say, type Text } from '@/i18n'
import { kg } from '@/i18n/format'

const address = { name: 'address', text: ['地址', 'Address'] as Text, type: 'line' } as const
const byParty: Text = ['单位（统一社会信用代码）', 'Firm (credit code)']

export const parties: Kind = {
  title: ['企业', 'Firms'],
  one: ['企业', 'firm'],
  filter: ['名称的一部分或统一社会信用代码', 'Part of the name, or the credit code'],
  fields: [
    { name: 'party', text: ['统一社会信用代码', 'Credit code'], type: 'code', key: true },
    { name: 'name', text: ['名称', 'Name'], type: 'line' },
    region,
    address,
    { name: 'contact', text: ['联系人', 'Contact'], type: 'line', optional: true, help: ['标签须有联系人和电话。', 'Labels need a contact and a telephone.'] },
    { name: 'phone', text: ['电话', 'Telephone'], type: 'line', optional: true },
  ],
  rows: async (filter, cursor) => {
    const query = filter && /^[0-9A-Za-z]{18}$/.test(filter) ? { party: filter.toUpperCase() } : { name: filter }
    const page = await need(api.GET('/api/registry/parties', { params: { query: { ...query, limit: 20, cursor } } }))
    return { ...page, items: page.items.map((one) => ({ key: one.party, name: one.name, detail: [one.region, one.address].filter(Boolean).join(' · '), party: one.party, validTo: null })) }
  },
  find: async (party) => {
    const found = await need(api.GET('/api/registry/parties/{party}', { params: { path: { party } } }))
    return { ...found, address: found.address ?? '', contact: found.contact ?? '', phone: found.phone ?? '' }
  },
  keyOf: (values) => code(values, 'party'),
  put: (values) =>
    need(api.PUT('/api/registry/parties/{party}', { params: { path: { party: code(values, 'party') } }, body: { name: text(values, 'name'), region: text(values, 'region'), address: text(values, 'address'), contact: maybe(values, 'contact'), phone: maybe(values, 'phone') } })),
}

export const sites: Kind = {
  title: ['厂区', 'Sites'],
  one: ['厂区', 'site'],
  filter: byParty,
  fields: [
    { name: 'site', text: ['厂区代码（信用代码加三位序号）', 'Site code (credit code and three digits)'], type: 'code', key: true },
    { name: 'name', text: ['名称', 'Name'], type: 'line' },
    region,
    address,
  ],
  rows: async (party, cursor) => {
    const page = await need(api.GET('/api/registry/sites', { params: { query: { party: party?.toUpperCase(), limit: 20, cursor } } }))
    return { ...page, items: page.items.map((one) => ({ key: one.site, name: one.name, detail: `${one.region} · ${one.address}`, party: one.party, validTo: null })) }
  },
  find: async (site) => ({ ...(await need(api.GET('/api/registry/sites/{site}', { params: { path: { site } } }))) }),
  keyOf: (values) => code(values, 'site'),
  put: (values) => need(api.PUT('/api/registry/sites/{site}', { params: { path: { site: code(values, 'site') } }, body: { name: text(values, 'name'), region: text(values, 'region'), address: text(values, 'address') } })),
}

const FACILITIES: Record<string, Text> = { storage: ['贮存', 'Storage'], treatment: ['利用处置', 'Treatment'] }

/** A facility's key is its site's and its own, with a stroke between them. */
export const facilities: Kind = {
  title: ['设施', 'Facilities'],
  one: ['设施', 'facility'],
  filter: ['厂区代码（必填）', 'Site code (needed)'],
  fields: [
    { name: 'site', text: ['厂区代码', 'Site code'], type: 'code', key: true },
    { name: 'facility', text: ['设施编号（如 TS001）', 'Facility number (such as TS001)'], type: 'code', key: true },
    { name: 'name', text: ['名称', 'Name'], type: 'line' },
    { name: 'kind', text: ['类别', 'Kind'], type: 'choice', choices: FACILITIES },
    { name: 'capacityKg', text: ['能力（kg）', 'Capacity (kg)'], type: 'number' },
  ],
  rows: async (site, cursor) => {
    if (!site) return { items: [], next: null }
    const page = await need(api.GET('/api/registry/sites/{site}/facilities', { params: { path: { site: site.toUpperCase() }, query: { limit: 20, cursor } } }))
    return { ...page, items: page.items.map((one) => ({ key: `${one.site}/${one.facility}`, name: one.name, detail: `${say(FACILITIES[one.kind] ?? [one.kind, one.kind])} · ${kg(one.capacityKg)}`, party: one.site.slice(0, 18), validTo: null })) }
  },
  find: async (key) => {
    const [site = '', facility = ''] = key.split('/')
    const found = await need(api.GET('/api/registry/sites/{site}/facilities/{facility}', { params: { path: { site, facility } } }))
    return { ...found, capacityKg: String(found.capacityKg) }
  },
  keyOf: (values) => `${code(values, 'site')}/${code(values, 'facility')}`,
  put: (values) =>
    need(api.PUT('/api/registry/sites/{site}/facilities/{facility}', { params: { path: { site: code(values, 'site'), facility: code(values, 'facility') } }, body: { name: text(values, 'name'), kind: text(values, 'kind'), capacityKg: number(values, 'capacityKg') } })),
}
