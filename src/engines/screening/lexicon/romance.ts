/** Spanish. */
export const es = String.raw`
CLIENTS0: el cliente, cliente, la clínica, el restaurante, la empresa
WORKQ2: en su web, su web, en la web, de la web, su tienda, en su página, de su página
REFUSE3: la videollamada de aquí, videollamada de aquí, llamada de la plataforma, la llamada de aquí, me negué, rechacé, lo rechacé, dije que no, he rechazado, le dije que no
ABUSE3: todas las preguntas, hablar del precio, hablamos de precio, el precio por, y de paso, seguimos hablando, seguimos por, hablamos del precio, el resto por, lo demás por, hablando por correo, seguimos por correo, y hablamos
INVITE2: invita a, invita, añade a, añade, agrega a, dale acceso, acceso al, dame acceso
SCOPE1: valorar el alcance, valorar
TALKV1: hablar, hablamos, hablemos, charlar, charlamos, platicar, conversar, continuar, continuamos, seguimos, sigamos, comunicarnos, contactar
ASKEND1: por favor, porfa, porfavor, pls
WHAT1: cual es, cuál es, cuales son, necesito
GIVE1: dame, deme, pásame, pasame, mándame, mandame, envíame, enviame, compárteme, comparte, déjame, dejame, regálame, me das, me pasas, me das, me dejas, me mandas, facilítame, dime, me puedes dar, puedes darme, me compartes
EXCH2: intercambiemos, intercambiamos, intercambiar
OUTS3: por fuera, bajo la mesa, entre nosotros, en mano, en privado
ME0: mi, me, nos, yo
MY1: mi, mis, nuestro, mio
YOU0: tu, te, usted, vos, ustedes
YOUR1: tu, su, tus, vuestro
TALK1: hablar, hablamos, hablemos, chatear, chateamos, escribir, escribes, escribo, escribe, escríbeme, escribime, contactar, contactame, contáctame, contacto, llamar, llámame, llamame, llama, charlar, charlamos, platicar, platicamos, conversar, conversamos, mandame, mándame, manda, envíame, enviame, agrega, agrégame, agregame, añádeme, búscame, buscame, encuéntrame, encuentrame, seguimos, seguir, sígueme, pasar, pásame, pasame, comunicar, comunicarnos, responder, respondo, quedamos, vernos, estoy, atiendo
TALKME3: escríbeme, escribeme, escribime, escríbame, contáctame, contactame, contácteme, contáctenos, agrégame, agregame, añádeme, búscame, buscame, encuéntrame, hablame, háblame, mándame mensaje, mandame mensaje, mándame un mensaje, escríbenos, me escribes, mándame dm
CALLME3: llámame, llamame, llámeme, llámenos, marcame, márcame, dame un toque, me llamas, timbrame, hazme una llamada
MOVE1: movernos, pasemos, pasamos, sigamos, seguimos, continuar, continuamos, vamos, mejor por, mejor hablamos, cambiemos, movámonos
LETS0: podemos, puedes, podrías, prefiero, mejor, vamos a, si quieres, si te parece, porque no
ON0: por, en, al, via, mediante, a
HAVE0: tienes, tiene, usas, usa, uso, tenes, tengo
IDW1: usuario, cuenta, perfil, número, numero, enlace, contacto, id, nombre
ASK1: cual es, cuál es, cuales, dame, deme, pásame, pasame, pasa, me pasas, me das, me puedes dar, puedes darme, comparte, compárteme, mándame, mandame, envíame, enviame, necesito, deja, déjame, dime, me dices, me compartes, facilita, facilítame, me dejas, me mandas, páseme, regálame, intercambiemos
CHAN2=phone: teléfono, telefono, móvil, movil, celular, cel, fijo, número de teléfono, numero de contacto, número de contacto, tlf, telf, tel
CHAN2=email: correo, correo electrónico, mail, email, e-mail, dirección de correo, correito
CHAN4=contact: datos de contacto, contacto directo, contacto personal, información de contacto
NUMB2: número, numero
BETTER1: mas rapido, más rápido, más fácil, mas facil, mejor, más cómodo, prefiero, respondo antes, más directo
AWAY4=off: fuera de la plataforma, fuera de aquí, fuera de aqui, fuera del sitio, fuera de esta plataforma, fuera de la web, fuera de la página, fuera de la app, por fuera de, por fuera, sin la plataforma, sin el sitio, sin pasar por, sin plataforma, saltarnos la plataforma, saltarse la plataforma, evitar la plataforma, fuera de este sitio, sin intermediarios, fuera del chat
AWAY2=else: en otro lado, otra app, otra aplicación, por otro lado, por otro medio, en privado, por privado, al privado, otro canal, directo conmigo, por interno
LOOKUP3: búscame en google, buscame en google, búscame en, búscame como, googlea, googleame, buscame, busca mi nombre, encuéntrame
SAMENAME2: mismo nombre, mismo usuario, el mismo usuario, igual que aqui, mi usuario
FOOTER2: en mi cv, en el cv, en el pdf, en el archivo, en mi web, en mi página, en mi perfil, en mi portafolio, pie de página, en el adjunto, en la imagen, en la foto, última página, primera página
SCAN3: escanea el código, escanea el qr, escanea
PAYV2: pagar, pago, pagos, págame, pagame, pagas, pagarte, te pago, transferir, transferencia, transfiero, transferime, depósito, deposito, depositar, depositame, cobrar, cobro, adelanto, anticipo, dinero, plata, envíame el dinero, factura, me pagas, comisión, mitad, hito, abonar, abono, abóname
OUT3: directo, directamente, por fuera, en privado, entre nosotros, en mano, a mi cuenta, mi cuenta, en persona, de forma privada, bajo la mesa
NOFEE4: sin comisión, sin comision, sin comisiones, evitar la comisión, evitamos la comisión, nos ahorramos la comisión, ahorrar la comisión, ahorramos la comisión, ahorrarnos la comisión, ahorrarnos, evitar comisiones, evitamos comisiones, sin pagar comisión, sin tarifas, sin la comisión, así evitamos, saltarnos la comisión, sin el 10, la plataforma se queda
SKIPMS4: sin hito, sin hitos, cancelamos el contrato y
DISC2: descuento, más barato, mas barato, mejor precio, menos, rebaja
NEG0: no, nunca, ni, sin, jamás, tampoco, evita, prohibido
REFUSE3: solo por aquí, solo por aqui, sólo por aquí, solo aquí, solo aqui, hablemos aquí, hablamos aquí, por aquí por favor, por este chat, mejor por aquí, aquí en la plataforma, dentro de la plataforma, en la plataforma, por la plataforma, a través de la plataforma, contra las reglas, contra las normas, no está permitido, prohibido, no puedo dar, no puedo compartir, no comparto, no doy, no acepto, no uso, prefiero aquí, seguimos aquí, sigamos aquí, sólo aquí, no se permite, no podemos compartir, no pidas, no me pidas
AFTER3: después del contrato, despues del contrato, tras el contrato, cuando firmemos, una vez contratado, después de firmar, al firmar, cuando empiece el contrato, una vez firmado
SUBJ2: bot, integración, integracion, clon, plantilla, anuncios, campaña, campañas, pasarela, pasarela de pago, botón, automatización, chatbot, grupo, marketing, publicidad, módulo, notificaciones, contenido, publicaciones, boletín, historias, diseñador, tienda, api, para tienda, para la tienda, formulario
SUBJV2: necesito un bot, busco, desarrollar, desarrollo, crear, integrar, diseñar, programar, necesito un, necesito una, app de, clientes, usuarios, implementar, gestionar, gestor de, especialista en, experto en
LEGAL2: acuerdo de confidencialidad, contrato de confidencialidad, cláusula, representante legal, notificaciones legales, domicilio social
INVITE2: invitar, invito, invitarte, acceso, te agrego, darte acceso, agregarte, dar acceso, permiso, invitación, añadirte
SCOPE1: estimar, presupuestar, revisar el código, alcance, evaluar
AT3: arroba, aroba, arrova
DOT3: punto, pto
DASH0: guion, guión, menos
UNDER0: guion bajo, guión bajo, raya baja, subguion
`
/** Portuguese. */
export const pt = String.raw`
CLIENTS0: o cliente, cliente, a clínica, o restaurante, a empresa
WORKQ2: no site dele, seu site, na página, no aplicativo deles
REFUSE3: chamada da plataforma, pela chamada, chamada daqui, vídeo daqui, só pela plataforma, recusei, neguei, eu recuso, disse que não, não aceitei, seguir as regras
ABUSE3: todas as perguntas, falar do preço, e aproveita, o resto por, falamos do preço, continuamos por, e conversamos, o resto combinamos, seguimos por
INVITE2: dar acesso ao, acesso ao, convida, convide, adiciona ao, adicione ao
SCOPE1: antes de orçar, ver o código
PTWORD0: adiciona, adicione, bora, eu, passo, anexo, entrego, fica, barato, mim, teu, conversa, mensagem, chamo, encontra, procura, acha, vamos, gente, nele, deixo, chama, chame, chamar, você, vc, pra, fala, falar, manda, liga, pelo, meu, minha, não, nao, contato, conversar, faz, te pago, zap, voce, seu, sua, tem, está, dinheiro, é, uma, um, tô, estou, pagamento, com, posso, pode, mais, olá, oi, obrigado, aqui, melhor, gente
TALKV1: falar, falamos, conversar, conversamos, continuar, continuamos, combinar, papo
ASKEND1: por favor, pf, pfv
WHAT1: qual é, qual e, qual o, qual, preciso
GIVE1: me passa, passa, me passe, me dá, me da, me manda, manda, me envia, me envie, compartilha, me deixa, deixa, deixe, me fala, me informa, pode passar, pode me passar, me diz, me passar
EXCH2: trocar, trocamos, vamos trocar
OUTS3: por fora, entre nós, entre a gente, em mãos, em particular
ME0: eu, me, mim, nós, a gente
MY1: meu, minha, nosso, meus
YOU0: você, vc, tu, vcs, voce
YOUR1: seu, sua, teu, tua
TALK1: falar, falamos, fala, conversar, conversamos, chamar, chama, chame, me chama, mandar, manda, mande, escrever, escreve, escreva, contato, contatar, ligar, liga, ligue, adiciona, adicione, me add, me acha, me encontra, continuar, bater papo, responder, respondo, atendo, trocar ideia, combinar, combinamos, acertar
TALKME3: me chama, me chame, chama eu, me manda mensagem, me escreve, me escreva, me add, me adiciona, me adicione, me acha, me procura, me procure, me encontre, fala comigo, fale comigo, entre em contato, me contata, me encontra, escreve pra mim, chama no privado, me segue
CALLME3: me liga, me ligue, liga pra mim, ligue para mim, liga para mim, me dá um toque, me da um toque, ligue-me, ligar pra mim
MOVE1: vamos, bora, continuamos, continuar, passar, passamos, mudar, migrar, partiu, seguimos
LETS0: podemos, pode, prefiro, melhor, vamos, bora, consegue, que tal
ON0: no, na, por, pelo, pela, via, em, pro, pra, ao
HAVE0: tem, usa, uso, tens, voce usa, tenho
IDW1: usuario, conta, perfil, número, link, contato, nome, arroba
ASK1: qual é, qual e, qual o, qual, me passa, passa, me passe, me dá, me da, me manda, manda, me envia, envia, me envie, compartilha, preciso, deixa, deixe, me fala, informa, pode passar, pode me passar, me diz, trocar, me informa
CHAN2=phone: telefone, celular, número de telefone, telemóvel, telemovel, fone, tel, cel
CHAN2=email: e-mail, email, correio eletrônico, endereço de email
CHAN4=contact: dados de contato, contato direto, contatos pessoais, contato pessoal, informações de contato
NUMB2: número, numero
BETTER1: mais rápido, mais rapido, mais fácil, mais facil, melhor, prefiro, respondo mais, mais prático
AWAY4=off: fora da plataforma, fora do site, fora daqui, por fora, sem o site, sem a plataforma, sem passar pelo, sem passar pela, sem plataforma, fora desse site, fora do app, fora do aplicativo, por fora do site, pular a plataforma, sem intermediário, fora desta plataforma, por fora da plataforma, sem site
AWAY2=else: outro lugar, outro app, outro aplicativo, no privado, em particular, no pv, outro canal, por outro meio, direto comigo
LOOKUP3: me procura no google, procura meu nome, pesquisa meu nome, me acha no, me procura no, joga no google
SAMENAME2: mesmo nome, mesmo usuario, igual aqui, mesmo user
FOOTER2: no meu cv, no currículo, no pdf, no arquivo, no meu site, no rodapé, no meu perfil, no portfólio, no anexo, na imagem, na foto, na bio, na última página, na primeira página
SCAN3: escaneia o código, escaneia o qr, escaneie, leia o qr
PAYV2: pagar, pago, pagamento, paga, me paga, pague, te pago, transferir, transferência, transfere, transfiro, depósito, deposito, depositar, deposita, adiantamento, sinal, dinheiro, grana, cobrar, comissão, taxa, fatura, faz um, faço, metade, mandar o valor
OUT3: direto, diretamente, por fora, em particular, entre nós, entre a gente, em mãos, na minha conta, minha conta, pessoalmente, na conta
NOFEE4: sem comissão, sem comissao, sem taxa, sem taxas, evitar a taxa, evitar taxa, evitamos a taxa, economizar a taxa, economizamos a taxa, sem pagar taxa, evitar comissão, sem a taxa, sem a comissão, fugir da taxa, a taxa do site, pra não pagar taxa, sem descontar
SKIPMS4: sem marco, sem garantia, cancela o contrato e, sem contrato
DISC2: desconto, mais barato, melhor preço, mais em conta
NEG0: não, nao, nunca, nem, sem, evite, proibido
REFUSE3: por aqui, só por aqui, só aqui, aqui mesmo, falamos por aqui, vamos falar aqui, dentro da plataforma, na plataforma, pela plataforma, aqui na plataforma, neste chat, contra as regras, não é permitido, proibido, não posso passar, não posso compartilhar, não passo, não aceito, não uso, não dou, não posso dar, somente por aqui, prefiro por aqui, não compartilho, através da plataforma
AFTER3: depois do contrato, após o contrato, quando assinarmos, depois de assinar, após assinar, depois de contratado, quando o contrato começar
SUBJ2: bot, robô, integração, clone, modelo, anúncios, campanha, gateway, botão, automação, chatbot, grupo, marketing, módulo, notificações, conteúdo, posts, loja, gestor, especialista, api, formulário
SUBJV2: preciso de um bot, preciso de um, preciso de uma, desenvolver, criar, integrar, programar, app de, clientes, usuários, procuro, implementar, gerenciar, projeto de
LEGAL2: acordo de confidencialidade, termo de confidencialidade, cláusula, representante legal, sede social
INVITE2: convidar, convido, acesso, te adicionar, dar acesso, permissão, convite, liberar acesso, te adiciono
SCOPE1: estimar, orçar, ver o código, escopo, avaliar
AT3: arroba
DOT3: ponto
DASH0: hífen, hifen, traço, traco
UNDER0: underline, sublinhado, traço baixo, anderlaine
`
/** French. */
export const fr = String.raw`
CLIENTS0: le client, client, la clinique, le restaurant
WORKQ2: sur son site, son site, leur site, de la boutique
REFUSE3: d'ici, la visio, visio d'ici, l'appel intégré, appel d'ici, j'ai refusé, refusé, je refuse, j'ai dit non, refusons, j'ai décliné
ABUSE3: discutons du prix, toutes vos questions, plutôt qu'ici, parler du tarif, du prix par, le reste par, parlons du prix, et on discute, on continue par, discuter du prix, la suite par
INVITE2: invitez, invite, ajoutez, ajoute, donnez l'accès, donner l'accès
TALKV1: parler, parlons, discuter, discutons, échanger, échangeons, continuer, continuons, poursuivre, causer, poursuivons
ASKEND1: svp, stp, s'il vous plaît, s'il te plaît, merci
WHAT1: quel est, quelle est, c'est quoi, besoin de, il me faut
GIVE1: donne moi, donnez moi, envoie moi, envoyez moi, file moi, passe moi, passez moi, laisse moi, laissez moi, partage, partagez, communiquez, transmets, peux tu me donner, pouvez vous me donner, je peux avoir, puis je avoir, indique moi, donne, donnez
EXCH2: échangeons, échanger
OUTS3: de la main à la main, entre nous, au black, sous la table, en privé
ME0: me, moi, nous
MY1: mon, ma, mes, notre
YOU0: tu, vous, te, toi, t
YOUR1: ton, ta, votre, tes, vos
TALK1: parler, parlons, discuter, discutons, discute, écrire, ecris, écris, écrivez, contacter, contacte, contactez, appeler, appelle, appelez, joindre, joignez, rejoins, rejoignez, ajoute, ajoutez, envoyer, envoie, envoyez, échanger, echangeons, échangeons, continuer, continuons, trouver, trouve, trouvez, retrouve, répondre, dispo, joignable, cause, causer, passe, réponds, poursuivre
TALKME3: écris moi, écrivez moi, ecris moi, contacte moi, contactez moi, ajoute moi, ajoutez moi, envoie moi un message, envoyez moi un message, joins moi, rejoins moi, retrouve moi, retrouvez moi, trouve moi, trouvez moi, contactez nous, m'écrire, me contacter, me joindre, me trouver, écrire en privé, suis moi sur, mp moi, dm moi
CALLME3: appelle moi, appelez moi, m'appeler, passe moi un coup de fil, téléphone moi, téléphonez moi, un coup de fil, bipe moi, appelle moi au, appelez moi au, rappelle moi, rappelez moi, sms moi
MOVE1: passons, passer, continuons, continuer, allons, basculer, basculons, on passe, on continue, poursuivons
LETS0: peut on, on peut, pouvons nous, je préfère, plutôt, peux tu, pouvez vous, si tu veux, on pourrait
ON0: sur, par, via, au, en, à, avec, dans
HAVE0: as tu, avez vous, tu as, vous avez, utilises, utilisez, t'as, j'ai
IDW1: identifiant, compte, profil, numéro, lien, contact, pseudo, nom, coordonnées
ASK1: quel est, quelle est, c'est quoi, donne moi, donnez moi, donne, donnez, envoie moi, envoyez moi, envoie, partage, partagez, passe moi, passez moi, file moi, laisse, laissez, besoin de, il me faut, dis moi, peux tu me donner, pouvez vous me donner, je peux avoir, puis je avoir, communiquez, laisse moi, laissez moi, transmets, échangeons, indique moi
CHAN2=phone: téléphone, telephone, portable, mobile, tél, tel, fixe, 06, numéro de téléphone, numéro de portable
CHAN2=email: mail, e-mail, email, courriel, adresse mail, adresse e-mail, adresse email, mél, boite mail
CHAN4=contact: coordonnées, contact direct, contact personnel, informations de contact, mes coordonnées
NUMB2: numéro, numero
BETTER1: plus rapide, plus simple, plus pratique, mieux, je préfère, plus facile, plus réactif, plus direct
AWAY4=off: hors plateforme, hors de la plateforme, en dehors de la plateforme, en dehors du site, hors du site, hors site, sans passer par, en dehors de ce site, sans la plateforme, sans le site, contourner la plateforme, sans intermédiaire, hors de ce site, en dehors d'ici, en dehors de l'appli, en dehors du tchat, quitter la plateforme, hors d'ici
AWAY2=else: ailleurs, autre part, en privé, en prive, autre appli, autre application, en direct, autre canal, par un autre moyen, en mp
LOOKUP3: cherche moi, cherchez moi, google moi, tape mon nom, tapez mon nom, googlez, cherche mon nom, cherchez mon nom
SAMENAME2: même nom, même pseudo, le même pseudo, même identifiant, comme ici, mon pseudo
FOOTER2: dans mon cv, dans le pdf, dans le fichier, sur mon site, en bas de page, pied de page, dans mon profil, dans mon portfolio, en pièce jointe, sur la photo, sur l'image, dernière page, première page, mentions légales
SCAN3: scanne le code, scannez le code, scanne le qr, scannez le qr, flashe le code, flashez
PAYV2: payer, paie, paye, payez, paiement, règlement, régler, virer, vire, virement, acompte, dépôt, argent, facture, avance, commission, frais, transfert, transférer, verser, verse, moitié, remise, s'arrange
OUT3: direct, directement, en direct, en privé, entre nous, de la main à la main, sur mon compte, mon compte, hors contrat, au black, en main propre, sous la table
NOFEE4: sans commission, sans la commission, sans frais, éviter les frais, évite les frais, évitons les frais, éviter la commission, évite la commission, économiser les frais, économiser la commission, pour éviter les frais, on évite, sans les frais, sans payer de commission, gagner la commission, sans payer les frais, pas de commission
SKIPMS4: sans jalon, sans séquestre, annulons le contrat et, sans contrat
DISC2: moins cher, remise, réduction, meilleur prix, rabais, ristourne
NEG0: ne, pas, non, jamais, sans, aucun, ni, interdit
REFUSE3: ici uniquement, uniquement ici, seulement ici, restons ici, on reste ici, parlons ici, on parle ici, rester ici, dans cette conversation, sur la plateforme, via la plateforme, par la plateforme, sur ce chat, par ici, contre les règles, interdit, pas autorisé, je ne donne pas, je ne partage pas, je n'utilise pas, je ne peux pas donner, je ne peux pas partager, pas le droit, que par ici, continuons ici, échangeons ici, restons sur, pas permis, à travers la plateforme, pas de numéro, pas de mail, je n'accepte pas, dans ce salon
AFTER3: après le contrat, après signature, après la signature, une fois signé, une fois embauché, une fois le contrat, dès la signature, après avoir signé, quand le contrat
SUBJ2: bot, intégration, clone, modèle, publicité, pub, pubs, campagne, passerelle, bouton, automatisation, chatbot, groupe, marketing, module, notifications, contenu, publications, boutique, gestionnaire, spécialiste, api, formulaire, mini appli
SUBJV2: besoin d'un bot, besoin d'un, besoin d'une, développer, créer, intégrer, programmer, appli de, cherche, implémenter, projet de, application de
LEGAL2: accord de confidentialité, clause, article, mentions légales contractuelles, siège social, représentant légal, notifications
INVITE2: inviter, invite, accès, t'ajouter, vous ajouter, donner accès, permission, invitation, ouvrir l'accès
SCOPE1: estimer, chiffrer, voir le code, périmètre, évaluer, devis
AT3: arobase, arobas, arrobase, chez, a commercial
DOT1: point
DASH0: tiret, trait d'union, moins
UNDER0: tiret bas, underscore, souligné
`
