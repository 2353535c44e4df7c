import { api, need } from '@/api/client'
import { items, type Todo } from '@/home/todo'
import { say } from '@/i18n'
import { day, kg } from '@/i18n/format'

const containers = (state: string, title: Todo['title'], empty: Todo['empty'], emptyNext: Todo['emptyNext']): Todo => ({
  title,
  empty,
  emptyNext,
  load: async (cursor) =>
    items(await need(api.GET('/api/declarations/containers', { params: { query: { state, limit: 20, cursor } } })), (container) => ({
      key: container.label,
      to: '/m/firm/labels/' + container.label,
      title: `${container.wasteCode} ${container.wasteName}`,
      detail: `${container.label} · ${say(['贴标', 'labelled'])} ${day(container.filledOn)}${container.massKg === null ? '' : ' · ' + kg(container.massKg)}`,
    })),
})

export const toWeigh = containers('labelled', ['待称重的容器', 'Containers to weigh'], ['没有待称重的容器', 'No container to weigh'], ['新容器贴标后会出现在这里。', 'A new container shows here once it is labelled.'])
export const toStore = containers('weighed', ['待入库的容器', 'Containers to put in store'], ['没有待入库的容器', 'No container to put in store'], ['容器称重后会出现在这里。', 'A container shows here once it is weighed.'])
