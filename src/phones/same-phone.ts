/**
 * Whether the product's phone, however it is written there, is the number that HR gives (rule 17). What is known of
 * every country's numbers is loaded with the first two that are written otherwise.
 */
export async function isSamePhone(hr: string, product: string): Promise<boolean> {
  if (hr === product) return true
  const { samePhone } = await import('./phone.ts')
  return samePhone(hr, product)
}
