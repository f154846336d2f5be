/** English slots: small sets of words that mean the same in an ask or an offer. Lower case: only frames look at them. */
export const slots = String.raw`
whereq1: how, where
chanq1: which address, what address, which number, what number, which inbox, which mailbox, which line, which handle, which account, what account, what handle, whichever number
can1: can, could, may, do, should, might, shall, would, must, will, can i, could i, may i, do i, should i, shall i, might i, must i, can we, could we, may we, do we, should we, shall we, to
reach1: reach, contact, call, ring, phone, text, message, msg, write to, write, dial, find, get hold of, get a hold of, get ahold of, email, e-mail, mail, ping, whatsapp, dm, pm, sms, buzz, get through to, get to, drop a line to, shoot a message to, talk to, speak to, speak with, talk with, chat with
voice1: hear your voice, hearing your voice, voice to voice, on the phone, over the phone, by phone, by voice, on a real call, mouth to ear, on the blower, person to person
talkish1: talk, speak, chat, discuss, talking, speaking, chatting, discussing, converse, message, messaging, continue, go on, carry on, meet, catch up, sort, settle, agree, negotiate, be in touch, keep in touch, stay in touch
better1: ruhigeren, ruhigerer, privateren, más tranquilo, más privado, más discreto, mais tranquilo, mais reservado, mais privado, plus calme, plus discret, plus tranquille, потише, поспокойнее, поприватнее, better, faster, different, quicker, easier, more direct, direct, personal, private, real, proper, quieter, safer, nicer, saner, cosier, comfier, handier, less official, less public, less formal, less watched, more private, more personal, more convenient, more comfortable, more relaxed, unmonitored, unfiltered, unrecorded, with more privacy, with fewer eyes, without filters, without a filter, without moderators, without moderation, without bots, without the bot, without eavesdroppers
way1: way, place, channel, app, line, spot, somewhere, some place, someplace, anywhere, a place, a spot, a corner, a room, a channel, a chat, an app, corner, room, medium, route, tool, chat, messenger, connection
place1: ort, platz, lugar, sitio, lieu, endroit, coin, место, place, channel, app, spot, somewhere, some place, someplace, anywhere, a place, a spot, a corner, a room, a channel, a chat, an app, corner, messenger
to1: to
than1: than
whapp1: which app, what app, which program, welche app, quelle appli, quelle application, quelle app, qué app, que app, qué aplicación, em qual app, qual app, qual aplicativo, что за приложение, какое приложение, в каком приложении, какой программе, أي تطبيق, أي برنامج, 什么软件, 什么app, 哪个软件, 哪个app, 聊天软件, kaunsa app, kaunsi app, कौन सा ऐप
forchat1: to talk, to chat, for calls, for chatting, for messages, to message, pour discuter, pour parler, pour échanger, réponds, répondez, para hablar, para conversar, para charlar, respondes, contestas, responde, responde mais, para falar, zum reden, zum schreiben, zum chatten, zum telefonieren, antwortest du, antworten sie, schreibst du, для общения, для связи, отвечаешь, отвечаете, общаешься, общаетесь, للتواصل, للمحادثة, للكلام, تتواصل, 聊天, 沟通, 聊, baat ke liye, baat karne, chat ke liye, बात करने
whmess1: which messenger, what messenger, welchen messenger, welcher messenger, quelle messagerie, qué mensajería, qual mensageiro, в каком мессенджере, какой мессенджер, каким мессенджером, أي ماسنجر, 哪个聊天软件, kaunsa messenger
useyou1: you, u, nutzt, nutzen, benutzt, utilises, utilisez, usas, usa, você, тебе, вам, пользуешься, пользуетесь, удобнее, удобно, تستخدم, 用, 你, use karte, chalate
intervw1: interview, interviews, entretien, entrevista, vorstellungsgespräch, собеседование
inboxw1: this inbox, this chat, this messenger, this thread, this channel, the inbox here, the chat here
upw1: up
keep1: keep, leave, cut, take, keeping, leaving, cutting, taking
middle1: the middleman, the middle man, middleman, middlemen, the sharks, the machine, the platform, the marketplace, this platform, the portal
yonder1: there, over there, right there, on there, yonder
watcher1: nobody, no one, no-one, no bot, no robot, the bot, the bots, bots, no filter, the filter, filters, no moderator, the moderators, moderators, no mods, the mods, mods, the admins, the platform, the site, they, staff, support, the system, the algorithm, no algorithm, the robot, the robots, big brother
watch1: minds, cares, notices, screens, reads, read, is reading, are reading, listens, is listening, watches, is watching, are watching, can read, can see, sees, see, checks, scans, filters, logs, follows, can't see, cannot see, can't read, aren't reading, are not reading, isn't reading, is not reading, doesn't read, don't read, aren't watching, isn't watching, isn't looking, aren't looking, can't look, doesn't scan, isn't listening, aren't listening, has no eyes, interferes, moderates, deletes, reading along, listening in
where1: where, which, in which
unlogged1: that doesn't, that does not, that won't, that isn't, that is not, that aren't, that nobody, that no one, that don't
log1: stored, kept, archived, log, logs, record, logged, recorded, store, scan, filter, scanned, monitored, moderated, watched, read, reads, delete, block, censor, filtered
everylog1: logs everything, log everything, records everything, stores everything, monitors everything, reads everything, scans everything, tracks everything, is monitored, is recorded, is logged, is filtered, is watched, has ears, has eyes
quit1: quit, leave, ditch, abandon, get off, get out of, step out of, hop off, jump off, escape, leave behind, step outside, step off, go outside, get away from, move off, move away from, switch from, drop
platw1: this thing, this chat, this site, this platform, the platform, this inbox, this messenger, this thread, this app, the app, the site, this place, this website, the website, the marketplace, this marketplace, the portal, this portal, these walls, this system, here
talkit1: this, it, our talk, the talk, our chat, the chat, the conversation, our conversation, the discussion, our discussion, the rest, everything, the details, the whole thing, things
offline1: offline, to another app, to another place, to a different app, to a private chat, to the phone, to email, to mail, to voice, somewhere else, someplace else, off here, off-site, offsite, off platform, to private, to a messenger, to a real messenger, to your phone, to your inbox
colour1: green, blue, purple, yellow, white, pink, black, red, turquoise, orange, big blue, light blue, dark blue, green and white, blue and white
thing1: paper plane, paper-plane, paper airplane, paper aeroplane, plane, airplane, aeroplane, ghost, bird, bluebird, blue bird, birdie, little bird, receiver, handset, telephone, phone, green phone, white phone, clock, music note, note, camera, photo, picture, speech bubble, bubble, bubbles, two bubbles, joystick, controller, game controller, padlock, lock, elephant, alien, orange alien, blue f, big f, white f, f, blue s, square camera, thumb, blue ticks, envelope with a plane, robot face, gamer, gamers, gaming, dancing, dance, short video, dog filter, disappearing photos
app1: app, apps, messenger, chat, chat app, messaging app, messenger app, chatting app, phone app, network, social network, social site, networking site, site, place, platform, voice chat, application, icon, logo, one
appname1: app, messenger, chat app, messaging app, network, social network, site, messenger app, chat program, networking site
owner1: zuck, zuckerberg, mark zuckerberg, elon, elon musk, musk, the rocket man, the rocket guy, the tesla guy, the tesla man, facebook, meta, microsoft, durov, pavel durov, snowden, edward snowden, gamers, gamer kids, teenagers, kids, recruiters, the russians, the chinese, the whole world, everybody, everyone, half the world, people in suits, professionals
own1: bought, owns, runs, made, likes, uses, use, built, renamed, loves, recommends, hang out on, swears by, invented, founded, is on
owners1: elon's, musk's, elon musk's, zuck's, zuckerberg's, meta's, mark's, durov's, pavel's, snowden's, facebook's, the rocket man's
prof1: professional, professionals', business, career, recruiters', suit-and-tie, job, corporate, work, white-collar
name1: name, handle, username, user name, nick, nickname, alias, id, login, tag, screen name, profile name, studio name, brand name, business name, company name, first name, full name, last name, surname, display name, real name, artist name, stage name, brand, studio, initials, profile picture, name and surname, first and last name, dog's name, account name
same1: same, the same, identical, exact same, exactly the same, the very same
there1: on every network, on all networks, on every platform, on all platforms, there, on there, over there, there too, there as well, on it, as here, as on here, as on this site, as on this profile, like here, as my profile, like on here, everywhere, all over, as above, as in my profile, than here, too, as you see here, as the one here
glue1: plus, followed by, and then, no spaces, without spaces, without a space, with no space, no space, in one word, as one word, in lower case, all lower case, with an underscore, with underscores, with a dot, dot com, at the end, without the space, written together, run together, minus the space
biz1: the workshop, the bakery, the atelier, my name, our name, my full name, my studio, our studio, my company, our company, my agency, our agency, my shop, our shop, my business, our business, my brand, our brand, my firm, our firm, the studio, my workshop, our workshop, my office, our office, the firm
lookv1: google, bing, duckduckgo, look up, search, search for, look for, find, hunt for, type, type in, look
online1: online, on the web, on the internet, on the net, in a search engine, in any search engine, into a search engine, on maps, in the phone book, in the phonebook, in the yellow pages, in the directory, on google, in google, and then, and call, and ring, and write, and message, and contact, and use, and drop, and apply, and mail, and give, and you
easy1: easy, not hard, simple, trivial, impossible not, hard not, a cinch, child's play
findv1: to find, to google, to look up, to track down, to locate, to spot, to reach
first1: first, top, very first, only, first google, first search
hit1: result, hit, link, match, entry, search result
site1: my website, our website, my site, our site, my homepage, my home page, my page, our page, my blog, my web page, the website, the web page, our homepage, my portfolio site, our web page, my own site, company site, my portfolio, site, webpage, website, homepage
contain1: has, have, contains, shows, lists, with, carries, features, includes, displays, got, tells, is
form1: a form, the form, contact form, form, contact page, contact section, contact button, call button, chat widget, chat bubble, live chat, mail form, message box, booking form, booking page, careers page, jobs page, phone number, all my contacts, my contacts, contact details, my number, our number, my phone, our phone, hotline, an inbox, my mail, my email, my address, contacts, a chat, a number
usev1: use, try, fill in, fill out, press, click, hit, go through, write through, write via, check, open, message us through, message me through, apply on, apply through, apply via
theres1: there's, there is, you'll find, you will find
paint1: painted, printed, written, stamped, lettered, engraved, embroidered, stitched, sprayed, hidden, tucked, buried
vehicle1: on the door, on the van, on the wall, on the shirt, on my shirt, on the window, on the side, on the roof, on the sign, on the mug, on the poster, on the cap, on the truck, on the bag, on my van, on our van, on my logo, in my logo, in the logo, in my logo sketch, on the banner, on the box, in the corner, in the background, in the reflection
need1: everything you need to, all you need to, what you need to, all it takes to, enough to
waynoun1: way, ways, means
dialv1: dial, call, ring, text, phone, punch in, type in, key in, ring up
digits1: those, these, them, em, 'em, those three, those four, these three, these four, the three, the four, all three, all four, the digits, the figures, these digits, those digits, the numbers, the lot, that, it, both, the result, the sum, this
inrow1: in a row, in that order, in this order, in order, one after another, one after the other, together, in sequence, as one, in one go, without the dots, without the commas, back to back, straight through
strip1: strip, drop, remove, delete, ignore, skip, leave out, forget, lose, take away, take out, without, minus, read it without, mind not, leave off, scratch
signs1: the words, the units, the letters, the dollars, the dollar signs, the currency, the commas, the dots, the points, the spaces, the fruit, the animals, the dashes, the signs, the symbols, the slashes, the hyphens, the decimals, leading zeros, the leading zeros, the zeros, colons, the colons, the decimal point, the decimal points, the verses, dash, dots, dashes, commas, units, words, spaces
videon1: own video thing, own video room, own video link, own meeting room, own video, own room, own video tool, personal meeting room, private video room, meeting link, video link, video call link
pays1: pay, paying, reimburse, compensate, wire, remit, invoice, bill, transfer
tokin1: to my cousin, to my brother, to my sister, to my wife, to my husband, to my mother, to my father, to my mum, to my mom, to my dad, to my friend, to my uncle, to my aunt, to my daughter, to my son, to my card, to my wallet
payees1: me, us, you, our company, my company, the money, the cash, the rest, the funds, the deposit, the fee, the remainder, the balance, the sum, my share
mailco1: google, yahoo, microsoft, apple, proton, yandex, google's, yahoo's, microsoft's, apple's, yandex's, proton's, big g's, the search giant's
mailn1: mail service, mail thing, mailbox service, free mail, email service, e-mail service, webmail, mail, mailbox, inbox, email, mail provider, mail domain, post office
runs1: runs, has, owns, offers, makes, gives away, hosts, gives you, from, by, of, provides, handles
usual1: the usual, most common, the biggest, well-known, everyone's, everybody's, the popular
give1: give, furnish, grab, gimme, send, share, drop, leave, pass, include, provide, state, mention, add, tell, put, write down, post, send over, need, want, get, have, hand over, enclose, note, attach, send along, supply, mind giving, mind sharing, get hold of, let me have, require, forward, exchange
yourw1: your, ur, yr, your own
a1: a, an, some, any, the, one
chan1: phone no, phone nr, mobile no, electronic mail address, electronic mail, number, phone, phone number, mobile, mobile number, cell, cell number, email, e-mail, mail, email address, e-mail address, mail address, contact, contacts, contact details, contact info, contact information, contact data, contact number, handle, digits, gmail, skype id, line, business email, work email, telephone, telephone number, messenger, messengers, username, landline, whatsapp, telegram, insta, address to write to, number to call, coordinates
whatis1: what's, whats, what is, which is, which, what, what are
goodw1: good, best, right, current, better, direct, convenient
foryou1: for you, to use, to reach you, to reach, i can use, i can call, i can text, should i, do i, can i, could i, may i, shall i, to call, to text, to write to, where i can, where we can, where you, are you on, do you use, do you have, you use, do you prefer, you prefer
bidw1: with your bid, in your bid, in your proposal, with your proposal, in the application, with your application, in your application, in your cover letter, in the cover letter, with your offer, in your offer, in the proposal, in your reply, with your reply, so i can, so we can, so that i can, so that we can, where i can, where we can, to get going, to get started, and i'll, and we'll, and i will, where you pick up, for the team, for our records
callw1: video thing, a video thing, call, quick call, video call, meeting, phone call, chat, short call, intro call, discovery call, interview
sendlink1: on my own link, my own link, send the link, send you the link, send a link, send you a link, send the invite, send you an invite, send an invite, send you the invite, share the link, drop the link, the link in my, my booking link, my calendar, link from my, my own link, from our zoom, outside, off platform, via the link, through the link, on my link
bad1: awful, terrible, slow, clunky, useless, a pain, annoying, buggy, laggy, horrible, unreliable, a mess, painful, limited, dead, ugly, unusable, hopeless, not great, not working well, a nightmare, tiring, bad, terribly slow, so slow, too slow, really slow, full of bugs
rarely1: don't use, do not use, hardly use, rarely use, hardly open, rarely open, don't check, rarely check, hardly check, never check, never see, don't read, hate, can't stand, don't like, dislike, am never on, never log into, barely use, don't get notifications from, don't really use, hardly ever check, forget to check, never look at, am not often on
switch1: switch, move, change, let's switch, let's move, let's change, another way, another place, another channel, another app, elsewhere, somewhere else, something else, other way, other app, write me, message me, text me, reach me, find me, call me, email me, is there another, use something, better to
details1: my phone is, my details, our details, my data, my contacts, our contacts, my contact, my contact details, our contact details, my phone number, my number, our number, my email, our email, my mail, the number, the phone number, my contact info, all the ways to reach me
mysite1: my website, our website, my site, our site, my homepage, our homepage, my web page, our web page, my page, our page, my own site, my blog, company website, our company website, my studio's site
look1: check, see, look at, have a look at, go to, visit, open, read, scroll to, look in, take a look at, peek at, click
footw1: footer, the footer, the bottom, bottom, header, the header, imprint, the imprint, about page, the about page, contact page, the contact page, contact section, last line, the last line, the end, corner, the corner
of1: of, on, at, in
come1: come, come over, drop, drop in, drop by, pop in, pop by, swing by, stop by, stop in, visit, visit me, visit us, come by, come round, come around, stop, walk in, see me, meet me, meet us, knock, ring the bell, ring the doorbell
place21: my office, our office, my place, our place, my studio, our studio, my workshop, our workshop, my home, my house, my shop, our shop, my flat, my atelier, our showroom, my desk, our headquarters, our door, my door
sendcv1: send, mail, forward, email, submit, e-mail, address, direct
cv1: your cv, your resume, your résumé, a cv, cv, resume, cvs, resumes, portfolio, your portfolio, your application, applications, application, your offer, offers, your quote, your rate, your details, your documents, questions, your questions, enquiries, inquiries, quotes, proposals, your proposal
toour1: to our, to my, to hr, to the hr, to us at, to me at, to jobs, to our hr, to careers, to the inbox, to the address, to our inbox, to my inbox, to my assistant, to my email, to my mail, to our mail, to our email
fillform1: fill in the form, fill out the form, fill in our form, complete the form, complete our form, fill in the questionnaire, fill out the questionnaire, submit the form, use the form, apply, register, sign up, submit your application, answer the questions, upload your cv
onour1: on our website, on our site, on my website, on my site, on our careers page, on our page, on our portal, on our own site, through our website, via our website, through our site, via our site, via our portal, through our portal, on the company website, on the company site, on our homepage, on our job page, on our jobs page, at our website
wework1: we can work, we could work, let's work, we work, can we work, could we work, work, hire me, deal, continue, we continue, go on, keep going, do the next ones, do the rest, carry on, cooperate, collaborate, do business
directd1: directly, direct, privately, just us, on our own, independently
afterw1: after, with me, with you, from now, from then, next time, later, without, outside, instead, then, once, in future, in the future, afterwards, for the next, for the rest
endv1: close, end, cancel, stop, finish, drop, decline, reject, withdraw, leave
contractn1: the contract, this contract, the job, this job, the offer, this offer, the milestone, the project here
herew1: here
whyw1: why, what for, why should we, why would we, why would you, why should you, no reason to, i don't see why, makes no sense to, silly to, crazy to, stupid to
discuss1: discuss, agree, settle, negotiate, fix, talk about, sort out, speak about, work out, talk, bargain, haggle about, agree on, bargain about
money1: the price, price, prices, the rate, rate, rates, the budget, budget, the fee, fee, fees, money, the money, payment, the payment, payments, terms of payment, cost, costs, the cost, the deal, a deal, the discount, your price, your rate, our price
isme1: is me, is my, is us, is our, has my, has our, for my name, on google, when you google, in google, when you search
chanv1: call, text, dm, pm, email, e-mail, mail, ring, phone, whatsapp, call me, text me, dm me, pm me, email me, mail me, ring me, phone me, call us, email us, dm us
forw1: for
offerw1: rates, rate, a quote, quote, quotes, details, prices, price, an estimate, a free estimate, a free quote, estimate, portfolio, a portfolio, discount, a discount, discounts, info, more info, more information, information, samples, availability, booking, bookings, an offer, a better price, price list, special prices, orders, commissions, more details, further details, the rest, collab, collaboration
replyv1: reply, answer, write, respond, write me, reply to me, get back to me, contact me, reach me, send it, send them, send everything, inbox is open
theaddr1: the address, my address, this address, the email, the mail, the e-mail, my email, my mail, the number, the details, the contact
wherew1: below, above, in my profile, on my profile, in my cv, in the pdf, in the attachment, in my bio, in my signature, on my site, on my website, in the picture, attached, in the file
contactv1: write, contact, reach, book, message, apply, hire, get in touch, order
via1: through, via, on, over, from
applyn1: applications, application, apply, proposals, offers, quotes, bids, enquiries, inquiries, resumes, cvs, replies, answers
bymail1: by e-mail, by email, by mail, via email, via e-mail, through email, per email, by phone, by post, by letter, over email, by text
leave1: leave, drop me, send me, leave me, drop, drop us, leave us
anumber1: a number, a phone number, a phone, an email, an e-mail, a mail address, a contact, contact details, your digits, an email address, a mobile number, contact data
calln1: interview, interviews, meeting, session, briefing, the talk, talks, calls
voice21: by phone, over the phone, via phone, on the phone, by telephone, over whatsapp, over skype, by skype
sellv1: sell, selling, buy, buying, rent, renting, lease, leasing, borrow, borrowing, rent out, renting out, sublet, subletting, purchase, trade
accn1: verified account, verified accounts, verified profile, verified profiles, freelancer account, freelancer accounts, freelancer profile, upwork account, fiverr account, your account, your profile, my account, my profile, aged account, aged accounts, aged profile, accounts, account with reviews, profile with reviews, rated account, account with history
letme1: i can, we can, if i could, let me, let us, allow me to, may i, can i, could i, i want to, i'd like to, i would like to, want to, let my team, looking to
ownsys1: our own system, our own tool, our own platform, our own software, our video tool, our own app, our company's system
phoneis1: my details are, details are, the phone is, phone is, the contact is, contact info is, contacts are, contact details are, the number is, the phone number is, the email is, the mail is, you'll find the number, you'll find the phone
imgw1: image, picture, photo, screenshot, metadata, pdf, document, video, logo, last page, bio, link in my bio, zip, attachment, slide, footer, second image, first image, reel, cover
showw1: shows, has, contains, holds, carries, hides, lists, gives, reveals
inimg1: in the picture, in the image, in the photo, in the pdf, in the file, in the attachment, on my behance, on my dribbble, in my bio, in the zip, in the metadata, on the last page, on my google listing, on my google profile, in the footer, in my portfolio, in the video, on the cover, on page one, on page two, in the logo
ship1: send, ship, post, mail, courier, bring, deliver
tohome1: to my home, to my place, to my house, to my flat, to my apartment, to your home, to your place, to your house, to my home address, to your home address, to my workshop, to my studio
givep1: send, share, give, drop, tell me, forward, pass, send me, give me
wallet1: wallet, wallet address, iban, bank details, account number, cash tag, cashtag, paypal email, bank account, upi, card number, bank info
payo1: pay, paying, pay now, settle
pick1: pick, choose, find, name, suggest, know, propose
pay1: pay, paying, reimburse, compensate, invoice, bill, send, wire, transfer, put, push, drop, zap, remit, settle, tip, hand, slip, give
payee1: me, us, you, them, our company, my company, our office, our accounts, the company, my studio, it, the money, the cash, the rest, the funds, the deposit, the fee, the remainder, the balance, the sum, my share, the difference
payway1: by hand, outside, off here, elsewhere, in person, straight to, straight into, directly, separately, apart, on the side, to my account, to my bank, to my card, into my account, into my bank, to my wallet, to my iban, in cash, in notes, in bills, in an envelope, in crypto, under the table, off the books, between us, by bank, by wire, by transfer, via bank, via wire, as friends, as a gift, as family, as a friend, instead of here, without the site, without the platform, behind the scenes, from our payroll, outside of it, via my link, through my link, through my own
half1: half, part, the rest, rest of the budget, the rest of the budget, the rest of it, the remainder, remainder, the balance, the other half, second half, first half, the bulk, most of it, a part, everything after, the second milestone, the other milestones, later milestones, future jobs, the next jobs, following jobs, all later work
noone1: nobody, no one, neither of us, none of us, neither, we don't, you don't, i don't
lose1: loses, lose, losing, gives up, pays, hands over, has to pay, give, giving, hand, handing, pay, paying, waste, wasting, donate, donating, sacrifice, feed, feeding, fund, funding, enrich, fatten, fattening, feeds, throw away, share, part with
slice1: the middleman, the middle man, middleman, middlemen, the sharks, a slice, a cut, a share, the cut, the slice, ten percent, twenty percent, 10 percent, 20 percent, 10, 20, a tenth, the tenth, fees, the fee, the fees, commission, the commission, anything, something, money, the percentage, their share, their cut, that tenth, the 10, the 20, the platform's cut
toplat1: to the platform, to the site, to the marketplace, to the website, to the middleman, to the portal, to this site, to this platform, to this marketplace, to them, to fees, on fees, in fees, to the operator, to the landlord
saveu1: save us, saves us, saving us, spare us, spares us, save you, saves you, save me, saves me, keep the, save both of us, saves both of us, spare you, saves both sides, saves both, save the, save ourselves
noneed1: no need, no reason, needn't, don't need, doesn't need, without needing, without having, no point, why, need not, shouldn't have, not necessary, won't need, let's not, needless, unnecessary, why should we, no sense
involve1: involve, to involve, bother, to bother, use, to use, go through, to go through, touch, to touch, tell, to tell, inform, to inform, include, to include, ask, to ask, run it through, route it through, in involving, in telling, involving, telling
plat1: the site, the website, the platform, the marketplace, the portal, this site, this website, this platform, this marketplace, this portal, the app, upwork, fiverr, symbolon, the agency, the middleman
keepout1: out of it, out of this, out of the loop, out of the picture, out of the equation, out of our deal, out of the deal, out of our business
know1: needn't know, doesn't need to know, does not need to know, doesn't have to know, won't know, will never know, never has to know, never needs to know, needn't be involved, doesn't need to see, won't notice, won't find out, need not know, doesn't have to see, doesn't have to be involved, is not involved, isn't involved, would never know, must not know, gets nothing
useacc1: use, using, rent, renting, lease, leasing, borrow, borrowing, operate, operating, share, sharing, lend, lending, take over, work from, work through, work on, bid from, bid through, bid with, log into, log in to, login to, control, manage, buy, purchase, sell, get into, access, apply with, apply through, sublet, hire out, run, running, work with, work under, apply from
youracc1: your account, your profile, your verified account, your verified profile, your freelancer account, your freelancer profile, your old account, your old profile, your unused account, your existing account, your upwork account, your identity, your id, your login, your name here, verified account, verified profile, aged account, your verified freelancer account, your verified freelancer profile, your top rated profile, your badge
accmoney1: pay, paid, monthly, a month, per month, a week, per week, weekly, percent, share, split, commission, rent, you don't have to do anything, you do nothing, for money, every month, each month, passive income, passive, lump sum, in exchange, your cut
aftw1: after, once, when, as soon as, if, provided, depois de, depois que, assim que, quando, se, después de, cuando, en cuanto, una vez, si, après, quand, dès que, une fois, nach, sobald, wenn, erst nach, после, когда, как только, если, بعد, عندما, لما
contr1: contract, the contract, a contract, our contract, milestone, the milestone, first milestone, the first milestone, o contrato, contrato, el contrato, le contrat, contrat, vertrag, der vertrag, den vertrag, договор, договора, контракт, контракта, العقد, عقد
signw1: sign, signed, signing, goes through, start, starts, started, runs, is running, begins, happens, is in place, is live, stands, is funded, funded, fechar, fecharmos, assinar, assinarmos, assinado, firmar, firmemos, firmado, tengamos, começar, começa, empiece, signé, signer, commence, unterschrieben, läuft, steht, подписания, подпишем, подписан, заключения, заключим, начнётся, توقيع, نوقع, يبدأ
nouse1: don't use, do not use, won't use, never use, don't work, don't touch, don't do, won't touch, skip, no uso, no trabajo, no la uso, no lo uso, no quiero, não uso, não trabalho, n'utilise pas, ne passe pas, nutze ich nicht, nutz ich nicht, benutze ich nicht, mache ich nicht, brauche ich nicht, не работаю, не пользуюсь, не использую, 不用, 不走, 不想走, nahi use, use nahi karta, لا أستخدم, لا استعمل
platpay1: the checkout, the checkout here, the escrow, the escrow here, this escrow, the site's payment, the payment here, the platform's payment, the site's wallet, el pago de la página, el pago de la plataforma, el pago de aquí, la plataforma, por la web, por la página, o pagamento do site, o pagamento daqui, a plataforma, pelo site, le paiement du site, la plateforme, par le site, die abwicklung hier, die zahlung hier, die bezahlung hier, die treuhand, das treuhandkonto, über die seite, über die plattform, через сайт, через площадку, через платформу, через биржу, безопасной сделкой, 平台, 平台付款, 网站付款, platform ka payment, الدفع هنا, المنصة
partname1: nombre y apellido, nombre punto apellido, nome e sobrenome, nome ponto sobrenome, prénom, prénom et nom, vorname und nachname, vorname punkt nachname, имя и фамилия, имя точка фамилия, my headline, my company name, my studio name, my business name, my first name, my last name, my surname, my full name, my name, my initials, my brand name, name of my studio, first name, last name, surname, firstname, lastname, mein vorname, mein nachname, vorname, nachname, mi nombre, mi apellido, meu nome, meu sobrenome, mon prénom, mon nom, моё имя, имя, фамилия, моя фамилия, 我的名字, 姓名
atprov1: the provider with, the yahoo ending, the gmail ending, the yahoo one, the gmail one, el de microsoft, el de google, el de yahoo, la de google, o do google, o da microsoft, chez orange, chez free, chez laposte, chez gmail, celui de google, bei t-online, bei google, bei microsoft, при яндексе, у яндекса, у гугла, at the provider, bei dem anbieter, bei dem provider, beim anbieter, bei web de, bei gmx, at the free mail, calls its mail, calls its mailbox, calls its email, в почте, на почте, en el correo de, no e-mail do
tendigits1: all ten digits, all the digits, all digits, all my digits, all eleven digits, the ten digits, eight digits, nine digits, ten digits, eleven digits, twelve digits, 10 digits, 11 digits, 9 digits
inpic1: my cover picture, my cover photo, my cover image, my cover, my profile picture, my profile photo, my banner, my header image, my avatar, my header, my last picture, my portfolio picture, my first picture
privb1: more private, private, less watched, less public, unmonitored, more discreet, quieter
gotsome1: got something, have something, know something, got anything, have anything, how about something
workerw1: les candidats, los candidatos, os candidatos, кандидаты, bewerber, translator, translators, freelancer, freelancers, candidate, candidates, applicant, applicants, editor, editors, writer, writers, designer, designers, worker, workers, new hire, new hires, annotator, annotators, tester, testers, newcomers, newcomer, contractors
paysw1: règlent, paient, versent, pagan, abonan, pagam, платят, вносят, zahlen, pays, pay, leave, leaves, puts down, put down, deposit, deposits, covers, buys
kitw1: frais de dossier, caution, fianza, caução, залог, kaution, as security, взнос, deposit, guarantee, admin charge, one-off charge, training, kit, starter kit, registration, admission, certificate, certification, course, background check, headset, collateral
unread1: without being read, without being watched, without being logged, without being overheard, without eavesdroppers, unobserved, ungestört, sin que nos lean, sem que leiam, sans être lus, без лишних глаз, без посторонних
dotcom1: dot com, add com, dot net, dot org, dot de, punkt de, punkt com, punto com, ponto com, point com, точка ком, точка ру
infront1: in front, before it, before that, in front of it, before the, davor, delante, antes disso, devant, впереди
cani1: should i, do i, can i, shall i, should we, may i, could i
sendto1: send, mail, forward, invite, share
wiekann1: wie kann man dich, wie kann man sie, wie kann ich dich, wie kann ich sie, wie könnte ich dich, wie könnte ich sie, wo kann man dich, wo kann man sie
reachde1: erreichen, kontaktieren, anrufen, anschreiben
platde1: die plattform, das portal, den vermittler, die vermittlung
dropde1: weglassen, auslassen, umgehen, überspringen, außen vor lassen
straightw1: straight, directly, outright, direct
givey1: i give, i'll give, i pay, i'll pay, i send, i'll send, i hand, we give, we pay, give you, hand you, pay you, giving you, paying you
inhand1: in hand, in your hand, in an envelope, in banknotes
`
