import { reading } from './fold.ts'
import { requirements } from './needs.ts'
import {
  atBit,
  codes as sharedCodes,
  figureReach,
  figuresBit,
  hasName,
  isAccented,
  isEntity,
  isDisguised,
  isLeetLetter,
  isMention,
  isOdd,
  leads,
  linkBit,
  markStarts,
  nameStarts as sharedStarts,
  phraseStarts,
  room,
  runStartBefore,
  seen,
  types as sharedTypes,
  units as sharedUnits,
  wordEnd,
  wordFigureReach,
  wordsFrom,
} from './scan.ts'
import type { Surface } from './types.ts'
import { classOf } from './words.ts'

/**
 * The first pass: whether a text holds nothing that could be a contact, an ask or an offer. It reads each character once,
 * allocates nothing, and errs only towards a closer look. Most messages end here.
 */
export function isCalm(text: string, surface: Surface): boolean {
  if (surface === 'filename') return false
  const { length } = text
  if (length > room) return false
  // Kept at hand: the loop runs faster on its own names.
  const units = sharedUnits
  const codes = sharedCodes
  const types = sharedTypes
  const nameStarts = sharedStarts
  const read = reading
  const classes = classOf
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i)
    units[i] = unit
    const code = read[unit]!
    codes[i] = code
    types[i] = classes[code]!
  }
  for (let i = length; i < length + 48; i++) {
    units[i] = 32
    codes[i] = 32
    types[i] = 4
  }
  seen[0] = 0
  seen[1] = 0
  seen[2] = 0
  seen[3] = 0
  let figures = 0
  let lastFigure = -99
  let singles = 0
  let lastSingleEnd = -9
  let type = 4
  let before = 4
  let isMorse = false
  let runStart = 0
  let runFlags = 0
  let hasWords = false
  let hasLatin = false
  let hasCyrillic = false
  let isUrl = false
  let checked = -1
  for (let i = 0; i < length; i++) {
    const unit = units[i]!
    const code = codes[i]!
    // Inside a word of plain letters, where most characters are.
    if (type === 1 && code < 123 && code > 96 && unit < 128 && types[i + 1] === 1 && lastFigure < i - 2) {
      runFlags |= unit < 91 ? 2 : 1
      if (nameStarts[code * 128 + (codes[i + 1]! & 127)] === 1 && hasName(i, length)) return false
      before = 1
      continue
    }
    if (code === 0 || code >= 0xd800) {
      if (code === 0) {
        // Something that cannot be seen, inside a word or a number.
        if (((type < 4 && type > 0) || (type === 0 && before > 0 && before < 4)) && unit !== 0xfe0f) return false
        if (unit === 0x20e3) return false
        continue
      }
      if (code < 0xe000 ? isOdd(unit, units[i + 1]!) : unit < 0x250 ? false : unit < 0x2000 || unit > 0x2100) return false
      before = type
      type = 0
      continue
    }
    const now = types[i]!
    if (unit > 127) {
      // Letters and figures of another look than they read; accents are ordinary.
      if (code < 128 && now !== 4 && (now === 2 || !isAccented(unit))) return false
      if (code >= 0x400 && code < 0x530) hasCyrillic = true
    }
    // Runs of letters and figures as codes have them.
    if (now === 1 || now === 2) {
      runFlags |= now === 2 ? 4 : unit < 91 ? 2 : 1
      if (unit < 128 && now === 1) hasLatin = true
    } else if (unit === 61 && runFlags >= 6 && i - runStart >= 8) return false
    else if (unit !== 43 && unit !== 47) {
      if (runFlags === 7 && i - runStart >= 14 && !isUrl) return false
      runStart = i + 1
      runFlags = 0
    }
    if (now === 2) {
      // Figures inside a link are its own; links that matter are known by their hosts.
      if (!isUrl) {
        if (i - lastFigure > figureReach) figures = 0
        if (++figures >= 7) return false
        lastFigure = i
        // A figure in a word: t3legram, skyp3, 1nsta.
        if (i > checked && (type === 1 || types[i + 1] === 1)) {
          checked = wordEnd(i)
          if (isDisguised(i)) return false
        }
      }
      seen[figuresBit >> 5]! |= 1 << (figuresBit & 31)
    } else if (now === 0) {
      if (code === 64) {
        if (!isMention(i)) return false
        seen[atBit >> 5]! |= 1 << (atBit & 31)
      }
      if (code === 38 && (codes[i + 1] === 35 || isEntity(i))) return false
      if (code === 92 && (codes[i + 1] === 117 || codes[i + 1] === 120)) return false
      if (type === 1 || type === 2) {
        const next = types[i + 1]!
        if (code === 46) {
          if (next === 1) seen[linkBit >> 5]! |= 1 << (linkBit & 31)
        } else if (code === 37) {
          if (next === 2) return false
        } else if ((code === 36 || code === 33 || code === 124 || code === 165) && type === 1 && next === 1) return false
        else if (code === 95 && next === 1) seen[linkBit >> 5]! |= 1 << (linkBit & 31)
      } else if (code === 46 || code === 45) {
        const next = units[i + 1]!
        if ((next === 45 || next === 46) && next !== code) {
          if (isMorse) return false
          isMorse = true
        }
        // A dot that stands alone: ". me / name".
        if (code === 46 && type === 4 && next === 32 && i > 0) return false
      }
      if (code === 47 && codes[i + 1]! < 128 && markStarts[47 * 128 + codes[i + 1]!] === 1 && leads(i)) return false
      if (code === 58 && units[i + 1] === 47 && units[i + 2] === 47) isUrl = true
      if (code === 58 && leads(Math.max(0, runStartBefore(i)))) return false
    }
    if (now === 4) isUrl = false
    if (
      now === 1 &&
      !isUrl &&
      isLeetLetter(code) &&
      (lastFigure === i - 1 || (lastFigure === i - 2 && (codes[i - 1] === 45 || codes[i - 1] === 46)) || types[i + 1] === 2)
    ) {
      if (i - lastFigure > figureReach) figures = 0
      if (++figures >= 7) return false
      lastFigure = i
    }
    if ((now === 1 || now === 2 || now === 3) && (type === 0 || type > 3 || now === 3 || type === 3)) {
      // A word begins.
      const next = types[i + 1]!
      if (now !== 3 && (next === 0 || next > 3)) {
        singles = i - lastSingleEnd <= 3 ? singles + 1 : 1
        lastSingleEnd = i
        if (singles >= 4) return false
      }
      const after = codes[i + 1]!
      const found =
        now === 1 && code < 128 && after < 128 && types[i + 1] === 1 && types[i + 2]! < 4 && types[i + 2]! > 0
          ? phraseStarts[code * 128 + after] === 0
            ? 0
            : wordsFrom(phraseStarts[code * 128 + after]!, i + 2, length)
          : wordsFrom(1, i, length)
      if (found !== 0) {
        hasWords = true
        if (found === 2) {
          if (i - lastFigure > wordFigureReach) figures = 0
          figures++
          lastFigure = i
          if (figures >= 5) return false
        }
      }
      if (now === 1 && code < 128 && codes[i + 1]! < 128 && markStarts[code * 128 + codes[i + 1]!] === 1 && leads(i)) return false
    }
    if (now === 1) {
      const next = codes[i + 1]!
      if (code < 128 && next < 128 ? nameStarts[code * 128 + next] === 1 && hasName(i, length) : hasName(i, length)) return false
    }
    before = type
    type = now
  }
  if (hasLatin && hasCyrillic) return false
  if (runFlags === 7 && length - runStart >= 14 && !isUrl) return false
  return !hasWords || !isMet()
}

/** Whether some rule has all the classes that it needs. */
function isMet(): boolean {
  const a = seen[0]!
  const b = seen[1]!
  const c = seen[2]!
  const d = seen[3]!
  let at = 0
  while (at < requirements.length) {
    const end = at + 1 + requirements[at]! * 4
    let i = at + 1
    while (
      i < end &&
      ((requirements[i]! & a) | (requirements[i + 1]! & b) | (requirements[i + 2]! & c) | (requirements[i + 3]! & d)) !== 0
    )
      i += 4
    if (i >= end) return true
    at = end
  }
  return false
}
