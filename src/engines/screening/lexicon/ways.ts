import { others } from './ways-other.ts'

/** Slots of the frames in `ways`, by language: what people vary most when they ask for a channel, hint at one, or sell a way round. */
const core = String.raw`
sothat0: so, so that, that way, then, in order to, so then, because, before, and i'll, and i will, and we'll, and we will
ringx0: ring, phone, text, sms, whatsapp, dial, call, e-mail, email, reach, contact, get through to, get hold of, give a ring, give a call, call up
canx0: can, could, may, might, will, would, shall, is able to, are able to, gets to, i'll, we'll, he'll, she'll, they'll
phonex0: phone, ring, text, dial, buzz, whatsapp, e-mail
leavex0: leave, leaves, leaving, include, includes, including, add, adding, put, puts, putting, state, stating, mention, mentioning, give, giving, write, provide, providing, drop, send, attach, attaching, supply, note, enter, type, list, name, with, want, need, expect, require, have
chanx0: mobile number, phone number, cell number, telephone number, contact number, whatsapp number, callback number, number to call, number to ring, phone no, mobile no, email address, e-mail address, mail address, private email, private e-mail, personal email, personal e-mail, phone or email, phone and email, email or phone, email and phone, contact details, contact data, contact info, contact information, contacts, messenger id, messenger name, telegram name, telegram handle, telegram id, skype name, skype id, whatsapp, a phone, a mobile, a cell, an email, an e-mail, a telephone, your phone, your mobile, your cell, your email, your e-mail, your mail, your telephone, your contacts, your whatsapp, their phone, their mobile, their email, their e-mail, their contacts, their phone number, their number
bidx0: in the proposal, in your proposal, in their proposal, in the bid, in your bid, in their bid, in the offer, in your offer, in their offer, in the application, in your application, in their application, in the cover letter, in your cover letter, in their cover letter, with the proposal, with your proposal, with the bid, with your bid, with the application, with your application, to your bid, to your proposal, to the proposal, to your application, in the first message, in your first message, at the end of your bid, at the end of your proposal, at the bottom of your bid, under your bid, under your proposal, when you apply, when applying, when you bid, when you answer, in your answer, in your reply, in your message, will be looked at first, will be preferred, get answered first, are answered first, go to the top, will be called, will be contacted, get a call, gets a call, in the quote, in your quote, along with your price, with your price, with your quote, with your rate
inx0: in, on, at, under, below, inside, behind, into, from, of, beneath, to, by, near
placex0: website, web site, site, homepage, home page, web page, webpage, landing page, blog, portfolio, portfolio site, gallery, profile picture, profile photo, bio, cv, resume, business card, visiting card, flyer, brochure, van, truck, logo, banner, poster, shop sign, shop window, shopfront, t-shirt, shirt, mug, imprint, footer, reel, showreel, channel, google listing, map listing, listing, letterhead, github, behance, dribbble, artstation, soundcloud, etsy, etsy shop, bandcamp, vimeo, shop page, shop's page, studio page, company page, store page, online shop, webshop
instead0: instead of, rather than, in place of, over, not through, not via, not with
boxw0: this box, this inbox, this chat, this window, this messenger, this message box, this thread, this channel, this little box, this message window, this chat box, this chat window, this mailbox, this text box, this in here, this system, this form, the inbox here, the chat here, the messenger here, the messages here, the box here, this clunky thing, this thing, these messages, this site's messages, this site's chat
usex0: use, try, write, write to, ring, call, click, press, hit, message, email, mail, text, find, take, reach, contact, go through, send it to, send them to, send it through, prefer, like, ask
nothere0: not here though, just not here, but not here, not here please, not in here, only not here, not on here, not over here
otherx0: other, second, private, personal, main, usual, real, normal, proper, direct, own, work, office, old
inboxx0: inbox, mailbox, mail, e-mail, email address, e-mail address, messenger, phone line, line, phone, mobile, number, channel, chat app
friends0: with your friends, with friends, with your family, with family, with your mates, with your mum, with your sister, with your brother, with your clients, with clients, with people, with your colleagues, with the people you know, outside of work, outside work, privately, in private, at home, in your free time, when you're not working, day to day, every day, on your phone, normally, usually, in real life
whatuse0: what do you use, what do u use, what are you using, what d'you use, which do you use, which one do you use
wheredo0: where do you, where do u, how do you, how do u, what do you, which app do you
tochat0: to chat, to talk, to text, to message, for chatting, for texting, for talking, for calls, for your chats, to keep in touch, to stay in touch, for chats
chatv0: chat, text, message, hang out, talk, call, keep in touch, stay in touch, write
bug0: drives me nuts, drives me mad, drives me crazy, driving me nuts, driving me mad, driving me crazy, is killing me, gets on my nerves, is a joke, is a nightmare, is a mess, is a pain, is so slow, is too slow, is awful, is terrible, is horrible, is useless, is hopeless, is clumsy, is clunky, eats messages, eats my messages, loses messages, loses my messages, swallows messages, crashes, keeps crashing, logs me out, keeps logging me out, keeps freezing, freezes, hangs all the time, makes me tired, is unbearable, never loads, hardly loads, never notifies me, doesn't notify me, isn't for me, is not for me, is hard to use, is no fun, sucks, is stuck, makes my eyes hurt, gives me a headache
hop0: hop over, hop on, hop to, jump over, jump on, jump to, jump onto, switch to, switch over, move to, move over, go over to, head over, head to, carry on in, carry on on, carry on over, carry on there, carry this on, continue on, continue in, continue over, continue there, continue elsewhere, take this to, take it to, take this over, take it over, take this somewhere, take it somewhere, meet there, meet over, talk there, chat there, write there, go there, use that instead, do it there, talk elsewhere, chat elsewhere
onex0: one, thing, thingy
downloadx0: install, download, open up, get yourself
colourx0: green, blue, purple, violet, yellow
msgx0: messenger, messaging app, chat app, chatting app, texting app, one for messages, one for chatting, one for chats, one for texting
herew0: here, on here, through here, on this site
orx0: or, versus, vs, against, or else, or just, or only
yonderx0: there, that one, yours, something else, something better, another, elsewhere, somewhere, over there, mine
youx0: you, u
scrollx0: scroll to, scroll down to, look at, see, check, go to, visit, open, read, find, at, in, on
footx0: footer, bottom, foot, header, imprint, about page, contact page, contact section, very end, end, corner, sidebar, last line, last page, top
needx0: what you need to, what you need for, all you need to, everything you need to, what it takes to, the way to, ways to, a way to, the info to, all ways to, every way to, where to, how to, how you can, how to get to, where you can
reachmex0: reach me, reach us, contact me, contact us, call me, call us, ring me, ring us, phone me, text me, write to me, write me, message me, get me, get to me, get hold of me, talk to me, find me, catch me, get in touch, get through to me
digitsx0: seven digits, eight digits, nine digits, ten digits, eleven digits, twelve digits, 7 digits, 9 digits, 10 digits, 11 digits, your digits, a few digits
fromyou0: from you, off you, from your side, out of you
paperx0: business card, visiting card, calling card, my card, name card
shopx0: etsy, ebay, gumroad, shopify, my shop, my store, my web shop, my webshop, my own shop, my own store, patreon, ko-fi, kofi, my etsy, buy me a coffee, my gumroad, vinted, depop, fiverr, upwork, payhip, bigcartel, amazon, my online shop, my online store, marktplaats, kleinanzeigen
listingx0: listing, private listing, custom listing, product, item, hidden listing, custom order, secret listing, special listing
buyx0: buy, buying, order, purchase, book, bought, tip, pay, pay for, grab
insteadhire0: instead of hiring me here, instead of hiring, instead of a contract, instead of the contract, instead of a milestone, instead of the milestone, instead of paying here, instead of this site, instead of here, and skip the contract, and nobody takes a cut, instead of the escrow, rather than hire me here, rather than hiring me here, rather than a contract, rather than here
knock0: knock off, knock, take off, drop, shave off, shave, cut, deduct, lower, give you back, you save, you keep, you get, i'll take, you get back, i drop, reduce, subtract, pass on, hand you back, split
tenthx0: the tenth, the cut, their cut, the commission, their commission, the fee, their fee, the fees, their fees, the percentage, their percentage, the slice, the share, the tenth they take, what they take, what the site takes, what this site takes, what the platform takes, what they charge, what this site charges, the ten percent, the 10%, 10%, 15%, 20%, ten percent, fifteen percent, the site's share, the service charge, the service fee
taken0: they take, they take here, it takes, the site takes, this site takes, the platform takes, this place takes, they charge, they charge here, they keep, the platform keeps, the site keeps
settle0: settle, settle it, settle up, square up, settle this, settle the rest, settle everything, settle the bill, wire it, send it, send the money, get the money, get it
viax0: by, via, over, through, with, on, in, per, using
andcall0: and call, and ring, and phone, and dial, and text, then call, then ring, then phone, then dial, then text, and you've got my, and you have my, and you've got me, and there's my, and there is my, and that's my, makes my, gives my, gives you my, gets you my, is my, that's my, it's my, you've got my, you have my, you get my, you reach my, and it's my
mycell0: cell, mobile, phone, number, mobile number, phone number, line, landline, telephone, my phone, my line, kitchen, studio line, extension, digits, voice
putx0: put, write, place, read, set, string, line, stick, glue, join, chain, type, add, say
afterx0: one after the other, one after another, right after the other, one right after the other, side by side, next to each other, end to end, back to back, together, in a row, in one go, as one, behind each other, one behind the other, without a gap, without gaps, in sequence
keyx0: key, key in, punch, punch in, type, enter, put, tap, dial, feed
intophone0: into a phone, into your phone, on your phone, in your phone, on a phone, in a phone, into the phone, on a keypad, into a keypad, on any phone, into any phone, on a handset, into a handset, into a dialler, into your dialler
PHONEACT0: it's me who picks up, me who picks up, i'm the one who picks up, i pick up, i'm the one who answers, me who answers, it's me who answers, has a dial tone, has a dialling tone, dial tone, has a ringtone, it rings, it'll ring, it will ring, rings at my, rings on my, rings in my, see who answers, see who picks up, guess who picks up, guess who answers, hear my voice, i'll be on the other end, i am on the other end, i'm on the other end, on the other end
DIAL0: it's me who picks up, me who picks up, i'm the one who picks up, i pick up, i'm the one who answers, me who answers, it's me who answers, has a dial tone, has a dialling tone, dial tone, has a ringtone, it rings, it'll ring, it will ring, rings at my, rings on my, rings in my, see who answers, see who picks up, guess who picks up, guess who answers, hear my voice, i'll be on the other end, i am on the other end, i'm on the other end, on the other end
PHONEACT0: do what it says, do as it says, do just that, do exactly that, and then do so, then act on it, then follow it, and follow it, act accordingly, take it literally, it's meant for you, it is meant for you, meant for you, applies to you too, goes for you too, that includes you, i mean it
`
const es = String.raw`
where1: donde, en donde, en el que, en la que
watcher1: nadie, ningún bot, el filtro, los moderadores
watch1: lea, lee, mire, mira, nos lea, nos lee, nos vea, escuche, escucha, vigile, vigila, modere, controle
place1: algún sitio, algún lugar, un sitio, un lugar, otro rincón, un canal
colourx0: verde, azul, morado, morada, amarillo, amarilla, naranja
msgx0: de mensajes, de mensajería, de chatear, para chatear, para hablar, de chat, mensajero
onepro0: el, la, ese, esa, aquel, aquella
thingx0: del avión, del avioncito, del avión de papel, del teléfono, del telefonito, del fantasma, del fantasmita, de la cámara, del pajarito, del globito, del gatito, con el avión, con el avioncito, con el telefonito
herew0: aquí, acá, por aquí, por la web, por la plataforma
orx0: o, o bien, contra, frente a
sothat0: para que, así, y así, para
leavex0: dejar, dejen, deja, deje, dejad, incluir, incluye, incluya, incluyan, poner, ponga, pongan, pon, anotar, anota, anoten, indicar, indica, indique, indiquen, adjuntar, adjunta, adjunten, mandar, manden, enviar, envíen, facilitar, faciliten, apuntar, apunten, agregar, agreguen, escriban, escribe
chanx0: correo, su correo, tu correo, correo electrónico, teléfono, su teléfono, tu teléfono, móvil, celular, número de teléfono, número de móvil, número de celular, número de contacto, datos de contacto, contacto, whatsapp, un número, su número, tu número, email, mail
bidx0: en la propuesta, en tu propuesta, en su propuesta, en la oferta, en tu oferta, en su oferta, en la solicitud, en tu solicitud, en la postulación, en el mensaje, en el primer mensaje, en tu mensaje, en la respuesta, con la propuesta, con tu propuesta, con su propuesta, junto con el precio, al postular, al postularse, al aplicar, al ofertar, en el presupuesto, con el presupuesto, los contactaremos, les contactaremos, los llamaremos, les llamaremos
talkish1: hablar, hablamos, hablemos, charlar, charlamos, conversar, conversamos, concretar, concretamos, cerrar, cerramos, vemos, vemos los detalles, acordar, acordamos, platicar, platicamos, tratar, lo vemos, lo hablamos, lo tratamos, comentar, comentamos
voice1: por teléfono, telefónicamente, de viva voz, por llamada, en una llamada, con una llamada, en persona
platw1: este chat, esta web, esta página, esta plataforma, este sitio, esta bandeja, este buzón, esta mensajería
bug0: me desespera, me vuelve loco, me vuelve loca, me pone de los nervios, es lentísimo, es lentísima, va fatal, va muy lento, va muy mal, se cuelga, se traba, no me avisa, no me llegan los avisos, es un desastre, es un rollo, no sirve, me cansa, no hay quien lo use
hop0: vámonos a, vamos a otro, vamos a otra, nos vamos a, nos pasamos a, pasémonos a, mejor en otro, mejor en otra, sigamos en, seguimos en, seguir en, continuemos en, hablamos por allí, te escribo por allí, saltemos a
yonderx0: ahí, allí, otro lado, otra parte, otro sitio, otra app, la otra, la tuya, el tuyo
reachmex0: contactarme, localizarme, llamarme, escribirme, encontrarme, hablarme, contactarnos, llamarnos
needx0: cómo, como, dónde, donde, la forma de, la manera de, lo que necesitas para, todo para, los datos para, formas de
placex0: mi web, mi página, mi sitio, mi blog, mi tienda, mi furgoneta, mi logo, mi tarjeta, mi cartel, mi flyer, mi pie de página, mi aviso legal
usex0: usa, use, usen, usad, prueba, escribe, escríbeme, escríbame, llama, llámame, prefiero, mejor
instead0: en vez de, en lugar de, antes que, y no
boxw0: este chat, esta bandeja, este buzón, esta mensajería, este cuadro, esta ventana, esta caja, aquí
inboxx0: correo, buzón, bandeja, teléfono, móvil, celular, número, línea, chat
otherx0: otro, otra, privado, personal, directo
whatuse0: qué usas, qué usa, qué utilizas
wheredo0: con qué, por dónde, dónde, qué app
tochat0: para hablar, para chatear, para escribirte, para charlar, para comunicarte
chatv0: hablas, chateas, te escribes, charlas, te comunicas, habla, chatea
friends0: con tus amigos, con amigos, con tu familia, con la familia, con tus clientes, con clientes, normalmente, a diario, en tu día a día, en privado
andcall0: y llama, y llámame, y me llamas, y marca, y márcame, y ya tienes mi, y tienes mi, y es mi, y sale mi, y te sale mi, y dale al botón verde, y dale al verde, y pulsa llamar, dale al botón verde, ahí me marcas, ahí me llamas, me marcas, y ese es mi, es mi, y contesto
mycell0: teléfono, móvil, celular, número, fijo, línea, cel
putx0: pon, ponlos, junta, júntalos, une, únelos, lee, léelos, escribe, pega, pégalos, teclea, marca, suma, encadena
afterx0: seguidos, juntos, uno detrás de otro, uno tras otro, en fila, de corrido, todo junto, sin espacios, sin comas
strip1: quita, quítale, sin, borra, elimina, olvida, ignora, tacha, saca, omite
signs1: las letras, las frutas, las palabras, las comas, los puntos, los guiones, los signos, los símbolos, las unidades, los espacios, los precios, los adornos, las cosas
shopx0: mi tienda, mi etsy, mi shopify, wallapop, mercado libre, mercadolibre, mi web
insteadhire0: en vez de contratarme aquí, en lugar de contratarme aquí, en vez de contratar aquí, en vez del contrato, en lugar del contrato, sin pasar por aquí
settle0: mandes, mandas, manda, mándame, hagas, haces, hazme, pagues, pagas, págame, envíes, envías, envíame, pases, pasas, transfieras, me pagas, me mandas, me haces, me envías, nos mandas, me hagas, me mandes
bug0: no me convence, no me fío, no me gusta, me da mala espina, paso de
PHONEACT0: contesto yo, el que contesta soy yo, la que contesta soy yo, quien contesta soy yo, descuelgo yo, soy yo quien contesta, suena en mi, me suena a mí, da tono
DIAL0: contesto yo, el que contesta soy yo, la que contesta soy yo, quien contesta soy yo, descuelgo yo, soy yo quien contesta, suena en mi, me suena a mí, da tono
`
const pt = String.raw`
where1: onde, em que, no qual, na qual
watcher1: ninguém, nenhum robô, o filtro, os moderadores
watch1: leia, lê, veja, vê, olhe, escute, ouça, vigie, modere, controle
place1: algum lugar, um lugar, um canto, um canal, algum canto
colourx0: verde, azul, roxo, roxa, amarelo, amarela
msgx0: de mensagem, de mensagens, de conversa, pra conversar, para conversar, de chat, de bate-papo, mensageiro
onepro0: o, a, aquele, aquela, esse, essa
thingx0: do avião, do aviãozinho, do avião de papel, do telefone, do telefoninho, do fantasma, do fantasminha, da câmera, do passarinho, do balão, do balãozinho, com o avião, com o telefone
herew0: aqui, por aqui, pelo site, pela plataforma
orx0: ou, contra, ou então
sothat0: para que, pra, para, assim, e aí, aí
leavex0: deixar, deixe, deixem, deixa, incluir, inclua, incluam, colocar, coloque, coloquem, coloca, informar, informe, informem, anotar, anote, indicar, indique, mandar, mande, mandem, enviar, envie, enviem, botar, bota, passar, passe, passem, põe, ponham, escrever, escreva, escrevam
chanx0: e-mail, email, seu e-mail, seu email, telefone, seu telefone, celular, seu celular, telemóvel, número de telefone, número de celular, número de contato, contato, seu contato, contacto, dados de contato, dados de contacto, whatsapp, zap, um número, seu número
bidx0: na proposta, na sua proposta, na tua proposta, na oferta, na candidatura, na sua candidatura, na mensagem, na primeira mensagem, na sua mensagem, na resposta, junto com o preço, junto com a proposta, com a proposta, ao se candidatar, ao enviar a proposta, no orçamento, com o orçamento, entraremos em contato, que ligamos, que eu ligo
talkish1: falar, falamos, falemos, conversar, conversamos, combinar, combinamos, acertar, acertamos, resolver, resolvemos, fechar, fechamos, tratar, tratamos, bater um papo, ver os detalhes, a gente conversa, a gente acerta, a gente combina
voice1: por telefone, pelo telefone, por ligação, numa ligação, de viva voz, ao telefone, numa chamada, por chamada
platw1: este chat, esse chat, este site, esse site, esta plataforma, essa plataforma, esta caixa, essa caixa, este mensageiro
bug0: me deixa louco, me deixa louca, é lento demais, é muito lento, é uma droga, é horrível, é um saco, trava, vive travando, trava toda hora, não avisa, não me avisa, não presta, me irrita, é péssimo, dá raiva
hop0: vamos para, vamos pra, vamos pro, bora para, bora pra, bora pro, passamos para, passar para, passar pro, continuamos no, continuar no, continuar lá, continuamos lá, a gente continua, segue por lá, fala lá, conversa lá, chama lá
yonderx0: lá, outro lugar, outro app, outra rede, o outro, o seu
reachmex0: me achar, me encontrar, me chamar, me ligar, falar comigo, me contatar, contactar-me, ligar-me, entrar em contato, me contactar
needx0: como, onde, o jeito de, a forma de, tudo para, o que precisa para, as formas de
usex0: use, usa, prefiro, escreve, escreva, chama, me chama, manda
instead0: em vez de, ao invés de, no lugar de, e não
boxw0: este chat, esse chat, esta caixa, essa caixa, esta janela, aqui, deste chat, desse chat, desta caixa, dessa caixa
inboxx0: e-mail, email, correio, caixa, telefone, celular, telemóvel, número, linha
otherx0: outro, outra, privado, pessoal, direto
whatuse0: o que você usa, o que usa, que você usa, qual você usa
wheredo0: por onde, onde, que app
tochat0: para conversar, pra conversar, para falar, pra falar
chatv0: conversa, fala, conversas, falas, se comunica
friends0: com os amigos, com seus amigos, com a família, com os clientes, com clientes, normalmente, no dia a dia, em particular
same1: igualzinho, igualzinha, igual, idêntico, o mesmo, a mesma, mesmo
name1: meu arroba, meu usuário, meu nome de usuário, meu nick, meu apelido, minha arroba, meu perfil
there1: ao nome daqui, ao daqui, do daqui, ao nome do meu perfil, ao do perfil, ao meu perfil, ao desse perfil, que aqui, daqui, do perfil, do meu perfil
andcall0: e liga, e me liga, e ligue, e disca, e é meu, e dá meu, e já tem meu, e você tem meu, é só ligar, aperta o verde, aperta o botão verde, me liga, é meu, é o meu
mycell0: telefone, celular, telemóvel, número, fixo, zap
putx0: junta, junte, põe, coloca, lê, leia, escreve, cola, digita, disca
afterx0: juntos, junto, seguidos, um atrás do outro, um depois do outro, tudo junto, sem espaço, sem espaços, sem vírgula
strip1: tira, tire, sem, apaga, apague, esquece, esqueça, ignora, ignore, remove, remova
signs1: as letras, as frutas, as palavras, as vírgulas, os pontos, os traços, os símbolos, as unidades, os espaços, os preços
settle0: manda, mandar, mande, me manda, faz, faça, paga, pague, me paga, envia, envie, passa, me passa, transfere, transfira, me faz, me faça, me mande
PHONEACT0: eu atendo, quem atende sou eu, sou eu que atendo, toca no meu, chama no meu
DIAL0: eu atendo, quem atende sou eu, sou eu que atendo, toca no meu, chama no meu
`
const fr = String.raw`
where1: où, dans lequel, sur lequel
watcher1: personne, aucun robot, le filtre, les modérateurs
watch1: ne lit, ne nous lit, ne regarde, n'écoute, ne surveille, ne filtre, ne modère, lit, lise, ne lise, surveille
place1: un endroit, un coin, quelque part, un canal, un lieu
colourx0: vert, verte, bleu, bleue, violet, violette, jaune
msgx0: de messages, de messagerie, pour discuter, pour chatter, de discussion, messagerie, de chat
onepro0: celui, celle, l'appli, l'application, l'app, appli
thingx0: avec l'avion, avec un avion, avec l'avion en papier, à l'avion, au téléphone vert, avec le téléphone, avec le combiné, au fantôme, avec le fantôme, avec l'oiseau, à l'oiseau, avec la bulle, avec l'appareil photo, au petit avion, avec le petit avion
herew0: ici, par ici, par le site, via le site
orx0: ou, ou bien, contre
sothat0: pour que, pour, comme ça, afin que, afin de
leavex0: laisser, laissez, laisse, indiquer, indiquez, indique, mettre, mettez, mets, joindre, joignez, joins, donner, donnez, donne, noter, notez, préciser, précisez, précise, ajouter, ajoutez, ajoute, fournir, fournissez, envoyer, envoyez, inclure, incluez, écrivez, mentionner, mentionnez
chanx0: un numéro, votre numéro, ton numéro, numéro de téléphone, numéro de portable, un téléphone, votre téléphone, ton téléphone, portable, votre portable, un mail, votre mail, ton mail, adresse mail, adresse e-mail, adresse email, une adresse mail, votre e-mail, votre email, votre courriel, coordonnées, vos coordonnées, tes coordonnées, contact, whatsapp
bidx0: dans la proposition, dans votre proposition, dans ta proposition, dans l'offre, dans votre offre, dans ton offre, dans la candidature, dans votre candidature, dans ta candidature, dans le devis, dans votre devis, dans ton devis, avec votre offre, avec votre proposition, avec le devis, avec votre devis, avec le prix, avec votre prix, dans le message, dans votre message, dans votre réponse, dans ta réponse, dès le premier message, en postulant, on vous rappelle, on vous rappellera, nous vous rappellerons, je rappelle, je vous rappelle
talkish1: parler, parlons, en parler, en parlons, discuter, discutons, en discuter, échanger, échangeons, régler, réglons, voir, on voit, on en parle, on parle, on discute, on règle, on échange, on se parle, se parler, s'arranger, convenir, causer, conclure
voice1: par téléphone, au téléphone, de vive voix, par appel, en appel, lors d'un appel, par mail, par courriel, par e-mail, par sms, par texto
platw1: ce chat, cette messagerie, ce site, cette plateforme, cette boîte, ce fil
bug0: me rend fou, me rend folle, m'agace, m'énerve, est trop lente, est trop lent, est lente, est lent, rame, rame trop, plante, plante tout le temps, est nulle, est nul, est pénible, bugue, bug tout le temps, ne me prévient pas, ne notifie pas, me fatigue, est une horreur, est une catastrophe
hop0: passons sur, passons à, on passe sur, on passe à, allons sur, on va sur, continuons sur, on continue sur, continuons ailleurs, on continue ailleurs, retrouvons-nous sur, on se retrouve sur, basculons sur, on bascule sur, changeons de
yonderx0: ailleurs, là-bas, autre chose, une autre, un autre, la tienne, la vôtre
reachmex0: me joindre, me contacter, m'appeler, m'écrire, me trouver, nous joindre, nous contacter, me parler
needx0: comment, où, la façon de, le moyen de, de quoi, tout pour, ce qu'il faut pour, les moyens de
usex0: utilisez, utilise, écrivez, écris, appelez, appelle, passez par, préfère, prenez
instead0: au lieu de, plutôt que, à la place de, et non, et pas
boxw0: ce chat, cette messagerie, cette boîte, cette fenêtre, ici, ce fil
inboxx0: mail, adresse, boîte, messagerie, téléphone, portable, numéro, ligne, courriel
otherx0: autre, privé, privée, perso, personnelle, personnel, directe, vraie
whatuse0: qu'est-ce que tu utilises, qu'est-ce que vous utilisez, tu utilises quoi, vous utilisez quoi, qu'utilisez-vous
wheredo0: avec quoi, où, sur quoi
tochat0: pour discuter, pour parler, pour écrire, pour échanger, pour tes messages, pour vos messages
chatv0: discutes-tu, discutez-vous, tu discutes, vous discutez, tu parles, vous parlez
friends0: avec tes amis, avec vos amis, avec des amis, avec ta famille, avec votre famille, avec tes clients, avec vos clients, d'habitude, au quotidien, en privé, tous les jours
andcall0: et appelez, et appelle, et composez, et compose, et vous avez mon, et tu as mon, et voilà mon, ça donne mon, c'est mon, vous avez mon, tu as mon, et appuyez sur le vert, et ça sonne
mycell0: portable, numéro, téléphone, fixe, ligne
putx0: mettez, mets, collez, colle, lisez, lis, assemblez, assemble, accolez, enchaînez, gardez, garde, tapez, tape, prenez, prends, retenez
afterx0: bout à bout, à la suite, côte à côte, l'un après l'autre, ensemble, d'affilée, sans espace, sans espaces, sans virgules, que les chiffres, les chiffres, seulement les chiffres
strip1: enlevez, enlève, retirez, retire, ôtez, sans, oubliez, oublie, ignorez, ignore, supprimez, supprime, laissez tomber, virez
signs1: les lettres, les fruits, les légumes, les mots, les virgules, les points, les tirets, les signes, les symboles, les unités, les espaces, les prix, les légendes
settle0: envoie, envoyez, m'envoies, m'envoyez, paie, payez, paye, tu paies, vous payez, tu me paies, vous me payez, fais, faites, tu m'envoies, vous m'envoyez, règle, réglez, vire, virez, tu me fais, vous me faites
PHONEACT0: c'est moi qui décroche, c'est moi qui réponds, je décroche, vous tombez sur moi, tu tombes sur moi, ça sonne chez moi
DIAL0: c'est moi qui décroche, c'est moi qui réponds, je décroche, vous tombez sur moi, tu tombes sur moi, ça sonne chez moi
`
const de = String.raw`
where1: wo, auf dem, auf der, in dem, in der
watcher1: keiner, niemand, kein bot, kein filter, die moderatoren
watch1: mitliest, mitlesen, zuhört, zuschaut, mithört, liest, filtert, überwacht, kontrolliert, mitlauscht
place1: irgendwo, einen ort, einen platz, einen kanal, eine ecke
reachmex0: man mich kriegt, mich kriegt, man mich erwischt, mich erwischt, mich bekommt, man mich findet, man mich bekommt
colourx0: grün, grüne, grünen, blau, blaue, blauen, lila, gelbe, gelben
msgx0: messenger, chat-app, chatapp, zum chatten, zum schreiben, nachrichtenapp, nachrichten-app
onepro0: die, der, den, das, die app, der app
thingx0: mit dem flieger, mit dem papierflieger, mit dem hörer, mit dem telefonhörer, mit dem geist, mit dem gespenst, mit der kamera, mit dem vogel, mit der sprechblase
herew0: hier, hierüber, über die seite
orx0: oder, gegen
sothat0: damit, dann, so dass, sodass
leavex0: angeben, angibst, gib, geben, hinterlassen, hinterlasse, hinterlass, mitschicken, schick, schicken, dazuschreiben, schreib, schreiben, nennen, nenne, nenn, beilegen, beifügen, mitteilen, eintragen, notieren, mit, dalassen, ergänzen, anhängen, reinschreiben
chanx0: rufnummer, eine rufnummer, telefonnummer, eine telefonnummer, handynummer, eine handynummer, mobilnummer, deine nummer, ihre nummer, eine nummer, ihr handy, e-mail-adresse, mailadresse, e-mail adresse, eine mail, ihre mail, deine mail, ihre e-mail, deine e-mail, kontaktdaten, ihre kontaktdaten, deine kontaktdaten, whatsapp, telefon, durchwahl
bidx0: im angebot, in ihrem angebot, in deinem angebot, in der bewerbung, in ihrer bewerbung, in deiner bewerbung, im anschreiben, in der nachricht, in ihrer nachricht, in der ersten nachricht, beim angebot, mit dem angebot, mit ihrem angebot, mit deinem angebot, zum angebot, bei der bewerbung, unter das angebot, in der antwort, mit dem preis, ins angebot, in die bewerbung, ins anschreiben
talkish1: reden, sprechen, klären, klären wir, besprechen, besprechen wir, bereden, abstimmen, vereinbaren, ausmachen, unterhalten, verhandeln, verhandeln wir, regeln, regeln wir, quatschen, absprechen
voice1: telefonisch, am telefon, per telefon, übers telefon, am hörer, per anruf, mündlich, fernmündlich
platw1: dieser chat, dieses postfach, diese seite, diese plattform, dieser posteingang, das postfach hier, der chat hier, diesen chat, dieses portal
bug0: macht mich verrückt, macht mich wahnsinnig, nervt, nervt mich, ist zu langsam, ist lahm, ist so langsam, ist langsam, hängt, hängt ständig, stürzt ab, ist furchtbar, ist schrecklich, ist umständlich, ist unbrauchbar, taugt nichts, verschluckt nachrichten, meldet nichts, benachrichtigt mich nicht, ist eine katastrophe, ist mir zu umständlich
hop0: gehen wir zu, gehen wir auf, wechseln wir, wechseln wir zu, wechseln wir auf, lass uns woanders, lass uns zu, lass uns auf, machen wir woanders, schreiben wir woanders, weiter auf, weiter über, weiter per, machen wir dort
yonderx0: woanders, dort, anderswo, etwas anderes, was anderes, wohin anders
reachmex0: mich erreichen, mich anrufen, mir schreiben, mich kontaktieren, mich finden, mich erreichst, mich erreicht, uns erreichen, mich abends erreichen, mich am besten erreichen, mich tagsüber erreichen, mich direkt erreichen, man mich erreicht, mich anruft, mich persönlich erreichen
needx0: wie sie, wie du, wie ihr, wie man, wo sie, wo du, wo man, wie, alles um, was sie brauchen um, unter welcher nummer sie
footx0: impressum, fußzeile, kontaktseite
scrollx0: schauen sie, schau, schaut, siehe, steht, gucken sie, guck, blättern sie, sehen sie, werfen sie einen blick, ins, im
placex0: meine webseite, meiner webseite, meiner website, meiner homepage, meiner seite, meinem lieferwagen, meiner visitenkarte, meinem logo, meinem flyer, meinem impressum, unserer webseite, unserer homepage
usex0: nutzen sie, nutz, nimm, nehmen sie, schreib, schreiben sie, ruf, rufen sie, lieber
instead0: statt, anstatt, anstelle von, und nicht
boxw0: diesem chat, diesem postfach, dieses postfachs, dieses chats, hier, über diesen chat, diesen chat, dieses fenster
inboxx0: postfach, mail, e-mail, adresse, nummer, leitung, telefon, handy
otherx0: anderes, andere, anderen, private, privates, zweites, direkte
whatuse0: was nutzt du, was nutzen sie, was benutzt du, was benutzen sie
wheredo0: womit, worüber, wo
tochat0: zum chatten, zum schreiben, zum reden
chatv0: chattest du, schreibst du, schreiben sie, redest du, unterhältst du dich, chatten sie
friends0: mit freunden, mit deinen freunden, mit ihren freunden, mit der familie, mit deiner familie, mit kunden, privat, normalerweise, im alltag, sonst
ringde0: rufen sie, ruf, ruft, klingeln sie, klingel, klingelt, bimmel, läuten sie
durch0: durch, kurz durch, einfach durch, mal durch, gern durch, gerne durch, an, kurz an, einfach an, mal an, gern an, gerne an, jederzeit an, direkt an, abends an, lieber an
andcall0: und anrufen, und ruf an, und rufen sie an, und wählen, und schon haben sie meine, und du hast meine, und sie haben meine, ergibt meine, ist meine, das ist meine, und da geh ich ran, und es klingelt, und klingelt
mycell0: handynummer, nummer, rufnummer, telefonnummer, durchwahl, handy, leitung
putx0: setz, setzen sie, schreib, schreiben sie, lies, lesen sie, häng, hängen sie, reihe, tippe, tippen sie, wähl, füge
afterx0: hintereinander, aneinander, zusammen, nacheinander, am stück, ohne leerzeichen, ohne punkte, nebeneinander
strip1: streich, streichen sie, lass, lassen sie, ohne, vergiss, vergessen sie, weg mit, ignorier, ignorieren sie, entferne, entfernen sie
signs1: die buchstaben, die früchte, das obst, die wörter, die kommas, die punkte, die striche, die zeichen, die einheiten, die leerzeichen, die preise
settle0: schick, schicken sie, schickst, zahl, zahlen sie, zahlst, überweis, überweisen sie, überweist, bezahl, bezahlst, mach, regeln
PHONEACT0: ich gehe ran, da gehe ich ran, da geh ich ran, ich hebe ab, ich bin dran, da bin ich dran, wer wohl abhebt
DIAL0: ich gehe ran, da gehe ich ran, da geh ich ran, ich hebe ab, ich bin dran, da bin ich dran, wer wohl abhebt
`
const hi = String.raw`
place1: koi aur jagah, dusri jagah, kahin aur, aisi jagah, koi jagah
where1: jahan, jaha
watcher1: koi, koi bhi
watch1: na padhe, nahi padhta, na dekhe, nahi dekhta, padhta nahi
colourx0: hara, hare, neela, neele, peela, laal
msgx0: chat wala, chat wali, message wala, message wali, chatting wala, messenger
herew0: yahan, yaha, idhar, site pe
orx0: ya, ya phir
sothat0: taaki, taki, phir, fir, to main, toh main
leavex0: likho, likhna, likh do, likhein, daalo, daal do, dalo, dal do, de do, dijiye, do, bhejo, chhodo, chhod do, chhodna, mention karo, add karo, batao, jod do
chanx0: apna number, aapka number, mobile number, phone number, contact number, whatsapp number, apna mobile, apna phone, apna email, email id, mail id, apni email, apni mail, apna contact, contact, apna whatsapp, number, mobile
bidx0: proposal mein, apne proposal mein, apni proposal mein, bid mein, apni bid mein, offer mein, application mein, message mein, reply mein, jawab mein, quote mein, price ke saath, rate ke saath, bid ke saath, proposal ke saath
talkish1: baat karte, baat karenge, baat karein, baat kar lete, baat karo, baat hogi, tay karenge, tay karte, final karenge, final karte, discuss karte, discuss karenge, samajh lenge, dekh lenge
voice1: phone pe, phone par, call pe, call par, fone pe
platw1: yeh chat, ye chat, yeh site, ye site, yeh app, ye app, yeh inbox, is chat, is site
bug0: slow hai, bahut slow hai, bekar hai, bekaar hai, atakta hai, atak jata hai, pagal kar, dimag kharab, hang hota hai, bakwas hai, pareshan kar
hop0: chalo wahan, wahan chalte, wahan baat, kahin aur chalte, kahin aur baat, dusre app pe, doosre app pe, us app pe
yonderx0: wahan, kahin aur, udhar, dusri jagah, dusre app
andcall0: aur call karo, aur phone karo, phone ghumao, call ghumao, phone milao, number milao, milao, ghumao, call karna, isi pe phone, isi pe call, ispe call, ispe phone, mera number, yahi mera number
mycell0: number, hai, mobile, phone
putx0: jodo, jod do, mila do, milao, padho, likho
afterx0: ek saath, saath mein, line se, bina space, ek ke baad ek, jodke
strip1: hata do, hatao, hata ke, chhodo, bina
signs1: akshar, letters, words, shabd, comma, dots, naam
settle0: bhej do, bhejo, kar do, karo, de do, pay karo, transfer karo, daal do
PHONEACT0: main uthata hoon, main uthaunga, main uthati hoon, main hi uthaunga, phone main uthata
DIAL0: main uthata hoon, main uthaunga, main uthati hoon, main hi uthaunga, phone main uthata
`
/** By the pack that they go to. */
export const ways = { core: core + others, es, pt, fr, de, hi }
