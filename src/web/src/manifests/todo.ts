import { api, need } from '@/api/client'
import { items, type Todo } from '@/home/todo'
import { say } from '@/i18n'
import { day, instant, kg } from '@/i18n/format'

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

export const openDrafts: Todo = {
  title: ['未签发的联单草稿', 'Drafts to be issued'],
  empty: ['没有未签发的草稿', 'No open draft'],
  emptyNext: ['在库容器要转移时，在“联单草稿”中新建联单。', 'When containers in store are to leave, write a manifest under “Drafts”.'],
  load: async (cursor) =>
    items(await need(api.GET('/api/manifests/drafts', { params: { query: { limit: 20, cursor } } })), (draft) => ({
      key: draft.draft,
      to: '/d/manifests/drafts/' + draft.draft,
      title: say([`${draft.labels.length} 个容器`, `${draft.labels.length} container(s)`]) + ' · ' + draft.method,
      detail: `${draft.plannedOn ? say(['计划转移日', 'meant for']) + ' ' + day(draft.plannedOn) + ' · ' : ''}${say(['最后修改', 'last changed'])} ${instant(draft.changedAt)}`,
    })),
}
