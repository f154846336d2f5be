import { cx } from '#web/ui/class.ts'

/** Each pair holds 4.5 to 1 or more in its theme. */
const tints = [
  'bg-[light-dark(#e4ecdf,#2a3324)] text-[light-dark(#3e5a2b,#b5cfa3)]',
  'bg-[light-dark(#f4e6d8,#3a2c1e)] text-[light-dark(#7a4a17,#e5bd92)]',
  'bg-[light-dark(#dfebf2,#1f2f3a)] text-[light-dark(#24587a,#a3c9e3)]',
  'bg-[light-dark(#ece5f3,#302839)] text-[light-dark(#5f4286,#cdb6e8)]',
  'bg-[light-dark(#f6e3e6,#3a2529)] text-[light-dark(#8a3346,#ecb0bc)]',
  'bg-[light-dark(#dcefec,#1b332f)] text-[light-dark(#17605a,#93d3c9)]',
]
const sizes = { 20: 'size-5 text-[0.5625rem]', 24: 'size-6 text-[0.625rem]', 32: 'size-8 text-12', 48: 'size-12 text-16' }

/** Initials on a tint that is always the same for a name. Organisations are square. */
export function Avatar({ name, size = 24, isOrg = false }: { name: string; size?: keyof typeof sizes; isOrg?: boolean }) {
  const words = name.trim().split(/\s+/)
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map(word => (word ? String.fromCodePoint(word.codePointAt(0)!) : ''))
    .join('')
  let sum = 0
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-flex flex-none items-center justify-center font-semibold uppercase select-none',
        isOrg ? 'rounded-md' : 'rounded-full',
        sizes[size],
        tints[sum % tints.length],
      )}
    >
      {initials}
    </span>
  )
}
