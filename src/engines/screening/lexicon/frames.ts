/** English slots: small sets of words that mean the same in an ask or an offer. Lower case: only frames look at them. */
export const slots = String.raw`
whereq1: how, where
chanq1: which address, what address, which number, what number, which inbox, which mailbox, which line, which handle, which account, what account, what handle, whichever number
can1: can, could, may, do, should, might, shall, would, must, will, can i, could i, may i, do i, should i, shall i, might i, must i, can we, could we, may we, do we, should we, shall we, to
reach1: reach, contact, call, ring, phone, text, message, msg, write to, write, dial, find, get hold of, get a hold of, get ahold of, email, e-mail, mail, ping, whatsapp, dm, pm, sms, buzz, get through to, get to, drop a line to, shoot a message to, talk to, speak to, speak with, talk with, chat with
voice1: hear your voice, hearing your voice, voice to voice, on the phone, over the phone, by phone, by voice, on a real call, mouth to ear, on the blower, person to person
talkish1: talk, speak, chat, discuss, talking, speaking, chatting, discussing, converse, message, messaging, continue, go on, carry on, meet, catch up, sort, settle, agree, negotiate, be in touch, keep in touch, stay in touch
better1: better, faster, different, quicker, easier, more direct, direct, personal, private, real, proper, quieter, safer, nicer, saner, cosier, comfier, handier, less official, less public, less formal, less watched, more private, more personal, more convenient, more comfortable, more relaxed, unmonitored, unfiltered, unrecorded, with more privacy, with fewer eyes, without filters, without a filter, without moderators, without moderation, without bots, without the bot, without eavesdroppers
way1: way, place, channel, app, line, spot, somewhere, some place, someplace, anywhere, a place, a spot, a corner, a room, a channel, a chat, an app, corner, room, medium, route, tool, chat, messenger, connection
place1: place, channel, app, spot, somewhere, some place, someplace, anywhere, a place, a spot, a corner, a room, a channel, a chat, an app, corner, messenger
to1: to
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
platw1: this chat, this site, this platform, the platform, this inbox, this messenger, this thread, this app, the app, the site, this place, this website, the website, the marketplace, this marketplace, the portal, this portal, these walls, this system, here
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
there1: there, on there, over there, there too, there as well, on it, as here, as on here, as on this site, as on this profile, like here, as my profile, like on here, everywhere, all over, as above, as in my profile, than here, too, as you see here, as the one here
glue1: plus, followed by, and then, no spaces, without spaces, without a space, with no space, no space, in one word, as one word, in lower case, all lower case, with an underscore, with underscores, with a dot, dot com, at the end, without the space, written together, run together, minus the space
biz1: my name, our name, my full name, my studio, our studio, my company, our company, my agency, our agency, my shop, our shop, my business, our business, my brand, our brand, my firm, our firm, the studio, my workshop, our workshop, my office, our office, the firm
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
callw1: call, quick call, video call, meeting, phone call, chat, short call, intro call, discovery call, interview
sendlink1: send the link, send you the link, send a link, send you a link, send the invite, send you an invite, send an invite, send you the invite, share the link, drop the link, the link in my, my booking link, my calendar, link from my, my own link, from our zoom, outside, off platform, via the link, through the link, on my link
bad1: awful, terrible, slow, clunky, useless, a pain, annoying, buggy, laggy, horrible, unreliable, a mess, painful, limited, dead, ugly, unusable, hopeless, not great, not working well, a nightmare, tiring, bad, terribly slow, so slow, too slow, really slow, full of bugs
rarely1: don't use, do not use, hardly use, rarely use, hardly open, rarely open, don't check, rarely check, hardly check, never check, never see, don't read, hate, can't stand, don't like, dislike, am never on, never log into, barely use, don't get notifications from, don't really use, hardly ever check, forget to check, never look at, am not often on
switch1: switch, move, change, let's switch, let's move, let's change, another way, another place, another channel, another app, elsewhere, somewhere else, something else, other way, other app, write me, message me, text me, reach me, find me, call me, email me, is there another, use something, better to
details1: my details, our details, my data, my contacts, our contacts, my contact, my contact details, our contact details, my phone number, my number, our number, my email, our email, my mail, the number, the phone number, my contact info, all the ways to reach me
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
`

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
REFUSE3: i (removed|took out|deleted|stripped|blanked out|redacted|blurred|hid|cut) (my|the|all|your|any), (take|taking|took) it down, please (remove|delete|hide|redact|blur), (remove|delete|hide|redact|blur|take out|leave out) (your|the) (phone|email|e-mail|mail|number|contact|contacts)
QUOTE0: in the (article|story|script|book|novel|scene|film|chapter|episode|song|play|video), in this (article|story|script|scene)
SUBJV2: explain, explaining, compare, comparing, versus, vs, differences between, difference between, comparison of
BANKQ0: add money, add funds, fund my, fund the, put money on, load money, loading money, top it up, use apple pay to, use google pay to, is apple pay, does apple pay
PHONECTX0: emergency line, direct line, office line, helpline, service line, day or night, round the clock, emergency number, emergencies
TALKV1: go on, carry on, keep going, proceed, chatting, coordinate
MOVE1: go on, carry on, keep going
ABUSE3: just call it, call it now, without all this, agree without, (call|ring|text) (me|us|it) (now|first|today|before|directly|anytime|so), real (job|offer|deal), the real (job|offer|price|deal|contract), cheaper for both, cheaper for us, for everything from now, everything else there, also use it, use it too, too while you're at it, and the price, and your price, and the money, bank details, settle there, fix the price, fix the rate, the rest of the talk, other matters, all other, any other questions, other questions, as well as for
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
REVW4: caesar, cipher, rot13, rot 13, rot-13, shifted by, shift by, atbash, decipher, each word flipped, each letter plus one
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
DROP0=CHATAPP: paper plane (icon|illustration|logo), blue bird (illustration|icon|logo), bird (illustration|icon|logo), ghost (mascot|icon|illustration)
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
`

/** Slots in their order, with the most words between (none if not said), that together are a phrase of a class. */
export const frameRows = `
REACHYOU | whereq 1 can 1 reach YOU
REACHYOU | chanq 1 can 2 reach
REACHYOU | better way to reach YOU
REACHYOU | better place,way to talkish
REACHYOU | reach,talkish 2 YOU 3 voice
REACHYOU | talkish 3 voice
AWAY=spot | place 1 better
AWAY=spot | better place
AWAY=spot | where watcher 1 watch
AWAY=spot | place,way unlogged 1 log
AWAY=spot | pick place unlogged
AWAY=spot | platw 1 everylog 4 LETS,MOVE,better
AWAY=spot | quit platw
AWAY=spot | talkit 1 offline
CHATAPP=app | colour 1 thing app
CHATAPP=app | colour appname
CHATAPP=app | thing app
CHATAPP=app | app 3 thing app
CHATAPP=app | appname owner 3 own
CHATAPP=app | app 1 owner 3 own
CHATAPP=app | owners app
CHATAPP=app | prof appname
CHATAPP=video | MY videon
SAMENAME | same name
SAMENAME | MY name 2 there
SAMENAME | MY name 2 glue
SAMENAME | name 1 same
SAMENAME | glue
LOOKUP | lookv 1 biz 2 online
LOOKUP | easy findv 1 online
LOOKUP | first hit 1 isme
LOOKUP | I 2 first hit
LOOKUP | lookv ME,biz upw
ASKNUM | give 3 yourw 2 chan 4 bidw
ASKNUM | give 2 a 2 chan 2 bidw
ASKNUM | whatis 1 a,yourw 1 goodw 1 chan
ASKNUM | whatis 2 chan 1 foryou
TALKOUT | chanv forw offerw
TALKOUT | forw offerw 2 chanv
MAILME | replyv 3 theaddr 1 wherew
SITEASK=own | contactv 2 via mysite
SITEASK=own | imgw 1 showw 1 details
SITEASK=own | details 2 inimg
ADDRASK | ship 3 tohome
DIRECT | givep 3 yourw wallet
DIRECT | payo 1 directd
MAILME | applyn 2 bymail
ASKNUM | leave 1 anumber
TALKOUT | calln 4 voice2
FORBID=rent | sellv 3 accn
FORBID=rent | letme useacc 1 youracc
TALKOUT | callw 6 sendlink
PUSH | platw 2 bad
PUSH | rarely 2 platw
TALKOUT | platw 2 bad 5 switch
TALKOUT | rarely 2 platw 6 switch
SITEASK=own | mysite contain 2 details,form
SITEASK=own | details 3 of 0 mysite
SITEASK=own | look footw of mysite
SITEASK=own | look 2 mysite 4 details
ADDRASK | come 2 place2
MAILME | sendcv 1 cv 1 toour
OUTAPP=own | fillform 1 onour
DIRECT | wework directd 1 afterw
SKIPMS | endv contractn 1 here
NOFEE=why | whyw 1 lose 1 slice
ABUSE | discuss 2 money
SITEASK | site contain 1 form
SITEASK | usev 2 form
SITEASK | theres 1 form
SITEASK | paint 1 vehicle
SITEASK | vehicle 2 need
REACHHOW | need reach ME
REACHHOW | waynoun can 0 reach ME
REACHHOW | whereq can,YOU 1 reach ME
REACHHOW | reach ME 1 yonder
NUMHINT | dialv digits inrow
NUMHINT | strip signs 3 dialv
GMAILW | mailco mailn
GMAILW | mailn 1 mailco runs
GMAILW | mailn runs mailco
GMAILW | usual mailn
PAYME | pay payee 1 payway
PAYME | half 3 payway
DIRECT | half 3 payway
DIRECT | pays payees 1 payway
NOFEE | noone lose 1 slice
NOFEE | lose slice 1 toplat
NOFEE | lose middle
NOFEE | saveu 1 slice
AWAY=off | noneed 1 involve plat
AWAY=off | keep plat keepout
AWAY=off | plat 1 know
FORBID=rent | useacc 1 youracc 12 accmoney
FORBID=rent | accmoney 12 useacc 1 youracc
`
