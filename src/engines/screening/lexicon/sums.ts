/**
 * Money that is to pass beside the contract, told without the name of a way of paying: the rest at the door, a standing order,
 * the account named below, somebody else who pays.
 */
const core = String.raw`
viax0: по, на, через, на карту, عبر, على, عن طريق, 用, 走, 通过
sumx0: остальное, остаток, вторую половину, الباقي, المتبقي, 剩下的, 剩余的, 尾款, 余款
SKIPMS3: без договора, без контракта, بدون عقد, بلا عقد, 不走合同, 不签合同, 不走平台合同
CALLME3: позвони завтра, позвоните завтра, набери завтра, набери меня, наберите меня, звякни, звякните, اتصل بي, اتصلي بي, اتصل بي بكرة, دق علي, كلمني بكرة, 打我电话, 给我打电话, 打个电话给我, 来电, 打电话给我
SENDCH3: скину (свой|вам|тебе|мой) номер, дам (свой|вам|тебе|мой) номер, отправлю (свой|вам|тебе|мой) номер, اعطيك رقمي, أعطيك رقمي, ارسل لك رقمي, أرسل لك رقمي, بعطيك رقمي, 给你我的号码, 给你我的电话, 把我的号码给你, 把我电话给你
ASKNUM3: (мне |)нужен (твой|ваш) (телеграм|ватсап|вайбер|номер|телефон|контакт|ник), (мне |)нужна (твоя|ваша) (почта|эл почта|электронка), (мне |)нужны (твои|ваши) контакты, оставь (номер|телефон|почту|контакт|контакты|телегу|телеграм|ватсап), оставьте (номер|телефон|почту|контакт|контакты|телеграм|ватсап), киньте (номер|телефон|почту|контакты), 发一下(电话|手机号|邮箱|号码|联系方式|微信|qq), 留一下(电话|手机号|邮箱|号码|联系方式|微信|qq)
BANKB4=bank: переводом, переводом на карту, банковским переводом, по номеру карты, 银行转账, تحويل بنكي
BANKB4=cash: наличными, كاش, 现金
TALKOUT4: поговорим не здесь, поговорим в другом месте, обсудим не здесь, давай не здесь, не тут обсудим, 我一般在(微信|qq|whatsapp|telegram|钉钉|line|企鹅), (я |)чаще в (инстаграме|инстаграм|инсте|директе|телеге|ватсапе), راح اكتبلك على (واتساب|تيليجرام|انستقرام|سكايب|ديسكورد), بكتبلك على (واتساب|تيليجرام|انستقرام|سكايب|ديسكورد), (الافضل|ننتقل الى|نروح على|نكمل على|نتكلم على) (انستقرام|انستا|الانستا|زوم|الانستقرام)
MEET3=zoom: على زوم, عندك زوم, زوم عندك
NOFEE4: так без комиссии, без их комиссии, без комиссии сайта, كذا نوفر العمولة, نوفر العمولة, بدون عمولة, 省手续费, 这样省手续费, 省下手续费, 省平台费
MESS4=line: 用line, 在line, line上, 去line, line搜, line方便
payi0: (i|we|you|i'll|we'll|you'll|i'd|we'd|let me|let us|i can|we can|you can|i could|we could|i will|we will|can i|can we|could i|could we|shall i|should i|i would|i'm to|i'd rather|we'd rather|and|then) (pay|settle|square|clear|sort|sort out|send|hand|hand over|transfer|wire|give|pass|slip|cover|bring|mail|post|do|drop off|top up|add|compensate|reimburse|make up|top it up), i'm (paying|settling|bringing|handing|sending), we're (paying|settling|bringing|handing|sending)
sharex0: the rest, the other, the remainder, the remaining, the difference, the balance, the other half, the second half, half of it, the outstanding, the bulk, most of it, whatever is left, what is left, what's left, the actual fee, the real fee, the real amount, everything else, it with you, the lot, all of it, the whole sum
offx0: in notes, in bills, in coins, at the door, at your door, at my door, on the doorstep, when we meet, when i see you, when you see me, when you come, when i come, when i visit, in person, face to face, in cash, in banknotes, in an envelope, by hand, in your hand, in my hand, into your hand, on the side, off the books, under the table, straight to you, straight to me, directly to you, directly to me, to you directly, to me directly, to you privately, privately, between us, between ourselves, outside of this, outside of here, outside of it, outside this, elsewhere, by bank transfer, by standing order, by giro, by cheque, by check, by ordinary transfer, by normal transfer, from my own bank, from my own account, from my bank, from our bank, via my bank, in bitcoin, in crypto, in stablecoins, without the site, without the platform, without the marketplace, out of my own pocket, without any of this
moneyx0: in cash, cash in hand, cash on the day, in banknotes, in bank notes, in notes and coins, in bitcoin, in crypto, in stablecoins, in an envelope, under the table, on the side, off the books, by hand
throughx0: here, through here, on here, through the site, via the site, on the site, by the site, in escrow, through escrow, on the platform, through the platform, in the contract, on the contract, as a milestone, in the milestone, through this
elsex0: between us, between ourselves, off the site, site-free, without the site, elsewhere, outside, off here, some other way, another way, on the side, outside of it, separately
whox0: my accountant, our accountant, my bookkeeper, our bookkeeper, my secretary, my cousin, my brother, my sister, my partner, my husband, my wife, my father, my mother, my uncle, my office, our office, my boss, a friend of mine, my company, our company, head office, my assistant, our treasurer, our cashier
DIRECT3: (put|have|get|set) you (up |)on (a standing order|our payroll|the payroll|my payroll|our books), (pay|pays|paid|paying|wire|wires|send|sends) you from (his|her|their|my|our) own (account|pocket|bank|purse|wallet), (nothing|none of it|neither of it|no trace|no payment) (shows|show|appears|turns|will show|will appear) (up |)(here|on here|on the site|on this site|in the contract), (invoice|bill) (me|us) (directly|direct|straight|privately|personally|outside), (square|settle|clear|sort|fix|make) it with you (on the side|at the door|later|in person|in cash|privately|directly|myself|outside), (money|deposit|advance|payment|sum|amount) (land|lands|arrive|arrives|come|be|reach|hit|hits) (on|in|into|to|) my (card|account|bank|wallet) (before|first|and), mark (it|this|them|the milestone|the job) (as |)(paid|done|complete|completed|finished) here and, (report|tell|say|declare|write|enter) (only |just |)(half|a part|part|the half) of the hours, (half|part|most) of the hours (here|on here|on the site)
DIRECT3: (is|are|gets|get|will be) (paid|sent|wired|transferred|settled) (weekly |monthly |straight |directly |)(in|by|with|via|as) (stablecoins|stablecoin|crypto|bitcoin|ordinary transfer|a normal transfer|plain transfer|standing order|banknotes)
ACCT1=below: to the account (below|above|in annex|in the annex|in appendix|named|stated|given|on page|at the end|at the bottom|overleaf|in clause|in section|in schedule|in the schedule), to the bank (below|above|named|stated|in annex|in the annex), to the account (i|we) (name|named|give|gave|send|sent|mail|tell), account (in|of) annex, to the iban (below|above|in|on)
ACCT1=own: to my number, on my number, onto my number, to my phone number, to this number
HAVEYOU2: (could|would|can|will|might) you (accept|take)
BANKB4=cash: banknotes, bank notes, paper money
BANKB4=bank: standing order, standing orders, giro transfer
PAYB4=crypto: stablecoin, stablecoins
PAYB2=wise: wise is (cheaper|cheapest|faster|fastest|better|quicker|simpler|easier|easiest)
PAYB4=mbway: mb way, mbway, multibanco, bizum, twint, swish, vipps, mobilepay, blik, paytm, phonepe, phone pe, gcash, paymaya, orange money, mobile money, m-pesa, mpesa
SKIPMS3: (leave|keep|let) the (contract|milestone|escrow) (empty|blank|unfunded|at zero|at nothing|aside|out of it), (leave|leaving) the (contract|escrow|milestone) out, (drop|dropping|ditch|ditching|bin|scrap|cancel|end) the contract (and|then), no need for (the|a|any) (contract|escrow|milestone)
platpay1: the built-in payments, the built in payments, built-in payments, built-in payment, the built-in payment, the payments here, the payment system here, the site's payments, the in-house payments, the site's billing
herew0: through the site, via the site, on the site, through this site, by the site, in escrow, through escrow, here on the site, with the site, via escrow
NOFEE3: (no|without) (service |)(charge|charges) (then|between us|this way|that way)
nextx0: the next ones, all the next ones, next ones, the later ones, later ones, the following ones, future ones, all later jobs, the next jobs, the others, all the others, the real hours, the rest of the hours, the other hours, the remaining hours
withoutit0: without it, without the site, if it never shows up here, off it, outside it
theni0: then i start, then i begin, and i start, and i begin, and i'm on it, i start tonight, i start today, i begin today, i begin tonight, then we start, then we begin, before we sign anything, and we start, so i can start, so i can begin, then it's yours
AWAY4=off: not over (this|the) (site|platform|page), out of this (platform|site|page), минуя (сервис|сайт|биржу|площадку), без посредника, por afuera, arreglemos por afuera, no third party between us
DIRECT3: through our payroll, (a |my |by |per )private invoice, invoice you by post, close the job as (filled|done|complete|completed|finished|not|no), shut the contract and, pay your (firm|company|studio|bank|card) (myself|directly|direct), pay you myself, iban to iban, account to account, (buy|order|book) my (gumroad|etsy|patreon|shopify|ko-fi|payhip|udemy) (pack|print|item|course|product|page|shop), on my (gumroad|etsy|patreon|ko-fi|payhip), we cut (checks|cheques), send me a w-9
PAYB4=pix: pixzinho, um pix, um pixzinho, mandar pix
PAYB4=snapscan: snapscan, momo, mtn momo, kaspi, каспи, каспи голд, palawan express, line pay, 街口支付, gcash, g cash
PAYME3: que me mandes, me mandes un, me hagas un, que me hagas, me haces un, que me transfieras
recipx0: recipient, receiver, beneficiary, in the name of, made out to, name
remitx0: western union, moneygram, money gram, ria, remitly, worldremit, xoom
givemex0: bank details, your bank details, your iban, your account, account number, your account number
escrowx1: through escrow, by escrow, use escrow, with escrow, in escrow, escrow, the escrow, the contract, a contract, the milestone, a milestone
sumx0: the rest, the remainder, the balance, the other half, the second half, half of it, what's left, what is left, the remaining half, remaining half, the remaining sum, the other part
BANKB4=cash: (accept|take|do|prefer|via|by|with|using|use|only|just) cash, cash (is fine|works|only|please|instead|ok|okay|would be|is ok|is easier|is best|is better)
OTPW2: otp, one-time code, one time code, one-time password, one time password, verification sms, verification text, verification code you, sms code, code by sms, code by text, code from the sms, code from the text, code aus der sms, code per sms, code reçu par sms, code par sms, código del sms, código por sms, código do sms, код из смс, код из sms, смс-код, код который пришёл, код, который пришел, 验证码, 短信验证码, رمز التحقق, كود التحقق, sms wala code, otp code, 2fa code, the 6 digits, the six digits, the 4 digits, the four digits, sms pe aaya, sms me aaya
GIVECODE2: give the, tell the, read out, forward the, type the, enter the, dictate, dictate it, share the, bol do, batao, de do, code bhejo, mir den, gib mir den, sag mir den
FORBID=secret: (what|which) (number|code|digits|pin) (came|arrived|did you get|popped up|just came|did they send|did they text) (by|via|in|on|you|to), what does the (text|sms|message) from (the bank|your bank|upwork|google|paypal|whatsapp|the site|the platform) say, what (number|code) came by (sms|text)
firstx0: first, upfront, up front, in advance, yourself, beforehand, out of your own pocket, then i release, to release, before i release, so we can release, then we release
entryx0: customs, the customs, the tax, tax clearance, the duty, the duties, clearance fee, the insurance fee, the stamp duty, the release fee, transfer fee, application fee, the application fee, joining fee, the joining fee, entry fee, background check, the background check, drug test, medical check, vetting, the vetting, the equipment, the headset, the software, the licence, the license, the laptop
gainx0: before day one, before your first day, on your first day, first day, day one, then i release the, to release the payment, to release your, so we can release the, you commence, tu commences, wirst du freigeschaltet
payx0: you owe us, you owe, transfer us, wire us, advance
wantx0: we need, we require, we ask for, we charge, we take, there will be, you'll need, you will need, there is, there's, we have to ask for, we collect, we only need
feeofx0: fee of, charge of, contribution of, one-time fee, one-off fee, one time fee, small fee, small charge, nominal fee, admin fee, token fee
accessx0: for access, to access, for the portal, to the portal, to unlock, to see the tasks, to enter, for entry, for verification, to be verified, for your badge, for onboarding, before the first task, before your first task, to get the tasks, for the work portal, to join the team, for joining, for the id card, for your file
leavex1: leave it out, leave that out, skip it, skip that, do without it, do without, without it then, drop it, get by without, manage without
`
const es = String.raw`
sumx0: el resto, la otra mitad, lo que falta, el saldo
viax0: por, vía, en, con, mediante
SKIPMS3: sin contrato, sin abrir contrato, sin el contrato
CALLME3: llámame mañana, llámame luego, llámame cuando, llámame a la tarde, me llamas mañana, me llamas luego, me llamás
REACHYOU3: te puedo llamar, puedo llamarte, te podría llamar, puedo llamarlo, puedo llamarla, le puedo llamar
SENDCH3: te paso mi (número|teléfono|correo|móvil|contacto|cel|celular), te dejo mi (número|teléfono|correo|móvil|contacto|cel|celular), te mando mi (número|teléfono|correo|móvil|contacto)
NOFEE4: (nos |)ahorramos la comisión, (nos |)ahorramos las comisiones, ahorrarnos la comisión, sin que se lleven la comisión
TALKOUT4: (lo arreglamos|lo vemos|lo hablamos|lo cerramos|nos arreglamos) (fuera|por fuera|por otro lado|aparte), (sigamos|hablemos|mejor|sigue|seguimos|pasamos|pasemos) (por|a|en) (instagram|insta|facebook|linkedin)
BANKB4=bank: transferencia
sharex0: el resto, la otra mitad, lo demás, lo que falta, el otro, los otros, la diferencia
moneyx0: en efectivo, en mano, en billetes, en un sobre, en negro, bajo cuerda, por fuera
throughx0: por aquí, por la web, por la plataforma, en el contrato, por la página
elsex0: por fuera, aparte, por otro lado
DIRECT3: (te lo|te la|os lo|se lo) (pago|doy|abono|paso) (en mano|en efectivo|aparte|por fuera|yo mismo|yo misma|directamente), cuando nos veamos te (pago|doy)
`
const pt = String.raw`
sumx0: o resto, a outra metade, o que falta, o restante, o saldo
viax0: por, via, no, na, em, com, pelo, pela
SKIPMS3: sem contrato, sem abrir contrato, sem o contrato
CALLME3: me liga amanhã, me liga depois, me liga mais tarde, me liga quando, liga pra mim, me liguem
REACHYOU3: posso te ligar, posso ligar pra você, posso ligar para você, posso te telefonar, te posso ligar
SENDCH3: te passo meu (número|telefone|email|zap|contato|celular), te mando meu (número|telefone|email|zap|contato|celular), te dou meu (número|telefone|email|zap|contato|celular), passo o meu (número|contacto|contato|email)
NOFEE4: economiza a taxa, economizamos a taxa, economizar a taxa, poupamos a taxa, poupar a taxa, poupamos a comissão
TALKOUT4: (continuamos|continua|seguimos|vamos continuar|a gente continua|bora|falamos|melhor|podemos ir) (no|pelo|pro|para o|na|via) (whatsapp|whats|zap|telegram|instagram|insta|discord|skype|facebook|direct), fico mais no (instagram|insta|whatsapp|telegram|zap|discord|zoom)
BANKB4=bank: transferência, por transferência
BANKB4=cash: (por|em|aceita|prefiro|no) dinheiro
sharex0: o resto, a outra metade, o que falta, o restante, a diferença, o outro, os outros
moneyx0: em dinheiro, em mãos, na mão, em notas, num envelope, por fora, por baixo da mesa
throughx0: por aqui, pelo site, pela plataforma, no contrato
elsex0: por fora, à parte, por outro lado
NOFEE3: escusas de pagar (a|as) (taxa|taxas|comissão|comissões), (não|sem) pagar (a taxa|as taxas|comissão) (aqui|do site|daqui), livra-te da taxa, assim foges à taxa
DIRECT3: eu te (pago|dou|passo) (em mãos|na mão|por fora|direto), pago-te (em mãos|na mão|por fora|directo|direto|à parte), quando a gente se encontrar te (pago|dou)
`
const fr = String.raw`
sumx0: le reste, l'autre moitié, le solde, ce qui reste
viax0: par, via, sur, en, avec
SKIPMS3: sans contrat, sans ouvrir de contrat, sans le contrat
CALLME3: appelle-moi demain, appelez-moi demain, appelle-moi plus tard, appelle-moi quand, passe-moi un coup de fil
REACHYOU3: je peux t'appeler, puis-je t'appeler, puis-je vous appeler, je peux vous appeler, je pourrais t'appeler, je pourrais vous appeler
SENDCH3: je te (passe|donne|file|laisse|envoie) mon (numéro|mail|contact|tel|téléphone|email|06), je vous (passe|donne|laisse|envoie) mon (numéro|mail|contact|tel|téléphone|email)
NOFEE4: on évite la commission, éviter la commission, évite la commission, on économise la commission, sans leur commission
TALKOUT4: on s'arrange (en dehors|ailleurs|à côté), on en parle ailleurs, on en parle en dehors, (plutôt|passons|passer|continuons|parlons) (sur|par|via) (instagram|insta|facebook|linkedin)
PAYB4=wise: par wise, sur wise, via wise, acceptes wise, préfère wise, avec wise
sharex0: le reste, l'autre moitié, le solde, ce qui reste, les autres, la différence
moneyx0: en liquide, en espèces, en cash, de la main à la main, au black, sous la table, dans une enveloppe
throughx0: ici, par ici, via le site, sur le site, par le site, par la plateforme, dans le contrat
elsex0: à côté, ailleurs, en dehors, à part
DIRECT3: je te (règle|paie|donne|verse) (en liquide|en main propre|à côté|directement|moi-même), je vous (règle|paie|donne|verse) (en liquide|en main propre|à côté|directement|moi-même)
`
const de = String.raw`
sumx0: den rest, der rest, die andere hälfte, das restliche, den restbetrag, die restsumme
viax0: per, über, via, mit, auf, in
CALLME3: ruf mich morgen an, ruf mich später an, ruf mich heute an, ruf mich mal an, ruf mich kurz an, rufen sie mich morgen an
REACHYOU3: kann ich dich anrufen, kann ich sie anrufen, darf ich dich anrufen, darf ich sie anrufen, könnte ich dich anrufen
SENDCH3: (ich |)geb dir meine (nummer|mail|handynummer|kontaktdaten), (ich |)gebe dir meine (nummer|mail|handynummer|kontaktdaten), (ich |)gebe ihnen meine (nummer|mail|handynummer|kontaktdaten), (ich |)schick dir meine (nummer|mail|handynummer|kontaktdaten)
NOFEE4: sparen wir die gebühr, sparen wir die gebühren, sparen wir uns die gebühr, gebühr sparen, sparen wir die provision, sparen uns die provision
AWAY4=off: raus aus der plattform, weg von der plattform, außerhalb ist es billiger, außerhalb ist es günstiger, regeln wir außerhalb, machen wir außerhalb, klären wir außerhalb
TALKOUT4: (lieber|weiter|machen wir|wechseln|können wir) (über|auf|zu|per) (instagram|insta|facebook|linkedin)
ASKNUM3: (deine|ihre|deinen|ihren) kontakt bitte, (gib|schick) mir (mal |)(deinen|deine) kontakt
BANKB4=cash: (nimmst du|nehmen sie|per|in|zahl|zahle|am liebsten) bar
PAYB4=wise: nimmst du wise, per wise, über wise
sharex0: den rest, der rest, die andere hälfte, das restliche, die anderen, das übrige, die differenz
moneyx0: in bar, bar, auf die hand, in die hand, schwarz, im umschlag, unter der hand, in scheinen, ohne rechnung
throughx0: hier, über die seite, über die plattform, im vertrag, hierüber, auf der seite
elsex0: woanders, daneben, extra, privat, so nebenbei, nebenher
DIRECT3: (geb|gebe|zahl|zahle|bring|bringe) ich (dir|ihnen) (bar|in bar|auf die hand|so|privat|persönlich|an der tür), ich (geb|gebe|zahl|zahle) (dir|ihnen) (das |den rest |)(bar|in bar|auf die hand|privat|so)
`
const hi = String.raw`
sumx0: baaki, baki, bacha hua
viax0: se, pe, par, me
REACHYOU3: call kar sakta hu, call kar sakti hu, call kar sakta hoon, phone kar sakta hu, call kar lu, call karu kya
CALLME3: kal call karna, baad me call karna, call karna kal, shaam ko call karna, phone karna kal, call kar lena
NOFEE4: commission bach jayega, commission bachega, commission bachega dono ka, fees bach jayegi, commission bachao
BANKB4=cash: cash chalega, cash se payment, cash de dunga, cash kar dunga, cash pe, cash karo, cash mein
TALKOUT4: interested log (whatsapp|telegram|instagram|skype|discord|insta) pe, (whatsapp|telegram) de do, instagram pe (shift|aao|aa jao|baat)
sharex0: baaki, baki, baaki ka, baki ka, bacha hua, dusra aadha, doosra aadha
moneyx0: cash mein, cash me, nakad, haath mein, hath mein, lifafe mein
throughx0: yahan, yaha, site se, site pe, platform se, platform pe
elsex0: bahar, bahar se, alag se, alag
`
export const sums = { core, es, pt, fr, de, hi }
