import { isFileEnding, isTld } from './endings.ts'
import { eventsOf, none, type Text } from './events.ts'
import type { Folded } from './fold.ts'
import { numberWords } from './lexicon.ts'

// Letters moved along the alphabet.

function turn(text: string, by: number): string {
  let turned = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    turned += code > 96 && code < 123 ? String.fromCharCode(((code - 97 + by) % 26) + 97) : text[i]!
  }
  return turned
}

/** Letters moved along the alphabet, by thirteen or by what the text says; an address of a known provider without a word. */
export function* shifted(text: Text): Generator<Folded> {
  const { text: folded } = text
  const codes = eventsOf(text, 'DECODE')
  const isStep = codes.some(event => event.value === 'step')
  const told =
    isStep ||
    codes.some(event =>
      /^(?:rot|caesar|cesar|cipher|shift|shifted|decode|decoded|encoded|unscramble|atbash|alphabet|alfabeto|each|every|one|next|previous|letter|letters|move|moved)/.test(
        text.words[event.first]!.text,
      ),
    )
  // What could be an address keeps its shape however its letters are turned.
  const hasAt = folded.includes('@') && /@[a-z0-9.-]+\.[a-z]{2}/.test(folded)
  if (!told && !hasAt) return
  const turns: readonly number[] = hasAt ? turnsToProvider(folded) : none
  const amounts = new Set(
    told
      ? [
          13,
          ...(isStep ? [1, 25, 2, 24, 3, 23] : []),
          ...(folded.match(/\b(?:\d{1,2}|one|two|three|four|five|six|seven)\b/g) ?? [])
            .map(said => Number(numberWords.get(said) ?? said))
            .filter(number => number > 0 && number < 26)
            .flatMap(number => [26 - number, number]),
        ]
      : [],
  )
  for (let by = 1; by < 26; by++) {
    if (!amounts.has(by) && !hasAt) continue
    const isWanted = amounts.has(by) || turns.includes(by)
    if (!isWanted && !told && by !== 13) continue
    const plain = turn(folded, by)
    if (isWanted || addressEnding(plain, folded)) yield { text: plain, from: text.from, to: text.to }
  }
  if (told && /atbash/.test(folded))
    yield { text: folded.replace(/[a-z]/g, char => String.fromCharCode(219 - char.charCodeAt(0))), from: text.from, to: text.to }
}

const providers =
  'gmail googlemail yahoo hotmail outlook live proton protonmail icloud gmx web yandex mail orange free uol libero qq foxmail fastmail zoho tuta tutanota posteo aol mailbox hey ymail rediffmail'.split(
    ' ',
  )
/** A word turned so that it begins with an a: the same for all that it can be turned to. */
const fromA = (word: string) => turn(word, 123 - word.charCodeAt(0))
const turnedProviders = providers.map(fromA)

/** By how much the letters of a text must be turned for one of its addresses to be at a known provider. */
function turnsToProvider(text: string): number[] {
  const turns: number[] = []
  const seen = new Set<string>()
  for (const [, name] of text.matchAll(/@([a-z]{2,10})\.[a-z]{2}/g)) {
    if (seen.has(name!)) continue
    seen.add(name!)
    const found = turnedProviders.indexOf(fromA(name!))
    if (found >= 0) turns.push((providers[found]!.charCodeAt(0) - name!.charCodeAt(0) + 26) % 26)
  }
  return turns
}

/** Whether the turned address ends like a real one and the written one does not. */
function addressEnding(plain: string, written: string): boolean {
  const at = /@[a-z0-9.-]+\.([a-z]{2,})\b/
  const [real, false_] = [at.exec(plain)?.[1], at.exec(written)?.[1]]
  return real !== undefined && false_ !== undefined && isTld(real) && !isTld(false_) && !isFileEnding(false_)
}
