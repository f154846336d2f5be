/**
 * What honest people say that only looks like an ask or an offer, by language: it waits for the contract, it is turned
 * down, it is asked about the rules, it is words of a page or of a program.
 */
const core = String.raw`
AFTER3: (a |the |)contract (comes|goes|is) first, first the contract, until (you|you've|you have|i'm|i am|we|we've) (hire|hired|sign|signed), until (you|they) hire (me|us), till (you|they) hire (me|us), until (the|a|our) contract, till (the|a|our) contract, until there is a contract, until there's a contract, once (we|we've|we have) signed, once we have signed, when we have signed, after we have signed, has to wait (until|till|for), have to wait (until|till|for), must wait (until|till|for), will have to wait, once (it's|it is|that's|that is) signed, as soon as we sign, as soon as you hire, the moment the contract, when you have hired, after you have hired, only once hired, not before hiring, not before signing
REFUSE3: (won't|will not|don't|do not|not going to|never|refuse to) (open|click|follow|tap|scan) (it|that|this|the link|such links|links|that link), no need for (my|your|a|any|the) (number|phone|phone number|email|e-mail|mail|whatsapp|telegram|call), what happens (if|when) (i|you|someone|somebody|people|a freelancer|a client|one), by accident, accidentally (typed|sent|posted|shared|wrote|pasted|put|left|gave), is it (allowed|forbidden|against the rules|ok|okay) to (mention|say|name|write|type), (got|get|was|were|been) (banned|suspended|blocked|flagged|warned) for (sharing|sending|giving|posting|asking|paying), (why|when) (do|does|did) (the|this) (filter|site|platform|system) (hide|mask|block|flag|remove), (my|the|a) message (was|got) (hidden|masked|blocked|flagged|held), (rather|would rather|i'd rather) not be (paid|called|phoned|contacted|reached|messaged|texted), (place|room|box|chat|inbox) where we talk (isn't|is not|stays|won't)
DROP0=CHAN: (sizes|size|fonts|font|menu|layout|page|site|header|footer|buttons|button|screens|images|icons|banner|hero|nav|spacing|padding|text) (on|for) (mobile|phone|the phone)
SAMPLE0: e g, eg, error text, error message reads, helper text, hint text, tooltip, toast, snackbar, label text, aria-label, enter a valid, please enter a valid, invalid phone, invalid email, input mask, like in films, like in the films, like in movies, like in the movies, as in films, as in the movies, fictional number, film number, test value, testwert, valor de prueba, valor de teste, valeur de test, тестовое значение, 测试值
INVITE2=own: collaborator request, collaborator access, lesezugang, nur zum zählen, rol lector, reader role, viewer role, read-only role, sirf dekhne ki permission
SYSTEM2=sys: memoq, trados, xtm, memsource, phrase tms, smartcat, pdm, plm, wordpress, shopify store, the server wants, der server will
UNIT0: segundos, minutos, horas, secondes, heures, sekunden, minuten, stunden, секунд, секунды, минут, часов, seconde, minuti, secondi, 秒, 分钟
DROP0=SOC: half my face, my face is, my face was, my face when, on my face, in my face
IDNOUN0: bom, conf, confirmation, pnr, booking ref, semilla, semente, graine, zeichnungsnr, 零件, 料号, деталь, артикул, القطعة, seed, seeds, tender, gost, гост, inv, invc, ord, ref, rcpt, quote no, qt, po, doi, pmid, isbn, issn, arxiv, orcid, nct, cas
`
const es = String.raw`
AFTER3: hasta que (me contrates|me contraten|firmemos|haya contrato|empiece el contrato), cuando hayamos firmado, una vez firmemos, tendrá que esperar a
REFUSE3: no hace falta (mi|tu|su|el|ningún) (número|teléfono|correo|móvil|celular), qué pasa si, sin querer, por error (escribí|puse|mandé|envié)
IDNOUN0: pieza, piezas, repuesto, recambio
SAMPLE0: texto de error, mensaje de error, introduce un, introduzca un
`
const pt = String.raw`
AFTER3: até (me contratar|você me contratar|assinarmos|ter contrato|haver contrato|o contrato começar), quando tivermos assinado, tem que esperar (até|o contrato)
REFUSE3: não precisa (do|de|o) (meu|seu|teu|número|telefone|e-mail), o que acontece se, sem querer
IDNOUN0: peça, peças, item
SAMPLE0: texto de erro, mensagem de erro, digite um, insira um
`
const fr = String.raw`
AFTER3: tant que (le contrat|nous n'avons pas signé|on n'a pas signé|vous ne m'avez pas), jusqu'à (la signature|ce que vous m'engagiez|ce que le contrat), quand nous aurons signé, quand on aura signé, devra attendre
REFUSE3: pas besoin de (mon|ton|votre|numéro|téléphone|mail), que se passe-t-il si, qu'arrive-t-il si, par mégarde, sans faire exprès
IDNOUN0: pièce, pièces, réf
SAMPLE0: texte d'erreur, message d'erreur, saisissez un, entrez un, veuillez saisir
`
const de = String.raw`
AFTER3: sobald der auftrag (läuft|startet|steht|erteilt), wenn der auftrag (läuft|startet|steht), bis (wir unterschrieben haben|du mich beauftragst|sie mich beauftragen|der vertrag|zum vertrag|zur unterschrift), wenn wir unterschrieben haben, muss warten bis, muss bis zum vertrag
REFUSE3: keine (nummer|telefonnummer|mailadresse) nötig, was passiert wenn, was passiert eigentlich wenn, aus versehen, versehentlich
IDNOUN0: teil, bauteil, ersatzteil
SAMPLE0: aus der doku, fehlertext, fehlermeldung, hinweistext, bitte eine gültige, geben sie eine gültige, gültige telefonnummer, gültige e-mail
`
const hi = String.raw`
AFTER3: jab tak (contract|hire|sign), contract hone tak, hire hone tak, sign hone tak
REFUSE3: galti se (number|email|mail|phone), agar galti se, number ki zaroorat nahi, number ki zarurat nahi
`
/** By the pack that they go to. */
export const honest = { core, es, pt, fr, de, hi }
