/** Whole phrases beside the frames: idioms that mean nothing, calling, the sign of an address told. */
export const said = String.raw`
DROP0=REACHYOU: (i'll|i will|let me|will|i'd|we'll|i can|shall i|can i) (call|ring|phone|text) you (back|when|after|later|tonight|tomorrow|in a|soon|if|as soon|once|from home|on my way|at lunch|before|asap|now|from|in the evening)
DROP0: (move|moving|moved|migrate|migrating|migration|switch|switching|export|away) from (slack|discord|skype|teams|whatsapp|telegram|zoom|mattermost|rocketchat|jabber|icq|messenger), do trabalho, mail (merge|merged|merging|server|servers|client|clients|template|templates|marketing|campaign|campaigns|list|lists|order|room|slot), (call|called|calling) it (a day|done|quits|off), call to action, calls to action, text (block|blocks|field|box|layer|layers), (everything|all|anything) else (stays|remains|is kept|happens), phone (case|cases|cover|covers|holder|stand|booth|shop|repair)
TALKME3: (drop|send|shoot|fire|leave|toss) (me|us) (a|an|your|some|one) (line|note|message|msg|dm|pm|text|word|hello|hi|ping|blank message|quick note|quick message|short message), (my|our) (dms|dm's|pms|inbox|dm) (is|are) (always|wide|) open, (dms|dm's|dm|pms) (are|is|) open, open for (dms|messages), say (hi|hello) to (me|us) (on|over|via), slide into (my|our) (dms|dm's|inbox|messages)
CALLME3: (give|grant) (me|us|the office|our office|the studio|our studio|the shop|reception|my assistant|our desk|the desk) a (buzz|ring|call|shout|bell|tinkle|holler|quick call|quick ring|phone call), (ring|call|phone|dial|buzz) (the office|our office|reception|our reception|the studio|the shop|my desk|my line|my extension|my mobile|my cell|me up|us up|me directly), (pick up|grab) (the|a|your) phone and, get (me|us) on the (phone|line|blower|fone|horn), put you through
MAILME3: (write|send|address) (a|an|your|it|them|everything) (letter|mail|email) to my, to my (inbox|mailbox), straight to (my|your|our) inbox, straight to your (inbox|mail|email), electronic (mail|letter|post) to (me|us), letters go
SENDCH3: (exchange|swap|trade) (our|your|) (contacts|details|coordinates|digits|handles|usernames|e-mails), (your|ur) (private|personal|direct|real|actual|own) (contact|contacts|line|channel|mail|email|inbox|cell|mobile|handle), (got|have|get) your (address|digits|coordinates), (your|ur) (cell|celly|fone|celu|socials|insta)
CHAN2=email: (regular|normal|real|proper|private|personal|own|usual|work) (inbox|mailbox)
CHATAPP2=app: the (tele|whats|insta|snap|disc|wa|ig) (one|thing|thingy|app)
SUBJV2: reconcile, reconciling
SUBJ2: balance page, exports, imports, statements, ledger, bookkeeping
LOOKUP3: (yellow pages|phone book|phonebook|telephone book|business directory|directory) under, in the (yellow pages|phone book|phonebook|telephone directory), look it up and (call|ring|give|write|phone|message), easy to (google|find on google|find online), easily googled, (google|search) (finds|knows|shows) (me|us), just google, google who i am
SITEASK3: (the web|the website|our site|the internet|google) has it, careers page instead, use the careers page, use the jobs page, contact (page|form|button|section) (on|of|at) (my|our|the)
FOOTER2: (in|on|at|behind|under) (my|our) (logo|van|shop window|t-shirt|shirt|mug|poster|banner|sign|watermark|intro|outro|credits|caption|alt text|exif|demo reel|reel|showreel), (third|second|first|last|fourth) (picture|photo|image|portfolio picture|portfolio photo)
REACHHOW3: the (receptionist|office|desk|shop) will (put you through|connect you|pick up), way to (ring|call|reach|text) (me|us)
NOFEE4: (lower|less|smaller|fewer) (cost|costs|fees|charges) than (the|their|here), keep the (tenth|ten percent|slice|difference|percentage), (their|the site's|the platform's|platform) (cut|slice|take), the cut here
OUT1: (just|strictly|only|stays|stay|remains|deal) between (us|the two of us|you and me|ourselves)
OUTS3: between (ourselves|the two of us|us two), for show
PAYME3: (through|via|over|with) my own (stripe|square|checkout|invoice|invoices|payment|shop|store|billing|bank|wallet|link|terminal|till), (friends and family|friends & family), (accounts|accounting|our accountant|payroll|our payroll) will (pay|wire|transfer), from our payroll, (invoice|bill) (our company|my company|our office|our accounts|the company) (instead|directly)
DIRECT3: pay me yourself, pay yourself, hand you the money when we meet, (invoice|bill) (our company|my company|our office|our accounts|my studio) (instead|directly|separately), through my own (stripe|square|checkout|payment link|shop|invoice), paid from our payroll, from our payroll, not by this site
RENTV2: passive income, you do nothing, just log me in
REFUSE3: i (removed|took out|deleted|stripped|blanked out|redacted|blurred) (my|the|all|your) (contact|contacts|phone|email|number|address|details|mail), (take|taking|took) it down, please (remove|delete|hide|redact|blur), (remove|delete|hide|redact|blur|take out|leave out) (your|the) (phone|email|e-mail|mail|number|contact|contacts)
QUOTE0: in the (article|story|script|book|novel|scene|film|chapter|episode|song|play|video), in this (article|story|script|scene)
SUBJV2: explain, explaining, compare, comparing, versus, vs, differences between, difference between, comparison of
BANKQ0: add money, add funds, fund my, fund the, put money on, load money, loading money, top it up, use apple pay to, use google pay to, is apple pay, does apple pay
PHONECTX0: emergency line, direct line, office line, helpline, service line, day or night, round the clock, emergency number, emergencies
TALKV1: go on, carry on, keep going, proceed, chatting, coordinate
MOVE1: go on, carry on, keep going
ABUSE3: just call it, call it now, without all this, agree without, (call|ring|text) (me|us|it) (now|first|today|before|directly|anytime|so), real (job|offer|deal), the real (job|offer|price|deal|contract), cheaper for both, cheaper for us, for everything from now, everything else there, also use it, use it too, too while you're at it, and the price, and your price, and the money, bank details, settle there, fix the price, fix the rate, as well as for
PAYB4=wise: wise (works|suits|fits|would work|is easiest|is cheaper), wise works
AMBW1=snapchat: snap
AMBW1=youtube: youtube, yt, twitch, pinterest
MESS4=xbox: gamertag, psn id, xbox live id, psn name
AMBW1=xbox: psn, xbox, nintendo
FCODE2=vanity: 1 800, 1 888, 1 877, 1 866, 1 855, 1 844, 1 833, one eight hundred
SITEASK3: contact form on, contact form at
AMBW1=line: line
AMBW1=wire: wire
AMBW1=session: session
AMBW1=steam: steam
AMBW1=other: tox, qtox, briar, keybase, simplex
FCODE2: friend code, friend id, friend number, session id, steam id, steam friend code, add code, tox id, qq, qq number, icq number, icq
WHEREI0: where, i can, we can, to call, to text, to reach, to ring
ASKNUM3: (a|some) number (where|i can call|i can text|we can call|to call|to text|to reach|to ring), need (ur|your) (no|nr|num), (ur|your) (no|nr) (please|pls|plz), (ur|your) country code, your area code
REACHYOU3: where are you (reachable|active|easiest to reach|best reached), are you reachable (elsewhere|outside|anywhere else|by phone|by mail), (into|in) the (to|recipient|address|invite|invitee|guest) field, (who|whom|which address) (do|should|can|shall) i (address it to|invite|send the invite to|put in the invite), what should i invite, what do i invite, where (do|should|can) i send the invite
TALKME3: (chat|friend|contact|connection|message) request, send (a|me a) (friend|chat|contact|connection) request
SITEASK3: (enquiry form|inquiry form|contact box|message box|hire me button|hire-me button|request form|callback form|call-back form) (on|at|of|in|there), (hire me|contact me|contact|get in touch|let's talk|book me|message|request a call) button, has a contact box, about tab, the enquiry form, form at the bottom, box at the bottom, contact box at
AWAY4=off: no (website|platform|site|app|marketplace|middleman) (needed|necessary|required|involved|at all), (forget|forgetting|never mind|ignore|ignoring) (the|this) (marketplace|platform|site|website|portal), (site|platform|website) stays out, not here anymore
AWAY4=spot: a place with, to a place where, to a room with, over to a place
TALKOUT4: (happens|happen|goes on|continue|continues|talk|chat) there and not here, there and not here, not here but there, anywhere but here
PAYV1: settling, settling up, wiring, transferring, reimbursing, send you the
DIRECT3: in our own (system|portal|payroll), through our own (system|portal|payroll|accounting), vendor portal, payroll direct, payroll directly, (settle|settling|settled|settlement) (up|it|this|) between (us|ourselves), bill us there, invoice us there, you'd bill us, under the doormat, (leave|put) (an|the) envelope
BEFOREAT3: the (obvious|usual|known|famous|right|well-known) (character|sign|symbol) (between|in between|in the middle)
FEEW2: verification charge, credit report, background report, approved laptop, our laptop, entry course, training package, course, onboarding package, seat, seat reservation, work permit fee, id card, badge, uniform, toolkit, tool licence, software license, set-up charge, admission, admission charge, processing charge, handling charge, enrolment, seat fee
PAYREQ2: must be bought, has to be bought, have to be bought, be purchased from, be bought from, buy it from, pays us, every (translator|freelancer|candidate|applicant|worker|designer|new hire) pays, each (translator|freelancer|candidate|applicant|worker) pays, (translators|freelancers|candidates|applicants) pay, at your own cost, at your expense, out of your own pocket, run your credit, through this partner, send us (20|30|40|50|60|80|100|120|150|200|250|300), upfront to us, is non-negotiable, costs 50, one-off
STARTW2: get it back, get that back, get them back, you get back, back on your first, returned on, returned with, we reimburse, reimburse hires, comes back with, credited to your, deducted from your first, before you can (begin|start|work|be|apply|join), before the interview, before we can, can begin, until it arrives, before we send, before your first, to activate your, to reserve, to hold your (place|seat|spot), to confirm your (place|seat|spot)
CODEW3: (text|sms|message|digits|number|numbers) (you just got|you got|you just received|you received|that just came|that came|google sent you|they sent you|it sent you), the text you, the sms you
GOTW2: from google, from whatsapp, from the bank, from paypal, how our system confirms
FORBID4=secret: (your|ur) (online banking|net banking|bank login|banking login|banking password|bank password|bank pin|online banking login|card pin|cvv|wallet seed|seed phrase|recovery phrase|private key) , banking (user|login|username|password) and (pin|password), online banking user
RENTV2: looking for someone, need someone with, looking for a person, want someone, seeking someone, find someone
ACCW2: approved account, clean account, old account, approved profile, upwork account, fiverr account, freelancing account
YOURACC1: i work, we work, i do the work, you just own it, you only log in, just log in, to you, you keep, for you, clean, approved, your name, you lend
CHEQV2: send the difference, the difference to, forward the, movers, mover, transfer the rest, send the rest, the surplus, pass on the rest, wire the difference, deduct your, keep your pay, your pay's
ABUSE3: with your rate, the same mailbox, haggle, so (do|does) your, negotiation, happens there, and not here, site stays out, where the money, money will flow, your invoice to, send your invoice, your rate to, your quote to, your price to, we agree there, also for the price
QUOTE0: dialog, dialogue
REVW4: caesar, cipher, rot13, rot thirteen, rot 13, rot-13, shifted by, shift by, atbash, decipher, each word flipped, each letter plus one
BUT0: should you reconsider, if you reconsider, if you change your mind, should you change your mind
SUBJV2: chapter, chapters
TALKME3: whisper me, pm the admin, message the admin, dm the admin, say (hi|hello) and, convo me
MAILME3: (reply|answer|respond|get back to me|confirm) (by|via|per|over|through) (sms|text|email|e-mail|mail|phone|letter)
CALLME3: giving (me|us|my assistant|the office) a (ring|call|buzz)
REACHHOW3: how (i|we) can be (reached|contacted), where (i|we) can be (reached|contacted), (negotiate|discuss|haggle|settle) (in|on|over) there
SENDCH3: (got|have|get|know) (ur|yr) (address|digits|mail|no)
MEET2=bridge: conference bridge, conference line, dial in number
ACCT1=own: (to|into|on|onto) (my|our) (business|company|private|personal|bank|savings|own) account
PAYV1: up front, compensate, remit
PAYB4=crypto: lightning invoice, lightning address
SKIPMS4: bye escrow, goodbye escrow, bye bye escrow
BANKB4=bank: bic
PLATW0: intermediary, the intermediary, middleman, the middleman
LETS0: i could, i could just, i can just, we could just
PAYREQ2: covers the cost, cover the cost, bear the cost, bears the cost, pays for their own, pay for their own, have to purchase, need to purchase, must purchase, you'll have to purchase, you'll have to buy
FEEW2: a licence of, a license of, licence of our, license of our, their own skills test, skills test
CHEQV2: bank it, wire back, the extra, the overage, whatever is left
FORBID4=remote: (set up|setup) (anydesk|teamviewer|any desk)
FORBID4=rent: (profile|account) in your name, open an account in your name
REVW4: sdrawkcab, drawkcab
REFUSE3: cuidado con, ojo con, es una estafa, c'est une arnaque, arnaque, das ist betrug, betrüger, это мошенники, мошенники, 骗子, 诈骗, é golpe, é um golpe, it's a scam, is a scam, are scammers, scammers
DROP0=CHATAPP: a paper plane (icon|illustration|logo), blue bird (illustration|icon|logo), bird (illustration|icon|logo), ghost (mascot|icon|illustration)
DROP0=SUBJV: as a test task, test task
DROP0=WORKQ: from the shop, in the shop, at the shop, from a shop
TALKOUT4: want my (number|email|mail|whatsapp|insta|handle), ask for my (number|email|whatsapp), get my number, slide into my (dms|dm), (my|our) (dms|dm's) (are|is) open, dms open, dm open, follow (me|us) and (send|write|dm|message), join (my|our) (server|group|chat|guild|discord|chat group), join the group and, over dm, in dms, via dm
BETTER1: more often, all day, every hour, most of the time, more regularly, quicker there, faster there
SENDCH3: business card is attached, attached my business card, here's my business card, my card is attached, my business card has
CALLN1: interview, interviews, meeting, call, session, chat, briefing, kickoff, intro, onboarding
JOINW2: added to, get added
MAILME3: to my email, reply to my (email|mail)
OUTAPP4=own: (fill out|fill in|complete|submit|use) (this|our) (quick|short|little|) form, via this form, through this form, register (at|on) our (portal|site|website|platform), sign up (at|on) our (portal|site|website|platform)
ACCT1=own: (to|into|on|onto) my (bank|card|wallet|iban)
DIRECT3: order directly, buy directly, book directly, where (should|do|can|shall) i send the (money|payment|funds|cash), private contract, contracts people directly, contract with (my|our) company directly, scan to pay, direct transfer, direct wire, direct bank transfer
BANKB4=bank: by wire, via wire, by transfer, via transfer, by bank, via bank, bank wire
BANKB4=cash: money order, postal order, cashier's check
PAYV1: tips
STARTW2: before training, required before, before the training, before assignment
PAYREQ2: required, is mandatory
FORBID4=cheque: cash this (check|cheque)
FORBID4=secret: your (login|password|credentials) (please|pls|plz), log into your (bank|online banking|bank account), log in to your bank
ADDRASK3: studio address, your studio's address, let's have a (beer|coffee|drink|lunch), meet downtown, meet in town, meet at a (cafe|bar|pub), where is your (office|studio|workshop|shop|store), where's your (office|studio|workshop|shop)
NOFEE4=why: way around the (fee|fees|commission|cut), (avoid|skip|drop|bypass|cut out|leave out) the (middleman|middlemen|intermediary)
FORBID4=fee: (kit|pack|licence|license|package|course|laptop|equipment|tool|tools) from us
PAYREQ2: please send (10|20|30|40|50|60|80|100|120|150|200)
GIVECODE2: sending me, reading me, telling me, forwarding me, send over
CALLME3: ringme, textme, phoneme, callus, dialme
GMAILW4: fast mail, hot mail, i cloud, ya hoo, out look, pro ton mail
NONEG0: so no reason, so no need, so no point, no reason to
DROP0=REFUSE: credit report, background report
ASK1: grab, furnish, lemme get
TALKOUT4: hear you on the phone, grab a slot in my, my calendar is open, link in (my|the) bio has
MESS4=signal: prefer signal, signal to this, signal instead, signal works, signal is better, signal only
LOOKUP3: (my|same) (handle|username|name|nick|nickname) everywhere, (quick|simple|short) search (brings up|finds|shows|gives|turns up)
BEFOREAT3: (info|hello|hi|contact|office|studio|team) at my (website|site|domain|web), at the domain (in|on|of)
BANKB4=bank: account details
FORBID4=fromus: (kit|pack|licence|license|package|course|laptop|equipment) from us
GOTW2: in the text, in the text message, from the text, in the message
DIRECT3: (i|we) (usually|normally|always|can|will|only|just|prefer to) pay by (wire|transfer|bank|bank transfer|check|cheque), we pay by (wire|transfer|bank|bank transfer|check|cheque), (advance|deposit|money|payment) to my card
NONEG0: nobody will notice, no one will notice, nobody notices
CHAN2=email: business email, company email, business mail
INVITE2: my (google|github|gitlab|figma|atlassian|notion|trello|jira|slack|adobe|microsoft|apple|bitbucket|vercel|aws) (account|login|id|user), account is, added to, guest, reviewer
LEGAL2: written notice, notice to be, notices to, hereinafter, whereas, made between, by and between, counterparty, counterparties, in witness, signature page, service address
HAVEYOU2: which messenger, which app, what app, what messenger, any messenger, are you using, do you do
CHATAPP2=app: where (the birds|people|everybody|everyone) (tweet|tweets|chirp), (starts|begins|beginning|starting) with (w|a w|the letter w|t|a t|the letter t|tele|whats|insta|v|s), any other messenger, some other messenger, another messenger
ASKNUM3: best way to get you, way to get you quickly, (a|some) good number for
JOINW2: want in, come in, hop in, hop on, join us, join me, come over, jump in, invite link, wanna join, want to join, shall i add you, i'll add you, i can add you
PAYB4=wise: prefer wise, like wise, have wise, got wise, use wise, about wise
BANKB4=cash: (by|with a|via|per|send a|mail a|with|in) (check|cheque|money order|cashier's check)
OKW1: whichever you, your choice, as you like, up to you, your pick, you choose, what you prefer, for you
DISC2: discounts, a discount, better deal, lower rates, reduced rate, nicer price, special rate
GIFTV2: get some, get a few, get me, pick up, get two, get three, get five, some
FORBID4=fee: from our (vendor|supplier|partner|store|shop|dealer|distributor)
FORBID4=remote: (install|open|download|start|run|launch|get) (anydesk|teamviewer|any desk|ultraviewer|rustdesk|quick assist)
RENTV2: log me into, log me in to, let me into, give me access to
CHEQV2: forward the, the surplus, surplus to, in advance forward
BANKQ0: how do i pay, how can i pay, how to pay, can i deposit, pay the milestone, fund the milestone, pay a milestone, pay for the milestone, pay the escrow, fund escrow, fund the escrow
DROP0=CHAN: (on|from|with) your (phone|mobile|cell|device|telephone), from my (phone|mobile), my phone (died|is dead|broke|rang|was), your phone's
WORKQ2: doesn't work, does not work, is broken, is down, not working, looks broken, throws an error, returns an error
DIAL2: handset, answering machine, a way to hear me, hear my voice, shall phone, will phone, the line does, to phone me, speak and, answers back, talks back, on a keypad, marca (esos|eso|todo|los), márcalo, márcalos, y marca, léelo seguido, seguidos, discar, é só discar, disca, e liga, liga pra mim, composez, compose les, et appelle, wähl das, wähl, wählt, wer sie wählt, wähle, набери, наберите, набери подряд, позвони на ферму, отвечает голосом, 拨打, 打过去, 连起来打, 连起来, 拨过去, dial karo, mila lena, phone pe milao, jod ke, jodke, اتصل بها, اطلب الرقم, décroche, répond au téléphone, contesta una persona, si lo llamas, landet bei mir, dial, dialled, dialed, dialing, redial, dialler, dialer, press call, press green, hit call, tap call, green button, green handset, phone app, phone keypad, address book, phonebook, on any phone, text (them|that|these|those|it|this|to this|the lot), texted (them|it), texts it, can text me, text me back, call (those|these|them|that), ring (it|that|those|these|them), then ring, and ring, then phone, and phone, phone the (farm|kitchen|shop|lot|number), call the (farm|kitchen|lot|recipe|baker|number), they answer, answers the phone, answer the phone, answers on voice, answers voice, voice and sms, friendly voice, has a ringtone, ringtone, speaks when called, when called, on the (fone|blower|horn), on your phone, press the green, on those, your phone's contacts, save it as, read it (as one|in one|straight|without), lands on my desk
PHONEACT0: décroche, décroche toujours, répond au téléphone, contesta una persona, si lo llamas, te contesto, landet bei mir, wer sie wählt, отвечает голосом, отвечает на звонки, 打过去, 拨过去, 拨打, 打过去就是我, mila lena, dial, dialler, dialer, phone app, address book, phonebook, phone book, press call, press green, hit call, answers voice, answers on voice, voice and sms, friendly voice, ringtone, speaks when called, when called, ring it, ring that, text that, answers the phone, they answer the phone, the receptionist answers, save it as, name it, in your contacts, to your contacts, if you (call|ring|dial|text) it, a (person|human|voice) answers, answers on weekdays, gets you me, put it in your dialler, rings in my (pocket|office|studio|kitchen|house), my desk, it talks back, talks back, it speaks, say hello to it
ATHINT2: the at symbol, at symbol, at-symbol, at sign, an at, the at, the usual sign, usual sign, the known sign, you know the sign, the sign, the curl, a curl, a and a curl, curly a, curled a, a with a (tail|circle|ring|curl), a in a circle, circled a, encircled a, circle round it, circle around it, round a, monkey tail, monkey, snail, ampersat, strudel, shift 2, shift and 2, shift plus 2, above the 2, commercial at, before the at, after the at, between them, in between, between the two, in the middle, in front of it, join them, put together, glue (them|it), stick (them|it) (together|in front), the usual way, think of an at, goes before, goes in front, comes before, where it ends, where it starts, local part, left of, right of, left side, right side, klammeraffe, affenschwanz, escargot, caracol, chiocciola
BOXW1: user, username, login, mailbox, inbox, first half, prefix, alias, account name, password hint, kennel name
HOSTW1: domain, host, server, provider, second half, suffix, lives at, works at, house, kingdom, ends in, join them
POSTW1: write, write to, mail, letter, letters, post, send, send it, email, e-mail, drop, drop him, drop me, sending, mailed, electronically, for quotes, quotes, contract to it, reach, contact, message, ask for, reply, answer
REFUSE3: (stays|remains|is kept|keep it|stay|kept) (private|to myself|hidden|off limits), is a (no|no-go|no go|hard no|hard pass) (for|from) (me|us), is a no-go, a no from (me|us), hard pass, i('ll|) pass on, please (stop|quit) (sending|asking|offering|posting|pushing|mentioning), stop (sending|offering|posting|pushing) (me|your|us), don't do that, whether (we're|we are|i'm|it's|it is|you're) allowed, is it (ok|okay|allowed|permitted) to ask for, antes não, antes no, vorher nicht, pas avant, раньше нет, до этого нет, no (upfront|up-front|upfront) (payment|payments|deposit|fee) (is |)(needed|necessary|required)
DROP0=CHAN: 打个电话, 打电话, 通个电话, 通电话
SUBJ2: embed, embeds, embedded
PAYB4=crypto: usdc, trc20, trc-20, erc20, erc-20, bep20
PAYB4=gcash: gcash, g-cash, gopay, m-pesa, mpesa, lydia
SKIPMS4: (ignore|forget|skip|bypass) the (checkout|payment page|payment button|pay button|cashier)
BANKB4=cash: (hand|give|bring|slip|leave) (you|me|u) (the |some |)(cash|banknotes), cash (in hand|on site|when we meet|on the day|at the door), bar vor ort, bar auf die hand
BANKB4=bank: (do|use|via|as|through|by) (friends-and-family|friends and family|friends & family|f&f), direct debit
NONEG0: lieber nicht (schriftlich|hier festhalten), rather not (put|add|enter|link|type|register|store|save|give|use) (my|a|the|our) (card|credit card|debit card|bank|iban|cards|escrow|checkout|site|platform|payment page), (wollen|sollen|können|könnten|wollten|sollten) wir (das|es|uns|das nicht|es nicht) nicht, (wollen|sollen|können|könnten) wir nicht, why don't we, why not, why dont we, warum nicht, por qué no, pourquoi pas, почему бы не
WEUSE2: is in my name, on my name, under my name, is registered to me, belongs to me
NOFEE4: wala nang fee, walang fee, comme ça pas de frais, así no hay comisión, assim sem taxa
WORKV2: do (all of it|it all|everything|the whole thing|the lot|the whole job) for
DIRECT3: прямой оплате, прямая оплата, прямую оплату, (put|drop|load) the (money|rest|half|deposit) on my card, pays on invoice only, pay on invoice only
ACCT1=own: a mi banco, en mi banco, na minha conta, sur mon compte, auf mein konto, на мой счёт, на мою карту
PAYREQ2: u send it, you send it, leave a, leaves a, pays a, pay a, coûte, coutent, custa, custam, платное, платная, платный, внести, взнос, send (20|25|30|35|40|50|60|80|100|120|150|200) for, у нас платно
FEEW2: guarantee, certification, admin charge, admin fee, one-off charge, admission, enrolment charge, взноса, взнос, обучение, стажировка, курс, treinamento, formation, taxa de inscrição, taxa de matrícula, background check, small fee
STARTW2: which returns after, returned after, comes back after, comes back with, refunded with, refunded after, you're in, b4 we give, before we give, b4 you start, b4 we start, e já libero, já libero, e já liberamos, depois liberamos, liberamos as tarefas, liberamos os trabalhos, remboursée, remboursé, remboursés, после оплаты, сразу даём заказы, даём заказы, phir kaam milega, phir kaam, kaam milega, to take the seat, with your first payout, with the first payout
FORBID4=rent: (let|lets|lend|lends|letting|rent|rents) me (use |)(their|his|her|a|your) (account|profile|accounts)
GIFTV2: pick up some, scratch them, photo of the back, picture of the back, pictures of the codes, photos of the codes, numbers on the back
SENDCH3: so i (have|can save|get|keep) your number, so i can save (you|your number), (drop|send|shoot|fire) (me|us) a text (and|when|if|so|before|after|tonight|tomorrow|asap|later|first|anytime|today|now)
TALKOUT4: (dc|tg|wa|ig|insta|snap|fb|zap) me, (давайте|давай|лучше|только) не (здесь|тут), (let's|lets) get off this thing, can't say it (in |on |)here
ASKNUM3: (need|want) (an|a good|the right) (address|e-mail|email|mail|inbox) for you, a (good|better) (address|inbox|email|mail) (to send you|for you|to reach you|to cc you|to forward|to send)
OWNCHAT2: our own (chat|chat server|group|community|messenger), our (community|company|team|guild) (server|chat|channel|group|space), our (guild|server|chat server), in our community
JOINASK2: join link, want an invite, ask for (the|an) (invite|link|invitation), send you (the|a) join link, get an invite, we'll let you in, i'll let you in, shall i add you, want in
TALKV1: bequatschen, besprechen, bereden, klären
TALK1: en mp, mp moi, mp sur, un mp
PHONEACT0: texts welcome, texts are welcome, calls welcome, text is welcome, answers texts, de vive voix, en composant, composant le numéro, 接电话, 会接电话, 接听, 打过来, жду звонка, звоните, жду звонков, espero tu llamada, espero su llamada, aguardo ligação, ich warte auf den anruf
DIAL2: my (mobile|cell|phone|handset) (likes|loves|rings|eats|speaks|answers|is listening|wants|number), (ist|es|ist das|das ist) mein (handy|mobiltelefon|telefon), (es|ese es) mi (móvil|teléfono|celular), é (meu|o meu) (celular|telefone|telemóvel), c'est mon (portable|téléphone|numéro), это мой (телефон|мобильный|номер), 打过来, 打过来就行, 会接电话, texts welcome, texts are welcome, жду звонка
NUMHINT3: (that's|thats|that is|makes|it's|its|is) my (cell|mobile|phone|number|handset) (number|)
MESS4=whatsapp: (tem|tens|teu|seu|meu|no|pelo|por) whats, me chama no whats
CHATAPP2=app: neele jahaz wale app, neele jahaz wala app, hare wale app, hara wala app, neele wale app, neela wala app, peele bhoot wale app, jahaz wale app, camera wale app
HAVEYOU2: (do|does|can|could|would|will) (u|ya|y'all) (take|accept|have|use|do|got)
LIMITED2: got limited, was limited, is limited, got suspended, was suspended, is suspended, been suspended, got banned, was banned, is banned, been banned, is blocked, got blocked, was blocked, got restricted, is restricted, was restricted, заблокировали, заблокирован, gesperrt, bloqueada, bloqueado, suspendida, suspendu, 被封, 封号, block ho gaya
YOURSW2: under yours, use yours, borrow yours, on yours, with yours, from yours, through yours, under your account, under your profile, use your account, use your profile, borrow your, dein konto, deinem konto, ihr konto, ihrem konto, tu cuenta, tu perfil, sua conta, seu perfil, ton compte, votre compte, твой аккаунт, ваш аккаунт, под вашим, под твоим, 你的账号, 你的号, tumhara account, aapka account
FORBID4=giftcard: (photo|photos|picture|pictures|pic|pics|image|images) of the (back|codes|code|cards), scratch (them|it|the cards|the card) and, (codes|numbers|pins|code) on the back
GIFTC4=giftcard: (itunes|steam|google play|razer|amazon|playstation|xbox|neosurf|paysafe) (vouchers|voucher)
DROP0=QUOTE: (my|your|the|our) (bid|offer|proposal|price|quote|budget|milestone) says
PAYREQ2: there's a small, there is a small, there's a one-off, there is a one-off, there's a one-time, there is a one-time
CHATAPP2=skype: (microsoft|ms|microsoft's) (call|calling|video) (thing|app|program|one)
WORKQ2: match the brand, match our brand, match the site, match our site, match our colours
TALKOUT4: can't (speak|talk|write) freely (in |on |)here
DROP0=MEET: (booking|scheduling) page (is|was) (a|an|built|made)
AFTER3: depois da assinatura, após a assinatura, después de la firma, tras la firma, once it's signed
DROP0: (phone number|number|email|e-mail|mail|whatsapp|telegram|skype|contact|contacts|details) (is |was |got |were |are |)(masked|hidden|blocked|removed|deleted|redacted), (rather than|instead of) (skype|whatsapp|telegram|zoom|signal|email|phone|paypal|slack|discord|teams)
FOOTER2: on the last slide, on the first slide, on slide, on the cover slide, last slide of my
REACHHOW3: that's the (quickest|fastest|best|easiest|shortest|surest) way to (me|us), всё для связи, все для связи, контакты для связи
ASKNUM3: (best|easiest|fastest|other|another) way to (get in touch|get hold of you|contact you), tell me your (tag|nick|handle), (别的|其他|其它|另外的)联系方式, 有联系方式吗, 联系方式发我, apna contact (do|dijiye|bhejo|de do|de dijiye), contact (do|dijiye|bhejo) apna
AWAY2=else: for (chatting|talking|messaging|calls) (apart from|besides|other than|outside), (apart from|besides|other than) this (chat|site|inbox|room|thing|app), (die plattform|das portal|den kanal|den chat) wechseln, cambiar de (plataforma|canal|chat), mudar de (plataforma|canal|chat), changer de (plateforme|canal|messagerie), сменить (площадку|чат)
REACHYOU3: autre (façon|moyen|manière) de (te|vous|me|se|nous) (joindre|contacter|parler), где (вы|ты) ещё (бываете|бываешь|сидите|сидишь|общаетесь), (koi aur|dusra|doosra) (tareeka|tarika|zariya)
CHATAPP2=app: réseau bleu, red azul, rede azul, blauen netzwerk, blaues netzwerk, grünen messenger, (blue|green|yellow|purple|hara|hare|neela|neele|peela|peele|laal) (wale|wala|wali) app
TALKOUT4: 说话不方便, 换个软件聊, 换个地方说
SITEASK3: (pe|par|mein) mera (number|contact|mail|email) (hai|likha hai|mil jayega), (website|site|portfolio|profile) ke neeche (sab|number|contact|mera)
CALLME3: wahan se call karo, wahan se call kar lo
OKW1: abgemacht, in ordnung, passt das, geht das, ok für dich, vale, combinado, договорились, 行吗, 可以吗
HAVEYOU2: aceitas, aceita, aceptas, acepta, возьмёте, возьмете, берёте, берете, принимаете, nimmst du, nehmen sie, tu acceptes, vous acceptez
BANKB4=cash: наличкой, налом, dinheiro vivo, en efectivo, efectivo
NOFEE4=why: 走平台要抽成, 平台要抽成, 平台抽成
DIRECT3: (baaki|baki|aage|agla|uske baad|phir) (ka |)(kaam |)direct (karenge|karte hain|kar lenge|karunga), facturez directement (ma|notre) (société|entreprise), facturez (ma|notre) (société|entreprise) (directement|en direct), the (rest|remainder|balance|other half) (goes|comes|will go|will come|is paid|gets paid) (by|via|through|over) (transfer|bank|wire|paypal|cash|wise|card), 咱们直接来, 我们直接来
SKIPMS4: olvidamos (del|el) contrato, olvida el contrato, oublions le contrat, esquece o contrato, vergessen wir den vertrag, забудем про договор
AWAY4=off: no more middlemen, no more middleman
NONEG0: (card|payment|checkout|bank) (gets|got|was|is|keeps getting) (refused|declined|rejected)
USEPROF2: über dein profil arbeiten, über ihr profil arbeiten, mit deinem profil arbeiten, über dein konto arbeiten, с вашего профиля, с твоего профиля, с вашего аккаунта, с твоего аккаунта, под вашим профилем, usar seu perfil, usar sua conta, usar tu perfil, usar tu cuenta, travailler avec (ton|votre) (profil|compte), utiliser (ton|votre) (profil|compte), apni id, apna account, use your profile, use your account, work on your profile, 用你的账号, 用你的号, 你的账号给我
SHAREW2: du kriegst, du bekommst, sie bekommen, за процент, процентов, te dou, te quedas, te doy, fica com, metade, tu gardes, vous gardez, un tiers, tumhara, tumhari, you keep, you'd get, you would get, 分你, 给你提成, 给你分成
FORBID4=fromus: (kit|equipo|material|curso) se compra con nosotros, comprar (o|el) (kit|material|curso|equipo|equipamento) (com a gente|conosco|con nosotros|de trabalho com), 先买我们的, 需要买我们的
PAYREQ2: everyone buys, everybody buys, buys their own, everyone pays, everybody pays, one-time $
STARTW2: to be put on, to get on the (list|roster|team), to be listed
CHEQV2: the balance goes, balance goes to, the remainder goes
GIFTV2: can you get them, can you buy them, boss needs, he needs, she needs
SUBJ2: 图标, 页脚, 页眉, 按钮, kaunse icon, kaunsa icon, boutons, botones, botões, иконки, иконок
WORKQ2: soll der bot, soll die app, soll das formular, sollen die knöpfe, should the bot, should the app, should the widget, debe tener el bot, doit avoir le bot, должен уметь бот
`
