import type { Schemas } from '@/api/client'
import type { Text } from '@/i18n'

export const ledgerKinds: Record<Schemas['LedgerKind'], Text> = {
  generated: ['产生', 'Produced'],
  'stored-in': ['入库', 'Into store'],
  'stored-out': ['出库', 'Out of store'],
  'own-use': ['自行利用', 'Used by oneself'],
  'own-disposal': ['自行处置', 'Disposed of by oneself'],
  'external-use': ['委外利用', 'Handed on for use'],
  'external-disposal': ['委外处置', 'Handed on for disposal'],
  'export-use': ['出口利用', 'Exported for use'],
  'export-disposal': ['出口处置', 'Exported for disposal'],
}
