import { shallowRef } from 'vue'
import type { Schemas } from '@/api/client'

export type StockLine = Schemas['ListStockStockLine']

/** What was ticked in the stock, carried to the page that fills it together or treats it. */
export const basket = shallowRef<readonly StockLine[]>([])

export const toggle = (line: StockLine): void => {
  basket.value = basket.value.some((one) => one.label === line.label) ? basket.value.filter((one) => one.label !== line.label) : [...basket.value, line]
}
