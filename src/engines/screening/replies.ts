// What the other side says between the parts of something: a question, a nod, a word about reaching somebody.

/** A question. */
export const asking =
  /[?？؟]|^(?:which|what|how|where|who|welche|was|wie|wo|qu[eé]|cu[aá]l|quais|qual|quels?|quelles?)(?![\p{L}])|哪|什么|kaun|kya|какие|какой|какая/iu

/** A nod: it asks for no more than that it goes on. */
export const onward =
  /^(?:[^\p{L}\p{N}]*|(?:(?:(?:ah|oh|uh|and|the|is|that|so|say|what's)[\s,]+)*(?:ok|okay|brb|lol|haha|nice|lovely|hold on|one sec|sec|a sec|yes|yep|yeah|y|and|then|next|go on|more|continue|got it|go ahead|rest|last part|what|hm+|mm+|noted|sure|cool|great|fine|done|wait|sí|si|sim|oui|ja|да|угу|ага|и|дальше|dale|claro|k|right|(?:first|second|other|next|last) (?:part|half|bit)|other half|half|before|after|so far|go|(?:okay|ok)? ?(?:i'm |im )?(?:writing|noting|saving|typing) (?:it|that|this)(?: down)?|pen ready|ready|got (?:a pen|that|the first)|et (?:la suite|après|ensuite)|la suite|ensuite|y (?:luego|después|qué más)|luego|sigue|siga|sigo|e (?:depois|aí|o resto)|depois|continua|und (?:dann|weiter|der rest)|dann|weiter|а дальше|дальше\?|так|ну|записываю|пишу|потом|وبعدين|كمل|接着|然后呢|后面呢|aur|aur aage|phir kya|bolo|haan bolo|noted|haan|ha|aage|phir|نعم|تمام|طيب|ثم|好|嗯|对|继续|然后|有的))[^\p{L}\p{N}]*)$/iu

/** Whether a message is about reaching somebody, and counts nothing. */
export function isAboutContact(said: string): boolean {
  // "The number of words", "room numbers" count something.
  const text = said.replace(counted, '')
  return (
    /\bpen\b|in (?:pieces|bits|parts)|ringing|calling|texting|\bapunta|\banota|записыва|по частям|记一下|take (?:this|it) down|\brings\b|last four|phone|number|mobile|cell|contact|call|reach|whats|mail|area code|digits|dial|country code|in pieces|in bits|vorwahl|\bring\b|كلم|\bbhejo|llam[oa]|ligo|appelle|tel[eé]|m[oó]vil|num[eé]ro|handy|nummer|номер|телефон|звон|набер|رقم|电话|手机|号/i.test(
      text,
    ) && !/(?<!that |this )order|invoice|ticket|tracking|version|page|serial|part|model|build|issue|port/i.test(text)
  )
}

const counted =
  /\bnumbers? of\b|\b(?!(?:phone|your|ur|my|mobile|cell|contact|telephone|the|a|whatsapp|full|whole|direct|new|other|that|his|her|our|real|work|office|best|this|best|good)\b)\p{L}{3,} numbers?\b/giu
