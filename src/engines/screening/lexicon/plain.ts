/**
 * Offers and asks in everyday words that name no channel and no way of paying, by language: something else to chat in, the
 * rest on the side, quantities to be dialled, a kit to be bought before the first task.
 */
const core = String.raw`
QUOTE0: me dices, me dice, me decís, aapne likha, aapne kaha, aap bol rahe, deine frage, du schreibst, sie schreiben, vous écrivez, tu écris, tu me dis, você diz, você escreveu, ты пишешь, вы пишете, you write, you wrote, you tell me, your message says, your question
DROP0: interview questions, interview question
REFUSE3: must decline, have to decline, i must say no, غير مقبول, وهذا غير مقبول, (could|would|might|can) lose my (badge|account|profile|rating), (they|they actually|it can|can) ban (ppl|people|you|us|me) for it, been (burnt|burned) by, is not possible from our side, not possible from my side, platform payments only, mera rule nahi, rule nahi hai, c'est gentil mais non, siempre por acá, siempre por aquí, pay goes (thru|through) here, payment goes (thru|through) here
QUOTE0: you asked how to reach, you asked for my (linkedin|whatsapp|telegram|skype|instagram) so, you (very sweetly |kindly |sweetly |)offered to
DROP0=REACHYOU: where else do you read the
REFUSE3: need not apply, needn't apply, only in here, only here though, this site only, through this site only, through the site only, no outside payments, no outside payment, no payments outside
SITEASK3: (my|the) voice note says the number, read the bottom line and, check line (1|2|3|4|5|6|7|8|9) of, the phone is on the (shop window|door|van|sign|gate), (my|the) number is on the (shop window|door|van|sign|gate), wrote (my|the) number backwards, read it from right to left
TALKOUT4: use anything else to (chat|talk), anything else than this chat, something else than this chat
ACCT1=own: to my own (card|account|bank|wallet|iban)
mapsx0: maps listing, map listing, on maps, google maps, on google maps, business listing, on the map, maps entry
dialm0: call button, press call, and dial, and ring, and call, then dial, then call, phone it, ring it, dial
TALKOUT4: (which|what) messenger (shall|should|do|can|will|would) (we|you|the two of us|i), (which|what) other (app|messenger|chat|channel) (do|can|could|are|would|should), other app do you, where can i (e-mail|email|mail) (the|it|you|my|this|them), send me a (meet|zoom|teams|jitsi|whereby|webex|skype) (link|invite), name an app you, tell me an app you, another way to chat, another way to talk, got a teams account, a teams account, have teams, teams invite, join (my|our|my studio's|our studio's) server, exchange contacts before, swap contacts before
ASKNUM3: (what|which) inbox of yours, a regular inbox, your regular inbox, what should i put in the to field
SITEASK3: my (mail|number|e-mail|email|phone|handle|card|address) is (the|in the|on the|behind the|under the|at the) (watermark|title|file name|filename|metadata|footer|header|signature|alt text|caption|logo|last slide|first slide|cover|back cover|last page), is my card, i say my (mail|number|e-mail|handle), i read my (mail|number|e-mail) (out|aloud|loud), i (hid|hide|put|left) my (mail|number|e-mail|email|phone|card|handle) in, shows a public mail, a link opens our chat, the invite is in
SENDCH3: gebe dir (gern|gerne) meine (nummer|mail), geb dir (gern|gerne) meine (nummer|mail)
HAVEYOU2: haste, habt ihr, hast du auch
MESS4=whatsapp: whtsp, whtsap, whtsapp, whtapp, wtsapp, wtsp, wattsp
MESS4=qq: 有扣扣, 加扣扣
DROP0: ringtone pack, ringtone packs, ringtones, звоните в колокол*, a ringtone for, custom ringtone
REFUSE3: (let's|lets|let us) not (leave|move|switch|go|take|talk|pay|share|exchange|do|use)
DROP0: (pode|podes|podemos|vou|quero|preciso|como) ligar (o|a) (modo|som|luz|alarme|câmera|opção|tema|servidor|áudio|máquina|notificação)
IDNOUN0: الطلب, رقم الطلب, breakpoint, breakpoints
PHONEACT0: sms it, text it for, phone it, dial the (order|order number|part|code|total|bid|build|number), phone the, (you may|you can|feel free to) (text|phone|call|ring) (it|the|that), text the author, pick up the (telephone|phone), not a map, not a book, answering machine, a dial tone, ans telefon, die bestellnummer anruft, anruft hat mich, klingeln ran, send it a text, if you texted, it rings, rings on my desk, to my telephone, it is a phone, a phone not a
DIAL2: dial it, phone it, sms it, ring it, text it for, send it a text, rings on my desk, cheat code to reach me, it rings, call on it, pick up the telephone
UNDER0: low line, 底線, underbar, under bar
MESS4=discord: (name|user|username|me) hash (zero|one|two|three|four|five|six|seven|eight|nine), hash (zero|one|two|three|four|five|six|seven|eight|nine) (zero|oh|one|two|three|four|five|six|seven|eight|nine) (zero|oh|one|two|three|four|five|six|seven|eight|nine)
DROP0=LOOKUP: i read the first letter*, as an acrostic, reads as an acrostic
FOOTER0: on my profile page
DROP0=SITEASK: on my profile here, form on my profile here
DIRECT3: hire you (privately|directly|outside|off here|off-platform), (money|payment|sum|cash) (does|do|did) not go through here, (money|payment|cash) doesn't go through here, pay (her|his|my sister's|my brother's|my wife's|my husband's|my mother's|my friend's) card, and the fee is gone, my own (web ?shop|webshop|web shop|online shop|shop), instead of hiring me here
MESS4=signal: prefer signal, signal nobody, signal where
TALKOUT4: put a zoom link, drop a zoom link, send a zoom link, zoom link in the (file|pdf|brief|doc|document|attachment), (text|call|ring|write to|mail) the (number|address) (printed|written|shown|given|on|at)
SITEASK3: (get|find|take|see) my (contacts|contact|number|mail|email|phone|details) (from|on|in|under) (the|my) (about|bio|channel|profile|tab|page|description|banner), my business card is in, use what is on it, what is on the card
FORBID=rent: sell your (account|profile), buy your (account|profile), want to sell your (account|profile)
onyou0: due from you, is due from you, cover it yourself, please cover it, you cover it, costs you, paid by yourself
ABUSE3: no longer need (this|the) (site|platform|chat|page|marketplace), (use it |)for (the |all |our |)(negotiation|negotiations|haggling|deal|deals|price|prices|rate|rates|money|payment|bargaining), straight to (that|this|my) (mail|email|e-mail|address|inbox), any questions straight, better than (writing|chatting|talking) here, better than this chat, small talk and, deals too, talk terms, terms there, (forget|skip|ignore|bypass) this (chat|site|platform|page), faster there, quicker there, easier there, instead of writing here, instead of this chat, whatsapp me on it, call me on it, ring me on it, text me on it, ring it, call it, (send|drop|put|mail) (the|your|an|me the|me your) (offer|price|quote|rate|budget|bid) there, angebot (bitte |)(auch |)(gleich |)dorthin, want to pay, really want to pay, the offer there, your offer there, and the offer, repo invite and your offer
AWAY4=off: never on a (marketplace|platform|site), never on the (platform|site|marketplace), never through (the|this|a) (site|platform|marketplace), not on a marketplace
DIRECT3: bank to bank, (wire|wires|wiring|pay|pays|send|sends) (percent |)to the account below, before any contract here, before any contract is opened
PAYV1: wires
URLW4: t me slash, tee me slash, t dot me slash, wa me slash, discord gg slash, linktree slash, bit ly slash
NUMHINT2: read it as a phone, read it as a number, read it as a phone number, read that as a phone, they are my phone, they're my phone, it is my phone, that's my phone, as a phone number, in a row they are, together they are, together that's, dial the total, dial that total, ring the total
wheni0: when i say, if i say, when i write, if i write, when you say, when you hear, if you hear, when i type, from now on, by coffee, by tea, code word
meanx0: i mean, means, it means, that means, stands for, read it as, is money, is cash, take it as
TALKOUT4: which digits, go where it doesn't, go where they don't, where nobody reads, where no one reads, where it can't read, nobody reads there, chat in its comments, talk in the comments of
DIRECT3: is money outside, money outside, cash outside, is cash outside, payment outside the contract
ASKNUM3: number yours to call, number yours, which one do i get from you, which do i get from you
AWAY2=spot: where it doesn't, where they don't, where it can't, where they can't, where nobody looks
SAMENAME2: same no space, same without space, same without a space, same but no space, same letters, same without the dot
INVITE2=own: collaborator request, collaborator access, viewing permission, permission to view, permission to read, dekhne ki permission, sirf dekhne, read-only account, view-only account, view only account, read only login, pedem um convite, piden una invitación, demandent une invitation, gets the seat, get the seat
SYSTEM2=sys: payroll test system, test payroll, test system, staging system, demo system, test server, payroll system, the test shop, de pruebas, entorno de pruebas, ambiente de testes, environnement de test, testsystem, testumgebung, тестовая система, figma file, webflow, holded, redcap, the store admin, shopify admin
DROP0: mobile first, mobile-first, phone first layout, call number of, call numbers of, call number in the catalogue
IDNOUN0: postleitzahlen, plz, zip codes, postcodes, postal codes, codes postaux, códigos postales, ceps, индексы, seed, seeds, bom, metar, taf, notam, kerning, kerning pairs, label prints, labels print, prefix, barcode prefix, counter skips, العداد, عداد, rng, grid reference, grid ref, os grid
DROP0=SUBJV: (i can|i could|i'll|i will|let me|easier to|better to|could you|can you) explain, explain (it |this |everything |all |the rest |)(better|more|easier|quicker|faster)
DROP0=CLIENTS: (the|our|my) (client|customer) (wants|wishes|would like|needs|prefers|asks|has) to (interview|talk|speak|meet|call|see|chat)
intvon0: interview you (on|via|over|by|through), interview (on|via|over|by|through), the interview (is|will be|takes place|happens|runs) (on|via|over|by|through), speak (to|with) you (on|via|over|by|through), meet you (on|via|over), brief (you |us |me |)(on|via|over|by|through)
BETTER2: would help, would be easier, would be nicer, would be quicker, would be faster, would speed things up, would save time, might be easier, would make it easier, is where i am, is what i use, is what we use
TALKOUT4: (let's|lets|let us|shall we|can we|could we|we could|we can|why don't we|i'd like to) (move|switch|go|continue|take this|take it|hop|jump|chat|talk|do this|carry on|keep going) (over |this |it |)(to|on|onto|over|via|by|through) (instagram|insta|ig|facebook|fb|linkedin|twitter|tiktok|teams|text|texts|sms|text message|text messages|the phone|phone)
MESS4=signal: how about signal, what about signal, maybe signal, signal easier, signal is easier
MEET4=teams: how about teams, what about teams, got teams, prefer teams, teams works, teams is easier, on your teams, your teams id, my teams id, teams id
ASKNUM3: drop me your teams, drop me your (zoom|meet) (id|link)
ASKNUM3: (send|give|share|drop|forward|provide|tell|leave) (phone|mobile|cell|contact|whatsapp|telegram|skype|wechat|viber|discord|insta|instagram) (number|no|nr|num|details|id|handle|info|username|nick), (pls|plz|please|kindly) (send|give|share|drop|forward|provide|leave) (me |us |)(phone|mobile|cell|contact|whatsapp|telegram|number|email|mail|e-mail|skype|contacts|instagram|discord), (i'll need|i will need|i need|we need|we'll need|i'd like|i would like|we'd like|i'd love|hit me with|forward|forward me|hand me|flick me|ping me|shoot me|text me|slide me|whats|what's) (a|an|your|ur) (phone|mobile|cell|email|e-mail|whatsapp|telegram|contact|skype|number|mail|handle|insta|instagram|discord|linkedin) (from you|number|address|so|please|pls|to|first|asap|today|now|then|and)
ASKNUM3: (include|add|put|write|mention|state|attach|note) (your|a|an|ur) (phone|mobile|cell|whatsapp|telegram|skype|contact|e-mail|email|mail|discord|instagram|linkedin|signal|wechat|viber|handle|number) (number |address |details |id |handle |info |)(in|to|with|into|on) (the|your|a|ur) (proposal|application|bid|reply|offer|answer|message|cover letter|letter|quote|response|pitch)
ASKNUM3: (mind sharing|tell me|pass me|what's|whats|what is|share|send me|give me) (your|ur) contact, got a (contact|number|phone), any (contact|number|phone|email|mail) (for|from) you
AMBW1=game: roblox, fortnite, epic games, minecraft, lichess, chess com, strava, duolingo, battle net, battlenet, battletag, battle tag, bnet, riot id, playstation, nintendo switch, origin id, uplay
SOC2=bluesky: bsky, bsky handle
MEET3=teams: (this|it|over|chat|talk|conversation|call) to teams, (this|it|over|chat|talk|conversation|call) to zoom
MESS4=line: 加个line, 个line, line吗, 有line, 上line
MESS4=telegram: التيليجرام, تيليجرام, التيلجرام, عالتيليجرام, عالتليجرام
TALKOUT4: (bids|proposals|applications|offers|messages|applicants|candidates|replies) without (a|an|your|the|any) (telegram|whatsapp|skype|discord|phone|e-mail|email|mail|contact|instagram|linkedin|signal|wechat|viber|mobile|number)
ADDRESSW3: come over, come round, come see us, come and see, open for visitors, open to visitors, visitors welcome, second bell, first bell, third bell, bell says, on the bell, (mail|send|post|ship|courier) (printed |paper |me |us |your |the |some |)(samples|sample|prints|originals|swatches|manuscript|drawings|parts|prototype|prototypes|letters) to, write me a letter, write us a letter, a letter to, letters to, by post to, by courier to, knock at, knock on, buzz (flat|apartment|us|me), collect from, meet outside, i'll be at, we can meet, workshop is at, the studio at, the studio is, by the studio, at the studio, the office is, office hours at, drop it off at, drop them off at, drop off at, parcel to, parcels to
STREET0: yard, tanner's yard, wharf, quay, grove, gardens, row, mill lane, arcade, alley, broadway, strand, embankment, viale, via, piazza, corso, vicolo, straat, laan, plein, ulica, ul, aleja, utca, väg, gatan, gade, vej, katu, praça, largo, praca, alameda, rodovia, estrada, glorieta, ronda, camino, carretera, cours, place, esplanade, montée, passage
REACHX0: dm, pm, message, msg, ping, add, find, write, write to, text, contact, reach, reach out, look for, look up, search, search for, hit up, talk to, speak to, get, send it to, samples to, work to, schreib, adde, add mal, escribe a, agrega a, chama, adiciona, ajoute, écris à
AMBW1=element: element
AMBW1=matrix: matrix
AMBW1=x: on x, via x, over x, my x, auf x, en x, no x, sur x
AMBW1=imo: imo
AMBW1=teams: teams
MESS4=zulip: zulip, rocketchat, revolt chat, guilded, simplex chat, delta chat, deltachat, olvid, jami, conversations app, whatsapp business, wa business, business whatsapp, kik messenger, hike messenger, nextplus, textnow, text now, talkatone, palringo, voxer, chime app, twist app, workplace chat, cisco jabber
MESS4=whatsapp: (my|the|mein|mi|meu|mon) (whatsapps|wa's|wapps|whatsap's)
MESS4=telegram: (my|the) (telegrams|tgs|teles)
MESS4=signal: my signals
MESS4=skype: my skypes
MESS4=discord: my discords
MESS4=viber: my vibers
MESS4=snapchat: my (snaps|snapchats)
MESS4=wechat: my wechats
MESS4=line: my lines id, my lines @
MESS4=kakao: my (kakaos|kakaotalks)
SOC4=instagram: (my|our|the studio|the shop) (instas|igs|instagrams)
SOC4=facebook: my (facebooks|fbs)
SOC4=twitter: my twitters
SOC4=linkedin: my linkedins
SOC4=tiktok: my tiktoks
elsex0: something else, anything else, another thing, other ways, other means, other app, another app, other apps, a normal chat app, a normal chat, a proper chat, a real chat app, a chat app, some chat app, somewhere normal, a place they can't, where they can't, somewhere they can't, a second channel, another line
forchaty0: for the chat, for our chat, for chatting, for chat, for talking, for the talking, for talks, for messages, for messaging, for writing, to chat, on your phone, between us
AWAY4=else: not in web, not in the web, not in site, (any|what|which) other app you (like|use|prefer|have), not comfortable (writing|talking|chatting) here, over at the other, on the other (place|app|site|channel), dms suit me better, (not|don't|dont|no longer|stop) (write|writing|talk|talking|chat|chatting) (in |)here (any more|anymore|please|ok), (take|taking|move) (it|this|that) to a (normal|proper|real|different|better) (chat|app|messenger|chat app), in a place they (can't|cannot|don't), (other|another|different) (app|messenger|chat) (then|ok|please|instead)
TALKOUT4: (get hold of|reach|contact|message|write|call|text) me directly, (correspondence|communication|discussion|contact) (shall|will|must|should) (be|happen|take place) (made |)(on|via|through|over|by), (give|gave) (that|it|me) a call, (do|have|discuss) (it|this|that) by (the |)(email|mail|phone), (can|could) we do it by (the |)(email|mail), don't bother messaging, don't bother writing here, have our own meeting room, a (second|back-up|backup|spare|parallel|separate) (channel|line) (between us|for us|to talk|to reach), (had|have|got|get) you on the (phone|line), (how about|shall|should|can|could) we (move|moved|switch|switched)(| it)(,|) i mean (our|the) (chat|talk|conversation), (answer|reply|respond|react|write) (so much |much |way |a lot |)(faster|quicker|sooner) on the (green|blue|purple|yellow|white) one, (make|open|start|set up|send) a (meeting|call|room) in the one (my|our|i|we), (mine|ours) has better (sound|audio|picture|quality|video), (hit|press|click|just) reply (on|to) (it|my newsletter|the newsletter), (by|through|over) mail(,|) the electronic (sort|kind|one), (meet|talk|call|speak) in the one (my|our) company uses, reserve channel, (go on|continue|carry on|talk|chat|speak|proceed) by (text message|text messages|sms|text|phone|e-mail|email|mail)
TALKOUT3: (i'll|i will|i|we'll|we) (write|message|text|add) (to |)you there, we (talk|chat|write) there then
REACHYOU3: how do (people|clients|others|customers|they|your clients|your customers) (normally |usually |)(get|reach|contact|call|find|write to) you, how (else |)(do|can) (people|clients|others) (get|reach) (hold of |)you
REACHHOW3: (ways|way) of (getting|reaching|contacting|catching) me, all you need to (catch|get|reach|contact|find) me, how you (get|reach|catch) me, it's how you get me
CHATAPP3=discord: (purple|violet) (chat|app|one) for gamers, (gamer|gamers|gamer's|gamers'|gaming) (voice |chat |voice chat |)(app|chat), blurple (app|one|thing)
CHATAPP3=whatsapp: (starts|begins) with (a |)w(,| and|) ends (with|in) (app|p), w and ends with app
FOOTER2: the whois of, whois of, whois record, whois entry, at the very end of the, in the corner of the, in the footnote, on the door sticker, under the pic, under the picture, under the photo, last row of the, page 1 header, in the title block, (jpg|jpeg|png|image|picture|photo|file|document|pdf|psd) properties, (author|title|keywords|comment|description) field, in the alt text, into the alt text, in the file title, into the file title, in the exif, exif of, exif data, in the metadata, into the metadata, in the layer names
MEET4=meeting: meeting id, meeting-id, id de la reunión, id de reunião, besprechungs-id, id de réunion, идентификатор конференции, 会议号
ASKNUM3: (attach|send|show|give me|leave|share|drop|upload|post) (me |)(your|ur) (business|visiting) card, (attach|send|show|leave|share|drop) (a|your) (business|visiting) card so, drop your line, drop ur line, drop your contact make, (bids|offers|proposals|applications|quotes) with a (phone|number|phone number|mobile|email|mail) (get|are|will be|go) (rung|called|answered|read|contacted|phoned|first)
MOVE1: come to, come on, come over to, come join, come onto
TALK1: correspondence, further correspondence, communication
HIDEV1: hide, tuck, slip, sneak, smuggle, bury, squeeze, disguise, camouflage, weave, cram
ASKNUM3: (put|write|leave|drop|type) your digits, put your number in(|to) the (title|name|file|amount|picture|image)
ADDRASK3: street and postcode please, street and number please, (your |)street and postcode, your street and house number, your house number and street, what street and number, what's your street, what is your street, which street do you live, send me where you live, tell me where you live, would knock, knock at your door, knock on your door, come round to yours, pass by your (place|house|flat|office)
SITEASK3=own: (whois|imprint|impressum|footer) (of|on) (our|my) (shop|site|page|domain|website) (shows|has|lists|holds|gives) my (mail|email|e-mail|phone|number|mobile), i say my (mail|email|number|phone) in, (it|my mail|my number) is (inside|in) the (demo|showreel) video, (my|the) (digits|phone|phone number|number|mail|email|handle|username|contact|contacts) (is|are|stands|stand) in the (showreel|video|clip|readme|reel|credits|credit roll|footer|colophon|whois|bio|alt text|captions|subtitles|metadata|exif|file name|layer names|speaker notes|watermark|signature|thumbnail), my contact is inside, you will get my contact, (my|the) number is at the (very |)end, number's right under, number is right under, phone's on the, read my number out loud, say my number, whisper my handle, my handle at (0|1), qr on (slide|page), return-if-lost label, (my|our) card's in the corner, details appear beneath, phone book does the rest, the phone book has me, public register with (its|my|our) phone, (those|these) are my (digits|numbers), (contact page|contact form|form) there (works|is|has), (maps|google|google maps) listing, press the call button, (meeting|room|call|video|meeting room) link (is |)(in|into) the (pdf|file|attachment|zip|picture), listed online, in the phone book, in the yellow pages, in the directory, ask for (him|her|me|dana|us) at the desk, our switchboard, my switchboard, the switchboard
DIRECT3: (post|send|write|mail|hand|give) you a (personal |)(cheque|check), who do i make it out to, in my own shop, order in my shop, by normal bank transfer, by ordinary bank transfer, straight to my (bank|account|gtbank), cash in hand when, cash in hand on delivery, cash in hand ok, pay(s|) me by (revolut|paypal|wise|venmo|zelle) and get, what's your account and sort code, account and sort code, and the next ones direct, the next ones direct, no need of the site's (billing|thing|escrow|payment), put the deposit through, (the |)(real|actual|true|full) (sum|money|amount|price|pay) (goes|comes|is paid|gets paid|flows) (straight|directly|direct) to, (10|20|50|ten|twenty|fifty|a bit|something|a little|one) here for (the review|show|the look|the books|the stars), wire me the money, milestone for show, milestone just for show, cash in an envelope, (paypal|venmo|zelle|wise|revolut|cashapp|wire|upi|gpay) (me |us |)(the|a|half|your|half the) (deposit|money|rest|advance|balance|fee|amount|down payment|half), (top|topped|topping|pay|add|give|send) (it |the rest |you |up |you up |)on the side, (invoice|bill) (my|our) (llc|company|firm|ltd|gmbh|agency|business|studio) (straight|directly|direct|privately|instead), (send|pay|give|transfer|wire|bring|hand) you (it |the rest |the money |)myself, i (send|pay|give|transfer|wire|bring|hand) you (it |the rest |)myself, (my|our) own (checkout|stripe|payment|pay) (link|page), (to|into|onto|on) the account (in|on) my (letterhead|invoice|signature|cv|profile), on your (own|normal|regular|usual) (letterhead |)invoice, as with any supplier, (my|our) (rate|price|prices|rates) not (in|on|through|via) (here|the site|this site), push money onto (it|your card), on (our|the) payroll, weekly wire from, write the bill to, friends n family, friends n fam, friends and fam, as friends and family, in banknotes, (hand|bring|give) (it|you) (over |)in person (on|next|this), i('ll| will|) bring (it |the rest |)(on|in) (saturday|sunday|cash|person|notes|banknotes), come back as a stranger, no websites in the money part
BANKB4=till: m-pesa till, mpesa till, m pesa till, paybill, pay bill, till number, till no, buy goods till, send to till
BANKB4=bank: acct, acct no, a/c no
PAYB4=venmo: vnmo, vnm0, venm0
PAYB4=bkash: bkash, b-kash, nagad, bikash
PAYB4=gcash: payid, opay, palmpay, gtbank, kuda, moniepoint, chipper cash, zenith bank, access bank, wise is nearly free, wise is free, wise is almost free, wise is cheaper, paymaya, pay maya, maya wallet, gcash or maya, easypaisa, jazzcash, grabpay, kakaopay, dana wallet, airtel money, mtn momo, momo pay, orange money, wave money, tigo pesa
PAYB4=revolut: n26, bunq, monzo
PAYB4=wise: pay me wise, me wise not, by wise transfer
PAYB4=interac: interac, e-transfer, etransfer, interac e-transfer
PAYB4=zelle: ze11e, zelie, z3lle
NOFEE3: no silly fees, platform chop our money, make platform chop, site chop our money, (nobody|no one|noone|none) (stood|stands|is|sits|was|were|standing|sitting) in (the middle|between), (their|this site's|the site's|its) cut hurts, the fee here hurts, fee here hurts, they eat too much, eats too much, saves (you|us|me) their, without that conversion (thing|fee), no contract will be opened, without (a|the) conversion fee
PHONEACT2: best called after, best called before, best rung after, best rung before, best called between
SAMPLE2: specimen, get you flagged, gets you flagged, get flagged, gets flagged, gets masked, get masked, kind of message, sort of message, messages like that, messages like this, for drama, for use in drama, for fiction, for fictional use, fictional numbers
PAYME1: where do i transfer, where shall i transfer, where do i wire, where shall i wire, where do i send the money, where does the money go
KEYSW0: keypad, dialpad, dial pad, letter keys, phone keys, keypads
IDNOUN2: delivery note, despatch note, dispatch note, consignment note
INVITE2: lets in named e-mails, lets in named emails, named e-mails only, named emails only, signed up as, registered as, (will do|works|use it|use that) as the login, as my login, under which i can log in
SCOPE1: size the bugs, size it, size the work, count the strings, count the words, count the minutes, then quote, for a word count, so i can count, count and price
REFUSE3: (leave|keep) (your |the |any |)(phone|phones|number|numbers|email|e-mail|emails|mail|contacts|contact details) (and |or )(your |the |)(phone|email|e-mail|mail|number|messenger|handle) out of, (leave|keep) (your |the |any |)(phone|phones|number|numbers|email|e-mail|emails|contacts|contact details) out of
ADDRESSW3: ring the (top|bottom|first|second|left|right|lower|upper|door) bell, (post|mail|send|ship|courier|bring) (the samples|your samples|samples|the sample|a letter|the letter|the parcel|the paper|the papers|the contract|it|them) to (me|us|my|our|the)
DOT1: decimal, stop
SKIPMS3: (don't|do not|dont|not) (want|like|wish) to fund, rather not fund, accept nothing here, don't accept anything here, accept no offer here, no contract will be opened, no need to fund, needn't fund, don't need to fund, nothing to fund, deposit button can stay, fund button can stay, (set|put|leave) the milestone (to|at) (1|2|5|10|one|five|ten|a dollar), close it and i, withdraw your proposal
sidex0: on the side, under the table, in banknotes, in cash, by hand, cash to your bank, off the books
restx0: the rest, the other, other, the remainder, the remaining, the difference
entryfee0: training fee, training fees, registration fee, processing fee, certification fee, joining fee, starter fee, onboarding fee, activation fee, membership fee, admin fee, application fee, paid certification, paid training, certification costs, background check costs, notary cost, notary fee, notary costs, performance bond, style course, entry course, higher paid tasks, seat fee
bearx0: bears, bear, pays it, pay it, pays for, pays the, does the, does a, covers, finances, carries
tousx0: to us, to our, to me, payable to us, to the treasurer, to our treasurer
gainx0: work starts right after, starts right after, you start on, once done you start, no course no job, no training no job, before signing, before we hand over, get the files, you get the files, you are hired, you're hired, we repay in, repay in your first, repaid in your first, in your first salary, with your first salary, tomorrow you can withdraw, you can withdraw, last step, first on our team, on our team does
payx0: top up, you purchase, purchase the, bears
entryx0: headset, the headset, the webcam, notary, performance bond, the paid certification, paid certification, style course, higher paid tasks
ABUSE3: contact the client only on, contact us only on, contact me only on, skip the signing, skip the paper, skip the nda, no need to sign, (mail|email|send|text|give|message) you my (phone|number|phone number|mobile|whatsapp|telegram|private number), that is how i pick people, not via the proposals here, so does every question, every question about the job, and every question too, (any|all) (talk|questions) (too|as well) (goes|go) there, (do not|don't|won't|no longer) need this (chat|box|inbox|place), (all |)the rest to (that|this) (mail|address|number|e-mail|email), the price to (that|this), (deposit|money|advance) to the same address
CHAN4=contact: contact card, vcard, v-card
AMBW1=threads: threads
ENDING2: on every network, on all networks, on every platform, on all platforms, on every app, on all apps, on every channel
DECODE4=step: each letter moved, every letter moved, letters moved, moved on by, moved by one, shifted by, shift back, shift forward, shift each, shift every
DIAL2: ring when, someone picks up, somebody picks up, (rings|ring) on my desk, my desk rings, a phone rings, (that|this|it) rings, on the letter keys, letter keys, on the phone keys, on a dial pad, on the dialpad, on the dial pad, on the keypad, on a phone keypad, letters as on the, (drop|ignore|skip|strip|without|leave out|forget|remove) the (units|letters|words|text), (amounts|quantities|numbers|figures|digits|counts|weights|prices|sizes) (are|make|is|form|give) my (phone|number|mobile|cell|line|phone number), now dial, then dial, (press|key|type|punch|tap|enter|put) (the |those |these |them |it |all |)(quantities|amounts|numbers|figures|digits|three|four|prices|sizes|values|measures|chapters|weights|them|it) (in |into |on |onto )(a|your|my|the) (phone|handset|keypad|telephone|mobile|dialler|dialer), press the (quantities|amounts|numbers|figures), keys (the|them|those|these) (three |four |two |)(in(|to) a|on a) phone, a keypad will do, keypad will do, on a keypad, not (prices|sizes|millimetres|measured|rooms|pages), squash them together, hear me pick up, how you get me, the sim in my pocket, sim in my pocket, a phone in (portland|london|denver|berlin|paris|town|my pocket) does, can ring that, ring that, call the (weatherman|baker|cook|chef|gardener|librarian|author|teacher|winner), text the (amounts|quantities|numbers|figures|weights|prices), likes to be (called|rung|phoned), like to be (called|rung|phoned), ring me psd, not dims, now you have me, now have me, you now hold a, key them in, that's my line, thats my line, it's my line, (à lire|a lire) au téléphone, keypad in one go, in one go on a keypad, ring the atomic, bundle of all three, lê só os números, só os números e me liga, read only the numbers, read just the numbers, only the numbers count
FEEW2: style-guide kit, style guide kit, starter headset, headset, seat fee, licence seat, enrolment sum, enrolment fee, certification, premium, starter pack, shipping of the tablet, shipping of the laptop, shipping of the, courier wants, guarantee, kit de formation, starterpaket, activation, insurance premium
PAYREQ2: buy a copy of my, need the same off you, paid me a deposit, as a deposit so, chip in, chips in, chip in 20, each chips in, acquire the, shall acquire, order our, cover the shipping, kindly cover, transfer the, secures the, secure the files with, leaves us the first, leave us the first, asks contractors for, paid to our, costs us so, send 5% of, send 10% of, purchase from our, buys our, achète notre, achètent notre
STARTW2: fore you start, before i give you the work, sonst gibt's keinen auftrag, before the first article, before the first task, before the first assignment, before your first, prior to day one, before you start, before the first order, no cert no contract, receive your first paid, reached us, has reached us, with the first salary, with the first pay, with your first invoice, to your first invoice, pays for itself, earn it back, yours again at the end, you see it again, before we open, to be activated, sent from your own pocket, au troisième article, du premier article, work begins the next, see it come back
FORBID4=fromus: a place on the shortlist is, place on the shortlist costs, candidates chip in, to unlock the payout, unlock the payout button, to unlock your payout, to release the payout you, premium up front, secures the source files
FORBID4=giftcard: (photo|picture|photos|pictures|pic|pics|scan) of the codes, tell me the (letters|codes|code|digits) (on|off|from) the (back|card), photograph the backs, scratch and tell, scratch(,|) tell me, the claim code, google play ones, steam ones, itunes ones, apple ones, amazon voucher
FORBID4=secret: one time pin, one-time pin, pin your bank texts, code your bank texts, the login for your account, login for your account here, what's your login, whats your login, recovery phrase, seed phrase, the twelve words, the 12 words, the twenty-four words, secret word too, the secret word (your|of your|for your|you), tap yes and tell, tap approve and tell, approve the push, two digits on it, what did the sms say, user (\+|plus|and|n) pw, user and pass, your user and pw, login and pw, otp you got, ank aaye hain, chhe ank
FORBID4=rent: take it on monthly rent, on monthly rent, use ur account for, lemme use (your|ur) (account|profile), lemme use ur account, give you its password, take orders under (her|his|my) name, bid from it, log in with your (account|profile), log in on your (account|profile), work with your account at, let my (cousin|friend|brother|sister|wife|husband|team) log in, borrow (your|ur|yr) (account|profile|login), bid as you, log in and bid, log in as you, we do the bidding, i do the bidding, sit in (it|your profile|your account), hand me your (user|login), profiles with good score, freelancer profiles wanted, aged (freelancer |)(profiles|accounts), monthly rent paid, for the loan of (it|your), أستأجر حسابك, استأجر حسابك, ايجار حسابك
TALKOUT4: (send|shoot|drop|forward|mail) (you|u) (a|an|the|my) (zoom|teams|google meet|meet|webex|skype|jitsi|whereby) (invite|invitation|link), (is|would|does) (zoom|teams|google meet|skype|whatsapp|telegram|signal|viber|facetime|discord|meet) (be |)(good|ok|okay|fine|easier|better|alright|possible|work) (for|with) (you|u), any chance of a (zoom|google meet|teams|skype|whatsapp|facetime|phone), (any objection|any objections|objection|objections) to (us |)(using|moving|switching|going), (you|u) pick (the|an|any) app, pick (an|any) app, name (an|any|your) app, (quicker|faster|better|easier|sooner|best) (on|at|by|via|through) my (personal|private|direct|own|other|work|home|office|studio|shop) (line|phone|number|mail|email|e-mail|inbox|mailbox|cell|mobile), (whatsapp|telegram|signal|skype|viber|discord|zoom|email|messenger) not this, has secret chats, (take|move|bring|carry|shift|took|moved) (this|it|that|things) (someplace|somewhere) (where|else|quieter|private|more)
TALKOUT4: i (only|just|really|actually) want to (text|ring|phone|whatsapp|dm) (you|u), only want to (text|ring|phone|whatsapp|dm) (you|u), (found|saw|got) you on (linkedin|facebook|instagram|insta|twitter) and (wrote|messaged|sent|added), already (dmed|dmd|dm'd|messaged|texted|pinged|added|wrote|emailed) (you|u), (i'll|ill|i will|i can|we'll|gonna) (find|add|follow|dm|message|contact|text|ping) (you|u) (on|over on|via) (linkedin|facebook|instagram|insta|twitter|x|telegram|whatsapp|signal|discord|snap|fb|ig|tg|wa), (fancy|grab) a (coffee|beer|pint|tea|drink) (at|so|in|by|near), check the requests folder, (in|from) your (message|dm) requests
TALK1=on: dmed u on, dmed you on, messaged you on, messaged u on, wrote you on, wrote to you on, texted you on, pinged you on, added you on, followed you on
HAVEYOU2: do you do, d'you do, do u do, are you any good with
REACHYOU3: where else online do people, where else online do you, where else do people, where else do (clients|you|folks) (message|reach|find|write|contact|follow), where do people (message|reach|find|contact|write), get through to you, get through to u
ASKNUM3: (proper|normal|real|regular|private|personal) (address|mail|inbox|email|e-mail) to (send|write|mail|forward), (rude|ok|okay|fine|cheeky|too early|too forward|weird|possible|allowed) to ask for (a|your|ur) (mobile|number|phone|cell|email|e-mail|mail|whatsapp|contact), (type|put|write|leave|drop|stick|pop|slip|tuck) (your|ur) (contact|contacts|number|no|phone|email|mail|digits|handle|details) (in|into|inside) (the|your|a) (quote|pdf|doc|document|picture|image|attachment|zip|title|name|voice|estimate|offer), need the digits, need your digits, just need digits, (is|are) the (phone|number|email|mail|e-mail|address) (on|in|from) your (old |)(website|site|portfolio|cv|page|blog|resume|video) (still |)(working|valid|current|good|yours|right|correct|active|in use), (just |)get (his|her|their) (whatsapp|number|mobile|telegram|phone), what do i put in the to (line|field|box), which address do you read (mostly|most|more|often), what's the address you read
SITEASK3=own: (said|say|told|dictated|spelled|spelt|read|mention|mentioned) my (whatsapp|number|phone|mail|email|e-mail|handle|telegram|insta|instagram) in (the|my) (voice|audio|video|recording|clip|demo|note|sample)
OUTAPP4=own: through the form on our (own |)(website|site|page), through the form on my (own |)(website|site|page), via the form on our (own |)(website|site|page), form on our own (website|site|page), don't look at (bids|proposals|applications|offers) (on |)here
EVADE4: so the (site|filter|bot|system|platform|robot|app|machine) (doesn't|doesnt|does not|won't|wont|can't|cant|will not|cannot|don't|dont) (catch|see|notice|find|read|block|mask|detect|flag|stop|hide|delete|get|understand), so it (doesn't|doesnt|won't|wont|dont|don't) (get|be) (blocked|caught|masked|flagged|deleted|hidden|filtered|starred)
ABUSE3: have you outside of this, have you outside, for future gigs, don't sign just, just dial it, price between us, between us two, between the two of us, both delete this app, delete this app, open a chat with you in, real offer
DIRECT3: (use|take) (that|it|this) for the (deposit|payment|advance|transfer|down payment|first payment), (money|payment|cash|fee|sum) (comes|goes|lands|arrives|is sent|gets sent|came) (straight|directly|direct|right) to (me|my|us|our|mine), (money|cash|payment|notes|banknotes) by (post|mail|courier|hand), bank not here, (lands|land|arrives|arrive|comes in|is seen|shows up) (on|in|into) my (account|bank|card|wallet|paypal), to you at your bank, (an|per|a) hour cash, off the clock, (billed|invoiced|paid|booked|hired|ordered) (by me |by you |)(privately|outside|off-platform|off platform|off the platform|off-site), invoice us as if, pay you as a (supplier|vendor), money in your hand, with the (sum|money|amount|cash) in (cash|notes|hand), (i|you) handing (you|me) (cash|the money|money), straight into his account, straight into her account, where do i post (it|the cheque|the check), old fashioned me writes
ACCT1=own: to my (current|savings|bank|checking|giro|personal|private|business|company|dollar|euro) (account|card)
PAYB4=crypto: litecoin, dogecoin, monero, robux, v-bucks, vbucks, cs skins
GIFTC4: steam wallet codes, steam wallet code, steam codes, store credit codes, store credit code, gift codes, itunes or google play, google play or itunes
PAYB4=wise: accept wise, only wise, take wise, via wise, through wise, over wise, wise or, or wise, have wise, got wise
SKIPMS3: (never mind|forget|ignore|skip|leave|don't press|dont press|don't click|don't use|no need for|no need to press) (about |)(the|that) (hire|contract|fund|accept|award|deposit|milestone|escrow|pay) (button|page|screen), leave the (hire|contract|fund|accept|award|deposit|milestone|escrow|pay) button, none of (this|that|the) (milestone|escrow|contract|platform|deposit) (rubbish|stuff|nonsense|thing|business|crap|circus), (close|mark|end|cancel|decline) (this|the|it|my) (job |post |posting |project |contract |)as (not hired|no hire), hire page simply close, nobody clicking anything, without clicking anything, no need to validate, does it without a contract
NOFEE3=why: why (would|should|do) (we|i|you|anyone|anybody) use (this|the) (website's|site's|platform's|) checkout, why (would|should|do) (we|i|you|anyone|anybody) pay (through|via|over) (this|the|here)
NOFEE3: (site|platform|they|it) (takes|take|gets|get) (no|zero) (slice|cut|share|part|percent|fee|commission|bite) of, the site takes no, cutting out the middle man, cutting out the middleman, cut out the middle man
AWAY4=off: (if|when|while|and|with) the (site|platform|marketplace|website|app) (isn't|is not|isnt|not|wasn't|weren't|stays) (involved|in it|in between|in the loop), without (involving|telling) the (site|platform|marketplace|website), (avoiding|bypassing|skipping|dodging|leaving) the (marketplace|platform|site|website|middleman)
DIAL2: give it a bell, give the number a bell, give that a bell
DOT1: a full stop
AT3: the at sign
SYSTEM2=sys: to make you a viewer
DROP0: forgot your password, forgot password, continue with phone, continue with email, one step at a time, take this one step, on a phone, on phones
IDNOUN0: credential, isrc, property, stream
REFUSE3: rather lose (the|this|a) (gig|job|client|work), (cant|can't|cannot|won't|wont) (send|give|share|tell|drop) (u|you) my, was going to (give|send) you, from me not you, iba a darte, aquí no se puede, ia te passar, j'allais te donner
QUOTE0: got this from (some|a) (guy|client|person|man|woman|buyer|seller), quelqu'un m'a proposé, alguien me propuso, alguien me ofreció, alguém me propôs, jemand hat mir
INVITE2=own: the (staging|test|demo|dev) (server|site|system) lets (you|u) in, staging server lets you
NOFEE3: knock the (service |platform |)fee off, knock off the fee, (takes|take|taking) the fee off
DIRECT3: (pays|pay|paid|paying) by (cheque|check) posted, (cheque|check) posted to, by (cheque|check) to your (home|house|door), pays in cash at, for the (id|badge) card
CHAN4=contact: deets, my deets, your deets
mapsx0: into maps, in maps, into google maps, into the map
ENDING2: behind it, stick gmail, stick yahoo, stick outlook
glue1: without the gap, without a gap, without gaps, no gap, minus the gap
MESS4=whatsapp: starts with whats
ASKNUM3: (what|which) number you're (under|on|at), (what|which) number are you (under|on)
TALKOUT4: message the page, message my page, dm the page, message our page
ADDRESSW3: bring your (portfolio|cv|samples|tools|laptop|work) to, my kettle will be on, kettle is on, kettle will be on, shake hands, come to the door
GIFTC4: steam cards, steam card, apple cards, apple card
FORBID4=rent: (buy|selling|sell|purchase|buying|rent|renting|lend|lending) (a |an |my |your |our |aged |old |)(linkedin|stripe|upwork|fiverr|facebook|google|gmail|paypal|wise|reddit|twitter|instagram|tiktok|ebay|uber|airbnb|etsy|freelancer|seller|verified|developer) (account|accounts|profile|profiles|login), (facebook|google|gmail|reddit|twitter|linkedin|instagram|tiktok|upwork|fiverr|driver|seller|developer) (profile|account|accounts) for (rent|sale), accounts in bulk, aged (reddit|twitter|google|gmail|facebook|linkedin|freelancer|seller), your (apple|google|amazon|steam|developer) (developer |)login, give me your login so i, uses (landlord's|your|owner's) account, (verleihst|leihst|vermietest|verkaufst) du mir (dein|deinen), (куплю|продам|сниму) (прокачанный|старый|верифицированный|готовый|раскрученный) аккаунт
FORBID4=secret: (backup|recovery) codes of your, your (backup|recovery) codes, codes of your authenticator
FORBID4=fromus: subscribe to our (premium|club|plan|membership), as guarantee against, as a guarantee against, security deposit of, (pay|fee|slip) before joining, pay before joining
ASKNUM3: whats urs, what's urs, so i'd need yours, so i need yours, so i'll need yours, (eb3tly|ab3atli|eb3at|ab3at|edeeny|hat) (rakamak|raqamak|rakmak|nomrtak|el rakam), rakamak eh
AWAY4=off: bara el site, barra el site, bara el mawqe3
HAVEYOU2: 3ndk, 3andak, 3andek, 3ndek
DIRECT3: regular bank payment from, (transfer|send|wire|pay) it to you at your bank
SKIPMS3: no contract on here, and no contract on here, contract can be made later
FORBID4=cheque: bank draft, deposit it in your own account, deposit it into your account, cheques come to you, checks come to you, turn them (to|into) cash, bitcoin machine, bitcoin atm, petty cash person, feed it in(|to)
`
const es = String.raw`
ASKNUM3: me (das|darías|pasas|pasarías|dejas|compartes|mandas|facilitas|regalas|darias|pasarias) (tu|un|su|el) (número|teléfono|celular|cel|móvil|whatsapp|wasap|correo|mail|contacto), (a|en) qué (correo|mail|número|teléfono) (te|le|os|les|lo|la) (puedo |podría |)(mando|envío|enviar|mandar|escribo|escribir|llamo|llamar|paso|pasar), (tendrás|tienes|tenés|tendrías|tendras) (un |algún |)(correo|mail|número|whatsapp|wasap|teléfono), (un|algún) (mail|correo) donde (te|le)
SITEASK3=own: mi (número|teléfono|correo|contacto|whatsapp) (está|va|viene|figura|aparece) en (la|el|mi) (rótulo|foto|imagen|archivo|portada|logo|firma|pie|margen|plano|video|pdf|web|perfil|puerta|cartel)
BANKB4=bank: clabe, mi clabe, cbu, mi cbu
DIRECT3: (deposítalo|transfiérelo|mándalo|pásalo|depósito) a mi (clabe|cuenta|tarjeta|cbu)
SENDCH3: swap mails, swap emails, swap e-mails, swap numbers, swap contacts, trade numbers, trade emails, exchange mails, intercambiar correos, intercambiar números, intercambiar teléfonos, cambiarnos los números
NOFEE3: aquí cobran mucho, aquí cobran demasiado, cobran demasiado aquí, se quedan mucho, aquí se quedan
elsex0: otra cosa, otra app, otro sitio, otro lado, algo mejor
forchaty0: para hablar, para charlar, para escribirnos, en tu móvil, en tu teléfono
TALKOUT4: (hablamos|escribimos|seguimos) por (otra app|otro sitio|otro lado|otro medio), tenerte al teléfono
DIRECT3: (lo demás|el resto) (te lo|se lo) (doy|paso|pago|mando|envío) yo, por fuera (te pago|te lo paso), te lo paso yo
DIAL2: lee solo los números, solo los números, márcalo todo seguido
NOFEE3: nadie en medio, nadie se lleve, se llevan demasiado, su tajada
STARTW2: con el primer artículo, antes del primer encargo
`
const pt = String.raw`
TALKOUT4: (mando|envio|passo|mandar|enviar) (lhe |te |)(já |)(o |um |)link do (meet|zoom|teams|skype|whats)
ASKNUM3: (me |)(passa|manda|dá|deixa|envia|passas|mandas|dás) (o |um |)(teu|seu) (número|telefone|celular|telemóvel|whats|zap|e-mail|email|contato|contacto)
UNIT4: linhas, registros, filas, lignes, enregistrements
SENDCH3: trocar e-mails, trocar emails, trocar e-mail, trocar contactos, trocar contatos, trocar números, trocar telefones, trocar de contactos
elsex0: outra coisa, outro app, outro aplicativo, outro lugar
forchaty0: para falar, pra falar, para conversar, pra conversar, no teu telemóvel, no seu celular
TALKOUT4: a conversa toda é fora, conversa é fora deste site, conversa toda fora, (falamos|conversamos|seguimos) por (outro app|outro lugar|fora), quem insistir em falar por aqui
DIRECT3: (o resto|o que falta) (te|eu te) (dou|passo|pago|mando) (por fora|eu mesmo|na mão), manda o sinal por lá, o sinal por lá
DIAL2: lê só os números, leia só os números, só os números
NOFEE3: ninguém no meio, comem demais, levam demais
`
const fr = String.raw`
SITEASK3=own: mon (téléphone|numéro|mail|adresse|contact) (s'affiche|figure|est|apparaît|se trouve) (au|dans|sur|en) (le |la |ma |mon |)(générique|pied|vidéo|photo|logo|signature|image|pdf|fichier|bas)
ASKNUM3: (tu me|vous me) (donnes|passes|files|laisses|donnez|passez|laissez) (ton|votre) (numéro|06|mail|téléphone|contact|insta|whatsapp)
TALKOUT4: t'as (snap|insta|whats|whatsapp|tel|telegram|discord|signal|fb), t'aurais (snap|insta|whats|whatsapp|tel|telegram|discord), tu as (snap|insta|whatsapp|telegram|discord)
SKIPMS3: inutile de passer par le compte, inutile de passer par la plateforme, inutile de passer par le site
DIRECT3: un chèque à mon ordre, chèque à mon ordre, chèque à mon nom
MEET3=teams: teams à la place
NOFEE3: éviter les frais d'ici, évite les frais d'ici, les frais d'ici
DIRECT3: un virement chez moi, virement chez moi, vire l'acompte, virez l'acompte, vire-moi l'acompte
ASKNUM3: t'as un 06, tu as un 06, vous avez un 06, ton 06, votre 06, file ton 06, t'aurais un 06
elsex0: autre chose, une autre appli, un autre moyen, ailleurs, un truc plus
forchaty0: pour papoter, pour qu'on papote, pour discuter, pour parler, pour causer, sur ton téléphone
TALKOUT4: t'as pas autre chose pour, vous n'avez pas autre chose pour, (parlons|discutons|continuons) par (un autre moyen|une autre appli)
DIRECT3: (le reste|le solde) je (te|vous) (le |)(donne|paie|verse|règle) (moi-même|à côté|en direct)
DIAL2: à lire au téléphone, à composer, lisez juste les chiffres, que les chiffres
NOFEE3: personne au milieu, ils prennent trop, leur part
PAYREQ2: achète notre, achètent notre, doit acheter, achetez notre
FEEW2: kit de formation, kit de démarrage, formation obligatoire
STARTW2: avant de commencer, remboursé au, remboursée au
`
const de = String.raw`
DIRECT3: bar bei (übergabe|abholung|lieferung|abnahme), und tragen hier nur, bar und hier nur
TALKOUT4: alles drin zum anrufen, drin zum anrufen
OUTAPP3: (bewerbungen|bewerbung|angebote|bewerbt euch|bewirb dich|bewerben sie sich) (nur |bitte |ausschließlich |)(über|auf|via|per) (unser|unsere|das|unserer|unserem|die) (formular|website|webseite|homepage|seite|karriereseite|portal)
NONEG4: du ne, mal ne, hast ne, haste ne, hab ne, habt ihr ne, sie ne, so ne, noch ne, dir ne, mir ne, ich ne, gib ne, wie ne, auch ne, eben ne, is ne, ist ne
UNIT4: zeilen, datensätze
SKIPMS3: zirkus mit dem treuhandkonto, ohne treuhandkonto, wozu das treuhandkonto, das treuhandkonto kostet
PAYREQ2: kauft vorher bei mir, kauft vorher bei uns, kaufen vorher bei mir
STARTW2: sonst gibt's keinen auftrag, sonst kein auftrag
DIRECT3: bar auf die hand, bar auf tatze, bar auf kralle, schein auf die hand
elsex0: was anderes, etwas anderes, eine andere app, eine normale app, woanders
forchaty0: zum reden, zum schreiben, zum chatten, zum quatschen, auf deinem handy
TALKOUT4: (reden|schreiben|quatschen) wir (lieber |besser |)(woanders|über was anderes|in einer anderen app), dich am telefon hätte
DIRECT3: (den rest|das restliche) (gebe|überweise|zahle|bringe) ich (dir|ihnen) (selbst|so|persönlich|bar), auf dem kurzen weg bezahlt
ADDRASK3: kommt vorbei, komm vorbei, kommen sie vorbei
DIAL2: nur die zahlen, lies nur die zahlen, die zahlen eintippen
NOFEE3: niemand dazwischen, keiner dazwischen, die nehmen zu viel
`
const hi = String.raw`
AFTER3: hone k baad, hone ke baad, k baad, uske baad, deal pakki, pakki ho jaye
elsex0: kuch aur, dusra app, doosra app, koi aur app
forchaty0: baat karne ke liye, baat ke liye, chat ke liye
DIRECT3: baaki (main khud|seedha|alag se) (dunga|dungi|de dunga|bhej dunga)
NOFEE3: beech mein koi nahi, ye log zyada kha, zyada kaat lete
`
/** By the pack that they go to. */
export const plain = { core, es, pt, fr, de, hi }
