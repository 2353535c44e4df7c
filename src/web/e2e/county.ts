/** What the tests find: people with passwords, three released rounds, and a drum whose label is scanned. */
export interface County {
  address: string
  people: Record<'admin' | 'maker' | 'driver' | 'plant' | 'bureau' | 'auditor' | 'desk' | 'phone' | 'scanner', Person>
  /** Two stops, driven without network. */
  offlineRound: string
  /** One stop, with a drum in store. */
  scanRound: string
  /** One stop, which another phone takes over. */
  lostRound: string
  label: string
}
export interface Person {
  name: string
  password: string
}

const PASSWORD = 'Huan-Bao-9-2026'
const OIL = '900-214-08'
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())

/** Fills in over the API what the demo's county lacks: a collector with two trucks, small firms that ask, rounds that are released. */
export async function furnish(address: string): Promise<County> {
  const people: County['people'] = {
    admin: { name: 'admin', password: 'Huan-Bao-0-2026' },
    maker: { name: 'maker', password: 'Huan-Bao-1-2026' },
    driver: { name: 'driver', password: 'Huan-Bao-2-2026' },
    plant: { name: 'plant', password: 'Huan-Bao-3-2026' },
    bureau: { name: 'bureau', password: 'Huan-Bao-4-2026' },
    auditor: { name: 'auditor', password: 'Huan-Bao-5-2026' },
    desk: { name: 'e2e-desk', password: PASSWORD },
    phone: { name: 'phone', password: PASSWORD },
    scanner: { name: 'scanner', password: PASSWORD },
  }
  const admin = await signedIn(address, people.admin)
  const collector = credit('91330110MA2C00001')
  const point = collector + '001'
  const firms = [6, 11, 16, 21].map((n) => credit(`91330110MA2D${String(n).padStart(5, '0')}`))
  const valid = '2026-01-01,2028-12-31'
  for (const [kind, text] of [
    ['parties', `party,name,region,address,contact,phone\n${collector},余杭示例收集,330110,杭州市示例路 99 号,王五,0571-80009999`],
    ['sites', `site,name,region,address\n${point},收集点,330110,杭州市示例路 99 号`],
    ['facilities', `site,facility,name,kind,capacity_kg\n${point},TS001,暂存库,storage,100000`],
    ['licences', `licence,holder,kind,scopes,methods,yearly_tonnes,valid_from,valid_to\n3301100099,${collector},collection,HW08:all,R9,5000,${valid}`],
    ['transport-permits', `permit,carrier,covers_hazardous_waste,valid_from,valid_to\n浙交运管许可危字330110099号,${collector},true,${valid}`],
    ['vehicles', `plate,carrier,certificate,covers_hazardous_waste,valid_from,valid_to,load_max_kg\n` + [1, 2, 3].map((n) => `浙A888${n}D,${collector},浙交运证字33019${n}号,true,${valid},1500`).join('\n')],
    ['crew', `certificate,carrier,name,duty,covers_hazardous_waste,valid_from,valid_to\n` + [1, 2, 3].flatMap((n) => [`33011199000${n},${collector},司机${n},driver,true,${valid}`, `33011299000${n},${collector},押运员${n},escort,true,${valid}`]).join('\n')],
  ] as const) {
    const report = await admin('POST', '/api/registry/imports/' + kind, text + '\n', 'text/csv')
    if (report.refused > 0) throw new Error(JSON.stringify(report))
  }
  for (const [person, party, roles] of [
    ['e2e-desk', collector, ['collector', 'dispatcher']],
    ['phone', collector, ['driver']],
    ['scanner', collector, ['driver']],
    ['firm-0', firms[0]!, ['producer']],
    ['firm-1', firms[1]!, ['producer']],
    ['firm-2', firms[2]!, ['producer']],
    ['firm-3', firms[3]!, ['producer']],
  ] as const) {
    const { oneTimePassword } = await admin('POST', '/api/registry/users', { userName: person, name: person, party, roles })
    const first = await signedIn(address, { name: person, password: oneTimePassword })
    await first('POST', '/api/registry/me/password', { old: oneTimePassword, new: PASSWORD })
  }
  const makers = await Promise.all([0, 1, 2, 3].map((n) => signedIn(address, { name: 'firm-' + n, password: PASSWORD })))
  const requests: string[] = []
  for (const maker of makers) requests.push((await soon(() => maker('POST', '/api/collection/requests', { collector, items: [{ wasteCode: OIL, containers: 1 }] }))).request)

  const stored = makers[2]!
  const { label } = await stored('POST', '/api/declarations/containers', { site: firms[2] + '001', wasteCode: OIL, form: 'L', packaging: 'DRUM', volumeLitres: 200, mainComponents: '废矿物油', harmfulComponents: '石油类', precautions: '远离火源' })
  await stored('POST', `/api/declarations/containers/${label}/weigh`, { netKg: 168.3, device: 'scale-01' })
  await stored('POST', `/api/declarations/containers/${label}/store`, { facility: 'TS001' })

  const desk = await signedIn(address, people.desk)
  const rounds: string[] = []
  for (const [n, wanted] of [[1, requests.slice(0, 2)], [2, requests.slice(2, 3)], [3, requests.slice(3)]] as const) {
    const { round } = await soon(() => desk('POST', '/api/collection/rounds', { day: today, point, vehicle: { plate: `浙A888${n}D` }, driver: `33011199000${n}`, escort: `33011299000${n}`, requests: wanted }))
    await desk('POST', `/api/collection/rounds/${round}/release`)
    await soon(async () => {
      const { stops } = await desk('GET', '/api/collection/rounds/' + round)
      if (stops.some((stop: { manifest: string | null }) => stop.manifest === null)) throw new Error('No manifest yet.')
    })
    rounds.push(round)
  }
  return { address, people, offlineRound: rounds[0]!, scanRound: rounds[1]!, lostRound: rounds[2]!, label }
}

export const county = (): County => JSON.parse(process.env.WASTELOOP_E2E ?? '{}') as County

// The answers are the test's own business: their types are the application's tests.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Call = (method: string, path: string, body?: unknown, type?: string) => Promise<any>

export async function signedIn(address: string, person: Person): Promise<Call> {
  const open = call(address, null)
  const { token } = await open('POST', '/api/registry/sessions', { userName: person.name, password: person.password })
  return call(address, token)
}

function call(address: string, token: string | null): Call {
  return async (method, path, body, type = 'application/json') => {
    const response = await fetch(address + path, {
      method,
      headers: { ...(token ? { Authorization: 'Bearer ' + token } : {}), ...(body === undefined ? {} : { 'Content-Type': type }), 'Accept-Language': 'en' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? null : response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
  }
}

/** What one service told must first be heard by the others. */
export async function soon<T>(what: () => Promise<T>): Promise<T> {
  const TRIES_MAX = 60
  for (let tries = 1; ; tries++) {
    try {
      return await what()
    } catch (error) {
      if (tries === TRIES_MAX) throw error
      await new Promise((done) => setTimeout(done, 500))
    }
  }
}

/** The 18th character of a credit code (GB 32100). */
function credit(first17: string): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const sum = [...first17].reduce((total, char, i) => total + alphabet.indexOf(char) * (3 ** i % 31), 0)
  return first17 + alphabet[(31 - (sum % 31)) % 31]
}
