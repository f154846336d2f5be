/** What was typed, chosen or picked before the script started. Hydration puts fields back to what the server wrote. */
type Control = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement

const typed = new Map<Control, string>()
let isKeeping = false

/** Keeps what people typed so far and go on typing until `giveBackTyped`. To be called before hydration begins. */
export function keepTyped(): void {
  isKeeping = true
  for (const control of document.querySelectorAll<Control>('textarea, input, select')) if (isChanged(control)) keep(control)
  for (const kind of ['input', 'change']) document.addEventListener(kind, hear, true)
}

/** Puts it into the fields again, as if it were typed now, so that whoever follows them hears of it. */
export function giveBackTyped(): void {
  if (!isKeeping) return
  isKeeping = false
  for (const kind of ['input', 'change']) document.removeEventListener(kind, hear, true)
  for (const [control, value] of typed) if (control.isConnected) giveBack(control, value)
  typed.clear()
}

function hear(event: Event): void {
  if (event.target instanceof Element && event.target.matches('textarea, input, select')) keep(event.target as Control)
}

function keep(control: Control): void {
  // Ticks survive hydration, and what is hidden nobody typed.
  if (/^(checkbox|radio|hidden|submit|button)$/.test(control.type)) return
  typed.set(control, control.value)
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return [...control.options].some(one => one.selected !== one.defaultSelected)
  return control.type === 'file' ? control.value !== '' : control.value !== control.defaultValue
}

function giveBack(control: Control, value: string): void {
  if (control.type === 'file' || control instanceof HTMLSelectElement) {
    if (control.type !== 'file') control.value = value
    control.dispatchEvent(new Event('change', { bubbles: true }))
    return
  }
  const hasCaret = document.activeElement === control && control.selectionStart !== null
  const caret = hasCaret ? [control.selectionStart, control.selectionEnd, control.value] : null
  // React takes an event for news only when the value differs from the last one it saw set.
  control.value = control.defaultValue
  const proto = control instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(proto, 'value')!.set!.call(control, value)
  // Where hydration did not touch the text the caret stays; else it stands where typing goes on.
  if (caret) {
    const [start, end] = caret[2] === value ? caret : [value.length, value.length]
    control.setSelectionRange(start as number, end as number)
  }
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
