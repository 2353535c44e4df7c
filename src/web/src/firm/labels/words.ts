import type { Text } from '@/i18n'

/** Ways to pack and physical forms that a small firm uses, by the codes of the API. */
export { forms, packagings } from '@/collection/driver/words'

export const fieldWords = {
  mainComponents: ['主要成分', 'Main components'],
  harmfulComponents: ['有害成分', 'Harmful components'],
  precautions: ['注意事项', 'Precautions'],
} satisfies Record<string, Text>
