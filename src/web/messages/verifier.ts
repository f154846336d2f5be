/** Words of the verifier: one page in one file, that asks nobody. */
export const verifier = {
  title: 'Check a receipt',
  lead: 'Symbolon gives you a receipt for every choice about learning, every withdrawal and every look by staff. This page checks it. It sends nothing and loads nothing: save it, switch the network off, and it still works.',
  drop: 'Drop receipts here, or choose files',
  dropNote: 'Receipts, consistency proofs and checkpoints, as .json files.',
  paste: 'Or paste what is in a file',
  pasteCheck: 'Check this text',
  key: 'Key that you trust',
  keyNote:
    'Optional. The line name+id+key from the instance’s page “Proofs”, better from a place that the instance can’t change: your notes, a mail of long ago, a colleague. Without it you must compare the key yourself.',
  results: 'Result',
  none: 'Nothing checked yet.',
  clear: 'Clear',
  pasted: 'Pasted text',
  kinds: { receipt: 'Receipt', consistency: 'Consistency proof', checkpoint: 'Checkpoint', unknown: 'File' },
  holds: 'Holds',
  open: 'Holds, if the key is right',
  fails: 'Does not hold',
  says: 'It says',
  content: 'Content of the entry',
  states: { holds: 'Holds', fails: 'Fails', open: 'Compare' },
  tooLarge: 'This file is larger than 10 MB. No receipt is.',
  proves: 'What this proves',
  provesList: [
    'The words and the content of the receipt are what was entered in the log, at that place, and can’t be changed or taken out without every later check failing.',
    'An item is, or is not, in the list of exactly those items that a model was built from.',
    'With two checkpoints and a consistency proof: the log only grew in between.',
  ],
  cannot: 'What it can’t prove',
  cannotList: [
    'That nobody copied something by hand, or that a processor outside kept nothing.',
    'That the key is the instance’s own. Compare it with one that you have from elsewhere.',
    'That you and others were shown the same log. Compare checkpoints of the same size: their roots must be equal.',
  ],
  noScript:
    'Checking needs script. This page runs its own script only, and loads none. The command line does the same: npm run -s symbolon -- verify receipt.json',
}
