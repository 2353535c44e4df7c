import { api, need } from '@/api/client'
import { items, type Todo } from '@/home/todo'
import { say } from '@/i18n'
import { instant, kg } from '@/i18n/format'

const manifests = (state: string, title: Todo['title'], empty: Todo['empty'], emptyNext: Todo['emptyNext']): Todo => ({
  title,
  empty,
  emptyNext,
  load: async (cursor) =>
    items(await need(api.GET('/api/manifests', { params: { query: { state, limit: 20, cursor } } })), (manifest) => ({
      key: manifest.manifest,
      to: '/d/manifests/' + manifest.manifest,
      title: `${manifest.mover.name} → ${manifest.receiver.name}`,
      detail: `${manifest.manifest} · ${kg(manifest.lines.reduce((sum, line) => sum + (line.massKg ?? 0), 0))} · ${say(['签发', 'issued'])} ${instant(manifest.issuedAt)}`,
    })),
})

export const toDepart = manifests('issued', ['待起运的联单', 'Manifests waiting to depart'], ['没有待起运的联单', 'No manifest waits to depart'], ['移出人签发联单后会出现在这里。', 'A manifest shows here once its mover has issued it.'])
