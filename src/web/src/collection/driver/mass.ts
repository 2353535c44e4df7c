/** Kilograms as typed, in whole grams; null when it is no mass above 0 or finer than a gram. */
export function gramsOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.').replace('，', '.')
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(text)) return null
  const [whole, part = ''] = text.split('.')
  const grams = Number(whole) * 1000 + Number(part.padEnd(3, '0'))
  return grams > 0 ? grams : null
}
