// Figures and signs that stand for letters, by the script of the word.

export const leet: Record<string, string> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'gb',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'il',
  '+': 't',
  '(': 'c',
  '€': 'e',
  '£': 'l',
  '¡': 'i',
  '*': 'aeiou',
  '#': 'h',
  '%': 'o',
  '¥': 'y',
}
/** The same for words in Cyrillic and in Arabic letters. */
export const leetCyrillic: Record<string, string> = {
  '0': 'о',
  '3': 'ез',
  '4': 'ча',
  '6': 'б',
  '1': 'л',
  '@': 'а',
  $: 'с',
  '8': 'в',
}
export const leetArabic: Record<string, string> = {
  '5': 'سخ',
  '3': 'ع',
  '7': 'ح',
  '2': 'ا',
  '0': 'ه',
  '1': 'ا',
  '6': 'ط',
  '9': 'ص',
}
