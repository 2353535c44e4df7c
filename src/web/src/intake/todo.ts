import { api, need } from '@/api/client'
import { items, type Todo } from '@/home/todo'
import { say } from '@/i18n'
import { day, instant, kg } from '@/i18n/format'
import { useSession } from '@/session/session'

export const toArrive: Todo = {
  title: ['在途，即将到达', 'On the way here'],
  empty: ['没有在途的废物', 'Nothing on the way'],
  emptyNext: ['联单起运后会出现在这里。', 'A load shows here once it has departed.'],
  load: async (cursor) =>
    items(await need(api.GET('/api/intake/expected', { params: { query: { limit: 20, cursor } } })), (load) => ({
      key: load.manifest,
      to: '/d/intake/arrive/' + load.manifest,
      title: `${load.moverName ?? load.mover} · ${load.plate ?? ''}`,
      detail: `${load.manifest} · ${kg(load.shippedKg)} · ${say(['容器', 'containers'])} ${load.containers.length}${load.departedAt ? ` · ${say(['起运', 'departed'])} ${instant(load.departedAt)}` : ''}`,
    })),
}

const receipts = (state: string, title: Todo['title'], empty: Todo['empty'], emptyNext: Todo['emptyNext']): Todo => ({
  title,
  empty,
  emptyNext,
  load: async (cursor) =>
    items(await need(api.GET('/api/intake/receipts', { params: { query: { state, limit: 20, cursor } } })), (receipt) => ({
      key: receipt.manifest,
      to: (useSession().has('plant', 'collector') ? '/d/intake/' : '/d/manifests/') + receipt.manifest,
      title: receipt.moverName ?? receipt.mover,
      detail: `${receipt.manifest} · ${kg(receipt.receivedKg ?? receipt.shippedKg)} · ${say(['最迟接受确认', 'decide by'])} ${day(receipt.acceptBy)}`,
      ...(receipt.late ? { level: 'late' as const } : {}),
    })),
})

export const toWeighIn = receipts('arrived', ['已到达，待复磅', 'Arrived, to be weighed'], ['没有待复磅的到货', 'No load to weigh'], ['扫码到达后会出现在这里。', 'A load shows here once it was scanned in.'])
export const toDecide = receipts('weighed', ['已复磅，待接受确认', 'Weighed, to be decided'], ['没有待确认的到货', 'No load to decide on'], ['复磅后会出现在这里。', 'A load shows here once it is weighed.'])
