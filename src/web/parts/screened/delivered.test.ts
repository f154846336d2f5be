import { expect, test } from 'vitest'
import { heldToken, maskToken } from '#engines/delivery/deliver'
import { screenedWords } from '#web/messages/screened.ts'
import { isMasked, plainly } from '#web/parts/screened/delivered.tsx'

test('the tokens that the server writes are the ones that pages show as chips', () => {
  expect(isMasked(`Call me: ${maskToken}`)).toBe(true)
  expect(isMasked(heldToken)).toBe(true)
  expect(isMasked('Call me: [contact detail]')).toBe(false)
  expect(plainly(`${maskToken} or ${heldToken}.`)).toBe(`${screenedWords.plainChip} or ${screenedWords.plainHeld}.`)
})
