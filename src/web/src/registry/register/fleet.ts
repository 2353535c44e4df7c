import { carrier, code, covers, number, period, text, yes, type Kind, type Values } from './kind'
import { api, need } from '@/api/client'
import { say, type Text } from '@/i18n'
import { kg } from '@/i18n/format'

const DUTIES: Record<string, Text> = { driver: ['驾驶员', 'Driver'], escort: ['押运员', 'Escort'] }
const byCarrier: Text = carrier.text
const valid = (values: Values) => ({ coversHazardousWaste: yes(values, 'coversHazardousWaste'), validFrom: text(values, 'validFrom'), validTo: text(values, 'validTo') })
/** As the register writes it: 浙A·D1234 is 浙AD1234. */
const plateOf = (values: Values) => code(values, 'plate').replace(/[\s·•]/g, '')

export const permits: Kind = {
  title: ['运输许可', 'Transport permits'],
  one: ['运输许可', 'transport permit'],
  filter: byCarrier,
  fields: [{ name: 'permit', text: ['许可证编号', 'Permit number'], type: 'code', key: true }, carrier, covers, ...period],
  rows: async (party, cursor) => {
    const page = await need(api.GET('/api/registry/transport-permits', { params: { query: { carrier: party?.toUpperCase(), limit: 20, cursor } } }))
    return { ...page, items: page.items.map((one) => ({ key: one.permit, name: one.permit, detail: '', party: one.carrier, validTo: one.validTo })) }
  },
  find: async (permit) => ({ ...(await need(api.GET('/api/registry/transport-permits/{permit}', { params: { path: { permit } } }))) }),
  keyOf: (values) => text(values, 'permit'),
  put: (values) => need(api.PUT('/api/registry/transport-permits/{permit}', { params: { path: { permit: text(values, 'permit') } }, body: { carrier: code(values, 'carrier'), ...valid(values) } })),
}

export const vehicles: Kind = {
  title: ['车辆', 'Vehicles'],
  one: ['车辆', 'vehicle'],
  fleet: true,
  filter: byCarrier,
  fields: [
    { name: 'plate', text: ['车牌号', 'Plate'], type: 'code', key: true },
    carrier,
    { name: 'certificate', text: ['道路运输证编号', 'Transport certificate'], type: 'code' },
    { name: 'loadMaxKg', text: ['核定载质量（kg）', 'Approved load (kg)'], type: 'number' },
    covers,
    ...period,
  ],
  rows: async (party, cursor) => {
    const page = await need(api.GET('/api/registry/vehicles', { params: { query: { carrier: party?.toUpperCase(), limit: 20, cursor } } }))
    return { ...page, items: page.items.map((one) => ({ key: one.plate, name: one.plate, detail: `${one.certificate} · ${kg(one.loadMaxKg)}`, party: one.carrier, validTo: one.validTo })) }
  },
  find: async (plate) => {
    const found = await need(api.GET('/api/registry/vehicles/{plate}', { params: { path: { plate } } }))
    return { ...found, loadMaxKg: String(found.loadMaxKg) }
  },
  keyOf: plateOf,
  put: (values) =>
    need(api.PUT('/api/registry/vehicles/{plate}', { params: { path: { plate: plateOf(values) } }, body: { carrier: code(values, 'carrier'), certificate: text(values, 'certificate'), loadMaxKg: number(values, 'loadMaxKg'), ...valid(values) } })),
}

export const crew: Kind = {
  title: ['驾驶员和押运员', 'Drivers and escorts'],
  one: ['人员', 'driver or escort'],
  fleet: true,
  filter: byCarrier,
  fields: [
    { name: 'certificate', text: ['从业资格证编号', 'Certificate number'], type: 'code', key: true },
    carrier,
    { name: 'name', text: ['姓名', 'Name'], type: 'line' },
    { name: 'duty', text: ['岗位', 'Duty'], type: 'choice', choices: DUTIES },
    covers,
    ...period,
  ],
  rows: async (party, cursor) => {
    const page = await need(api.GET('/api/registry/crew', { params: { query: { carrier: party?.toUpperCase(), limit: 20, cursor } } }))
    return { ...page, items: page.items.map((one) => ({ key: one.certificate, name: one.name, detail: `${one.certificate} · ${say(DUTIES[one.duty] ?? [one.duty, one.duty])}`, party: one.carrier, validTo: one.validTo })) }
  },
  find: async (certificate) => ({ ...(await need(api.GET('/api/registry/crew/{certificate}', { params: { path: { certificate } } }))) }),
  keyOf: (values) => text(values, 'certificate'),
  put: (values) => need(api.PUT('/api/registry/crew/{certificate}', { params: { path: { certificate: text(values, 'certificate') } }, body: { carrier: code(values, 'carrier'), name: text(values, 'name'), duty: text(values, 'duty'), ...valid(values) } })),
}
