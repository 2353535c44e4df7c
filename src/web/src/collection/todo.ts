import { api, need, type Schemas } from '@/api/client'
import { items, type Todo, type TodoItem } from '@/home/todo'
import { say } from '@/i18n'
import { instant, kg, today } from '@/i18n/format'

export const nudges: Todo = {
  title: ['该收运了吗', 'Time to have it fetched'],
  empty: ['目前没有提醒', 'Nothing is due'],
  emptyNext: ['贮存期限临近，或到了往常的收运间隔时会提醒您。', 'You are told when a storage term nears or the usual interval has passed.'],
  load: async () =>
    items({ items: await need(api.GET('/api/collection/nudges')), next: null }, (nudge) => ({
      key: nudge.wasteCode + nudge.reason,
      to: '/m/firm/ask',
      title: `${nudge.wasteCode} ${nudge.wasteName}`,
      detail: nudge.text,
      ...(nudge.reason === 'storage-clock' ? { level: 'soon' as const } : {}),
    })),
}

const asked = (request: Schemas['RequestView'], name: string, to: string): TodoItem => ({
  key: request.request,
  to,
  title: name,
  detail: [
    request.items.map((item) => `${item.wasteCode} ${item.kg !== null ? kg(item.kg) : say([`${item.containers} 个容器`, `${item.containers} containers`])}`).join(say(['，', ', '])),
    request.urgency?.text ?? instant(request.requestedAt),
  ].join(' · '),
  ...(request.urgency && request.urgency.level !== 'in-time' ? { level: request.urgency.level } : {}),
})

export const openRequests: Todo = {
  title: ['已申请，等待收运', 'Asked for, waiting to be fetched'],
  empty: ['没有等待收运的申请', 'No request is waiting'],
  emptyNext: ['提交收运申请后会出现在这里。', 'A request shows here once you have asked.'],
  load: async (cursor) => items(await need(api.GET('/api/collection/requests', { params: { query: { state: 'open', limit: 20, cursor } } })), (request) => asked(request, request.collector.name, '/m/firm/requests/' + request.request)),
}

export const board: Todo = {
  title: ['等待收运的申请', 'Requests to be fetched'],
  empty: ['没有等待的申请', 'No request is waiting'],
  emptyNext: ['小微企业提交申请后，最急的排在最前。', 'When small firms ask, the most urgent comes first.'],
  load: async (cursor) =>
    items(await need(api.GET('/api/collection/board', { params: { query: { limit: 20, cursor } } })), (request) => asked(request, `${request.firm.name} · ${request.site.address}`, '/d/collection')),
}

export const roundsToday: Todo = {
  title: ['今日线路', 'Today’s rounds'],
  empty: ['今天没有线路', 'No rounds today'],
  emptyNext: ['排线并下达后会出现在这里。', 'Rounds show here once they are planned.'],
  load: async (cursor) =>
    items(await need(api.GET('/api/collection/rounds', { params: { query: { day: today(), limit: 20, cursor } } })), (round) => ({
      key: round.round,
      to: '/d/collection/rounds/' + round.round,
      title: `${round.plate} · ${say(stateOf[round.state] ?? [round.state, round.state])}`,
      detail: say([`${round.stops} 个站点`, `${round.stops} stops`]),
    })),
}

const stateOf: Record<string, readonly [string, string]> = {
  draft: ['草稿', 'draft'],
  released: ['已下达', 'released'],
  'under-way': ['收运中', 'under way'],
  finished: ['已完成', 'finished'],
  cancelled: ['已取消', 'cancelled'],
}

export const conflicts: Todo = {
  title: ['待处理的冲突', 'Conflicts to settle'],
  empty: ['没有冲突', 'No conflicts'],
  emptyNext: ['手机签名的记录无法生效时会出现在这里。', 'A signed record that could not take effect shows here.'],
  load: async (cursor) =>
    items(await need(api.GET('/api/collection/conflicts', { params: { query: { settled: false, limit: 20, cursor } } })), (conflict) => ({ key: conflict.hash, to: '/d/collection/conflicts', title: conflict.text, detail: instant(conflict.at), level: 'late' })),
}

export const waitingFirms: Todo = {
  title: ['小微企业等待收运', 'Small firms waiting to be served'],
  empty: ['没有等待收运的企业', 'No firm is waiting'],
  emptyNext: ['辖区内有未排线的申请时会出现在这里。', 'Counties show here when requests in them wait.'],
  load: async (cursor) => {
    const page = await need(api.GET('/api/collection/coverage', { params: { query: { limit: 100, cursor } } }))
    return items({ items: page.items.filter((county) => county.waitingRequests > 0), next: page.next }, (county) => ({
      key: county.region,
      to: '/d/coverage',
      title: county.name,
      detail: say([`${county.waitingRequests} 份申请等待，最长 ${county.longestWaitDays ?? 0} 天`, `${county.waitingRequests} requests wait, the longest ${county.longestWaitDays ?? 0} days`]),
    }))
  },
}
