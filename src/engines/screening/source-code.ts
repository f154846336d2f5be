import type { Draft } from './drafts.ts'
import type { Text } from './events.ts'

// Names and addresses that are only parts of source code: packages, modules, annotations, the calls of a failed program.

/** What names in code look like, and nobody's address does. */
const names = /^(?:handle\.|payment\.payment-name|payment\.handle|email\.spelled|talk\.|worded\.)/

/** `import … from '@acme/kit'`, `require('…')`, `npm i …` */
const brings =
  /^\s*(?:(?:async )?(?:def|function|fn|func) \w+\(|import\b.{0,120}["'`]|export\b.{0,80}\bfrom\b|from\s+["'`]?[@\w./-]+["'`]?\s+import\b|.{0,60}\brequire\(|(?:npm|pnpm|yarn|bun|pip|pip3|cargo|go|gem|composer|brew|apt|apt-get) (?:i|install|add|get|require|remove|update)\b)/
const installs = /\b(?:npm|pnpm|yarn|pip|cargo|gem|composer|brew) /
/** `@Autowired private …`, `@Test(…)` */
const annotates =
  /^\s*@[a-z]\w*(?:\([^)]*\)?)?\s*(?:$|@|(?:private|public|protected|final|static|abstract|class|void|async|def|func|fun|const|let|val|var|interface|record|data|export|override|input|output)\b)/
/** `at com.acme.Mail.send(Mail.java:212)`, `whatsapp.sendTemplate(user.id, …)` */
const called = /(?:[a-z_$][\w$]*\.){2,}[\w$<>]+\([^()\s]*(?:\)|:\d)|(?:[a-z_$][\w$]*\.)+[a-z]\w*\(\w*[^)]*\)?/g
/** `"https://wa.me/" + order.phone` */
const builds = /["'`]https?:\/\/[^"'`\s]*["'`]\s*\+\s*[a-z]|["'`]https?:\/\/[^"'`\s]*\$\{/
/** `telegram.ext.Updater`: parts of a module, the last a class. */
const moduleName = /\b[a-z_]\w*(?:\.[a-z_]\w*)*\.[A-Z]\w+\b(?!\.[a-z]{2,})/g

/** So many characters of a line are looked at to each side. */
const sight = 120

/** Of drafts, those that are not only names in source code. */
export function withoutSource(text: Text, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(draft => !names.test(draft.rule) || !isSource(text, draft.start, draft.end))
}

function isSource(text: Text, start: number, end: number): boolean {
  const { text: folded } = text
  const from = Math.max(start > 0 ? folded.lastIndexOf('\n', start - 1) + 1 : 0, start - sight)
  const lineEnd = folded.indexOf('\n', end)
  const line = folded.slice(from, Math.min(lineEnd < 0 ? folded.length : lineEnd, end + sight))
  if (!/[.("'`@]/.test(line) && !installs.test(line)) return false
  if (builds.test(line)) return true
  // A remark behind code is for whoever reads it.
  if (/\/\/|#|\/\*|<!--|--\s/.test(line.slice(0, start - from))) return false
  if (brings.test(line) || annotates.test(line)) return true
  const covers = (match: RegExpExecArray, offset: number) =>
    offset + match.index < end && offset + match.index + match[0].length > start
  if ([...line.matchAll(called)].some(match => covers(match, from))) return true
  if (text.original === undefined) return false
  const [rawFrom, rawTo] = [text.from[start] ?? 0, text.to[Math.max(start, end - 1)] ?? 0]
  const near = text.original.slice(Math.max(0, rawFrom - 60), rawTo + 60)
  const offset = Math.max(0, rawFrom - 60)
  return [...near.matchAll(moduleName)].some(
    match => offset + match.index < rawTo && offset + match.index + match[0].length > rawFrom,
  )
}
