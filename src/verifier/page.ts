import { checkFile, whyNotTogether, type Report } from '#engines/merkle/check-file'
import { sha256 } from '#engines/merkle/sha2'
import { verifier as words } from '#web/messages/verifier.ts'

// The script of the one-file verifier. It makes no request, and keeps nothing: every file goes from the disk into the checks.

/** Read into memory at once; far above what a receipt can have. */
const bytesMax = 10_000_000

interface Given {
  name: string
  text: string | null
}

const byId = (id: string) => document.querySelector<HTMLElement>(`#${id}`)!
const key = byId('key') as HTMLInputElement
const drop = byId('drop')
const files = byId('files') as HTMLInputElement
const pasted = byId('text') as HTMLTextAreaElement
const clear = byId('clear')
let given: Given[] = []

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

function stateOf({ holds, checks }: Report): 'holds' | 'open' | 'fails' {
  if (!holds) return 'fails'
  return checks.some(check => check.state === 'open') ? 'open' : 'holds'
}

function shown({ name }: Given, report: Report): HTMLElement {
  const state = stateOf(report)
  const box = element('article', '', `report ${state}`)
  const head = element('h3', '')
  head.append(element('span', `${words.kinds[report.kind]}: ${name}`), element('span', words[state]))
  const list = element('ul', '')
  for (const check of report.checks) {
    const line = element('li', '', check.state)
    line.append(element('b', words.states[check.state]), element('span', check.sentence))
    list.append(line)
  }
  box.append(head)
  if (report.says) box.append(element('p', `${words.says}: “${report.says}”`))
  box.append(list)
  if (report.content) {
    const content = element('details', '')
    content.append(element('summary', words.content), element('pre', report.content))
    box.append(content)
  }
  return box
}

function failing(sentence: string): Report {
  return { kind: 'unknown', says: null, content: null, holds: false, checks: [{ state: 'fails', sentence }], checkpoints: [] }
}

/** Checks everything given again: another key changes all answers. */
function showAll(): void {
  const trusted = key.value.trim() === '' ? [] : [key.value.trim()]
  const reports = given.map(({ text }) => (text === null ? failing(words.tooLarge) : checkFile(sha256, text, trusted)))
  const apart = whyNotTogether(reports)
  const boxes = reports.map((report, at) => shown(given[at]!, report))
  byId('results').replaceChildren(...boxes, ...(apart ? [element('p', apart, 'note')] : []))
  byId('none').hidden = given.length > 0
  clear.hidden = given.length === 0
}

async function take(list: FileList | undefined | null): Promise<void> {
  const taken = Array.from(list ?? [], async file => ({ name: file.name, text: file.size > bytesMax ? null : await file.text() }))
  given = [...given, ...(await Promise.all(taken))]
  showAll()
}

files.addEventListener('change', () => {
  void take(files.files).then(() => (files.value = ''))
})
for (const name of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
  document.addEventListener(name, event => {
    event.preventDefault()
    drop.classList.toggle('over', name === 'dragenter' || name === 'dragover')
    if (name === 'drop') void take(event.dataTransfer?.files)
  })
byId('form').addEventListener('submit', event => {
  event.preventDefault()
  if (pasted.value.trim() === '') return
  given = [...given, { name: words.pasted, text: pasted.value }]
  pasted.value = ''
  showAll()
})
key.addEventListener('input', showAll)
clear.addEventListener('click', () => {
  given = []
  showAll()
})
