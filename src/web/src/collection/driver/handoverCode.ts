/** Whether a hand-over code (交接码) can be right: eight digits, the last a Luhn check digit. Tells a slip of the finger from a wrong code without network. */
export function isHandoverCode(code: string): boolean {
  if (!/^\d{8}$/.test(code)) return false
  let sum = 0
  for (const [i, digit] of [...code].reverse().entries()) {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}
