import { api, need } from '@/api/client'
import { items, type Todo } from '@/home/todo'
import { say } from '@/i18n'

export const neverSignedIn: Todo = {
  title: ['尚未设置密码的用户', 'Users who have not set their password'],
  empty: ['所有用户都已设置密码', 'All users have set their password'],
  emptyNext: ['新建用户或重置密码后会出现在这里。', 'A new user, or one whose password was reset, shows here.'],
  load: async (cursor) => {
    const page = await need(api.GET('/api/registry/users', { params: { query: { limit: 200, cursor } } }))
    return items({ items: page.items.filter((user) => user.active && (user.mustChangePassword || !user.hasPassword)), next: page.next }, (user) => ({
      key: user.userId,
      to: '/d/admin/users',
      title: `${user.name} (${user.userName})`,
      detail: user.hasPassword ? say(['一次性密码尚未使用', 'one-time password not used yet']) : say(['还没有密码', 'no password yet']),
    }))
  },
}
