// Which languages a text may be in, as far as their word lists have to be there to read it. Too many cost a download; one
// too few is made up for by the server, which has them all.

/** Languages whose word lists come when a text needs them. English and what belongs to no language are always there. */
export type Tongue = 'es' | 'pt' | 'fr' | 'de' | 'hi' | 'ru' | 'ar' | 'zh'

const letters: [Tongue, RegExp][] = [
  ['ru', /[\u0400-\u04ff]/],
  ['ar', /[\u0600-\u06ff]/],
  ['hi', /[\u0900-\u097f]/],
  ['zh', /[\u3400-\u9fff]/],
  ['es', /[ñ¿¡]/i],
  ['pt', /[ãõ]/i],
  ['fr', /[œèêùû]|\b[cdjlmnst]['’][a-zéê]{3}/i],
  ['de', /[ßäöü]/i],
]

/** Everyday words by which a language shows, without accents. */
const everyday: Record<'es' | 'pt' | 'fr' | 'de' | 'hi', string> = {
  es: 'el la los las un una del que y en mi mis te tu su con por para es esta hola gracias favor como si pero mas muy aqui fuera hablar hablamos escribe escribeme llama llamame pasame dame tienes tengo puedo puedes podemos quieres mejor correo telefono numero pago pagar comision donde cuando nos le lo al seguimos directo manda mandame este plataforma sin vamos todo bien dias arroba punto guion tengan soy luz',
  pt: 'o os um uma do da dos das que e em meu minha no na nos te tu com por para voce voces esta ola obrigado obrigada favor como mas mais muito aqui fora falar falamos escreve chama me liga passa manda tem tenho posso pode podemos quer melhor telefone numero pagamento pagar comissao onde quando ao pelo pela seguir direto este sem vamos tudo bem zap arroba ponto ta bora meu teu acha adiciona aqui',
  fr: 'le la les un une des du que et en mon ma mes te tu votre vous nous je avec par pour est bonjour merci comment mais plus tres ici dehors parler parlons ecrivez ecris appelle appelez moi donne avez ai peux pouvez pouvons mieux courriel telephone numero paiement payer commission ou quand au sur dans ce cette sans direct envoie pas on se arobase arrobase point tiret chez parle',
  de: 'der das ein eine einen und ist nicht mit mein meine meinen mich mir dich dir ihr ihre ihnen sie ich wir uns auf im zu von vom fur aber auch hier gern schreib schreiben ruf rufen anrufen sprechen reden haben hast kann konnen konnten nummer zahlung zahlen bezahlen gebuhr wo wann uber bei ohne direkt bitte danke hallo lieber lass lassen den dem ja nein es geht wie punkt unterstrich klammeraffe minus',
  hi: 'hai hain ka ki ke ko se mein mujhe mujhse aap aapka aapki aapke aapko apna apni kar karo karna karte karenge kr krna baat bat nahi nahin nhi yahan yaha wahan bahar bhej bhejo do dena lo par pe kya kaise kitna paise paisa chahiye bhai ji ya aur hum mera meri mere tum batao seedha accha theek thik raha rahe tha kardo aaj hi bada',
}
const tonguesOf = new Map<string, Tongue[]>()
for (const [tongue, words] of Object.entries(everyday) as [Tongue, string][])
  for (const word of words.split(' ')) tonguesOf.set(word, [...(tonguesOf.get(word) ?? []), tongue])
/** English words, too: alone they show nothing. */
const alsoEnglish = new Set(
  'me do no a on my zap is do to par pay den hum tu te as an in son pas es am war bat lo ya ai ou se us so die'.split(' '),
)

/** The languages that show in a text. */
export function tonguesIn(text: string): Set<Tongue> {
  const found = new Set<Tongue>()
  for (const [tongue, sign] of letters) if (sign.test(text)) found.add(tongue)
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  for (const [word] of plain.matchAll(/[a-z]+/g))
    if (!alsoEnglish.has(word)) for (const tongue of tonguesOf.get(word) ?? []) found.add(tongue)
  return found
}
