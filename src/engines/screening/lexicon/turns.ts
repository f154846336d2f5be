/**
 * Turns by which people get round what is said plainly, by language: a number under a false name that rings all the same,
 * half paid here and half in cash, "I'm the only one of that name", a note in the picture, papers as a pretext to talk.
 */
const core = String.raw`
PHONEACT0: one that rings, that rings, that picks up, somebody picks up, someone picks up, dial that, ring that, call that one, something you dial, something you ring, goes straight to my pocket, it's dialable, звоните на него, позвоните на него, звоните прямо на него, на него и позвоните, на него и звоните, прямо на него звоните, наберите его, набери его, по нему и звоните, по нему звоните, تتصل عليه, اتصل عليه, دق عليه, دقي عليه, كلمني عليه, رن عليه, يرد عليك, 拨这个, 打这个, 打这个就行, 拨打它, answers (after|until|till|before|in the evening|in the evenings|mornings|most days|on the second ring), picks up (after|until|till|before|in the evening|on the second ring|most days|on weekdays), answered that one, answers that one, отвечает (после|до|вечером|вечерами|днём|днем|с утра|по будням|сразу), берёт трубку, берет трубку, يرد (بعد|قبل|مساء|الصبح|بالليل|على طول|دايما), وهو يرد, يرفع السماعة, 会接, 有人接, 接得很快
halfy0: half, other half, the other half, first half, second half, the rest, the remainder, the balance, половину, половина, вторую половину, другую половину, остальное, остаток, النصف, نصف, نص, النص, الباقي, والباقي, 一半, 另一半, 剩下的, 剩余的, 其余, 尾款, the remaining, remaining, نصفها, نصفه, والنصف, ونصف, ونصفها, النصف الثاني, والنصف الثاني, whatever is left, whatever's left, what is left, what's left, what remains
herey0: here, through here, on here, through the site, through this site, via the site, on the site, on this site, on the platform, through the platform, through escrow, in escrow, as a milestone, in the milestone, по сайту, через сайт, на сайте, здесь, тут, через площадку, через платформу, через эскроу, هنا, عبر الموقع, من الموقع, بالموقع, عن طريق الموقع, 走平台, 平台上, 这里走, 在这里
cashy0: cash, in cash, an envelope, in hand, by hand, banknotes, in notes, hand you, hand to hand, under the table, наличными, налом, наличкой, на руки, в руки, в конверте, из рук в руки, كاش, نقدا, نقداً, باليد, يد بيد, في ظرف, 现金, 当面给, 现钱, 当面付
nothery0: instead of here, instead of through here, instead of on here, instead of through the site, instead of via the site, instead of through the platform, instead of via the platform, rather than here, rather than through the site, not through the site, not through here, вместо сайта, а не через сайт, мимо сайта, в обход сайта, без сайта, بدل الموقع, بدون الموقع, بعيد عن الموقع, مو عن طريق الموقع, 不走平台, 别走平台, 不经过平台, 绕开平台
uniqy0: i'm the only, i am the only, im the only, there's only one, there is only one, only one of me, there's just one, there is just one, no other, я один такой, я одна такая, я единственный, я единственная, такой один, такая одна, أنا الوحيد, انا الوحيد, أنا الوحيدة, ما في غيري, 只有我一个, 就我一个, 仅此一家, 全城就我
socialy0: the socials, my socials, socials, every network, all networks, every platform, look me up, search me, find me, come find me, say hi there, say hello there, come say hello, write there, write me there, message there, answer there, найдёте и напишете, найдете и напишете, найдёшь и напишешь, найдёте и пишите, найдете и пишите, найдёшь, пиши, пишите туда, напишите там, соцсетях, в соцсетях, все соцсети, دور علي, دوروا علي, ابحث عني, تلقاني, تلاقيني, وراسلني هناك, 搜得到, 一搜就有, 一搜就到, 搜一下, 搜我, any network, into any network
notey0: a note, a line, a scribble, small print, tiny print, a little something, a hint, something, the caption, a caption, an inscription, small writing, the handwriting, a doodle, the watermark, a watermark, second page, last page, first page, last slide, third slide, back page, back cover, title block, the colophon, the margin, margin note, 一行小字, 小字, 右下角, 左下角, 右上角, 左上角, 角落里, 水印, زاوية, في الزاوية, أسفل الرسمة, ملاحظة صغيرة, بخط صغير, в углу, в уголке, мелко написано, мелким шрифтом, мелкими буквами, надпись, внизу эскиза, corner of the sketch, corner of the drawing, corner of the mockup, corner of the picture, foot of the drawing
reachy0: how to reach me, how you reach me, how to get me, how you get me, how to contact me, how to get hold of me, where to reach me, where i really answer, where i actually answer, where i actually reply, where i really am, where to find me directly, where i answer faster, how to reach me directly, to reach me directly, how to get to me, to get hold of me, 怎么直接找我, 怎么找我, 怎么联系我, 如何找我, 怎么直接联系我, كيف توصل لي, كيف توصلني, كيف تتواصل معي, كيف تلقاني, كيف تكلمني, куда мне писать, куда писать напрямую, как меня найти, как со мной связаться, где я отвечаю, как до меня достучаться
wordy0: first word, second word, the first word, the second word, word one, word two, first part, second part, first message, second message
aty0: at, then at, an at, then the at, the at
doty0: dot co, dot com, dot net, dot io, dot org, dot de, dot studio, dot me, dot design, dot fr, dot es, dot eu
ABUSE3: (keep|do|have|move) (everything|the rest|it all|all of it) (on|by|over|to|via) (mail|email|phone|the phone), (everything|the rest|all talk|rest of the talking|the talking) (goes|happens|moves|can go|can move) (there|on mail|by mail|by phone), then i can (just |)(ring|call|phone|text) you, and then i('ll| will| can) (just |)(ring|call|phone|text) you, заодно по нему, заодно и про цену, по нему и договоримся, по нему договоримся, там и договоримся, заодно созвонимся, заодно и созвонимся, дальше общаемся там, дальше уже там, وبعدها نتكلم عليه, ونتفق عليه, ونتفاهم عليه, ونكمل عليه, وبعدين نكمل هناك, وبعدها نكمل هناك, 就用邮箱谈, 用邮箱聊, 就用它聊, 以后就用这个聊, 直接打给你谈, 打给你谈, 打电话谈价, 不用这里了, 不在这里聊, 以后都发邮箱, 都发邮箱聊, 顺便以后, 以后邮箱聊, 以后就邮箱, всю переписку туда, переписку туда перенес, остальное тоже туда, торговаться будем, там и будем, обсуждать будем уже там, договариваться будем, цену обсудим там, 直接电话谈, 价格电话谈, 电话谈价格, 电话里谈
DROP0=REFUSE: 别在这里说, 别在这里聊, 别在这里谈, 不要在这里说, 不用在这里聊
PUSH4: 别在这里说, 别在这里聊, 别在这里谈, 不要在这里说, 不用在这里聊
MESS4=wechat: 微亻言, 彳微信, 威亻言, 微人言, v亻言
CHATAPP2=app: 绿色小气泡, 绿色气泡, 小绿泡泡, 绿泡泡, 气泡的软件, 气泡软件, 小飞机软件, 纸飞机软件, 蓝色小飞机, 小企鹅软件, التطبيق الأخضر, تطبيق السماعة الخضراء, تطبيق الطيارة الورقية, تطبيق الطيارة الزرقاء, تطبيق الشبح الأصفر, зелёное приложение с трубкой, зеленое приложение с трубкой, приложение с самолётиком, приложение с самолетиком, приложение с трубкой, синий самолётик, синий самолетик
SENDCH3: (ник|логин|юзернейм) в (телеге|телеграме|телеграмме|тг|вотсапе|дискорде), (ник|логин) мой в (телеге|телеграме|телеграмме|тг|дискорде), мой (ник|логин) в (телеге|телеграме|телеграмме|тг|дискорде)
TALKME3: 通过一下, 加一下我, 通过我好友
SIGNW1=at: swirly a, the swirly a, round a thing, the round a thing, curly a thing, ringed a, encircled a, a im kreis, das a im kreis, a mit kringel, a con rabito, a con círculo, a entouré, a com rabinho, а в кружке, собачка, 圈a, l'escargot, the snail, caracolito, el caracol
DECODE4=step: salto de (dos|tres|cuatro|cinco|seis|siete), salto de (dois|três|quatro|cinco|seis|sete), césar, cesare, cäsar, цезарь, цезаря, шифр цезаря, сдвиг на, сдвинь на, сдвиньте на, сдвинуты на, сдвинуто на, со сдвигом, chaque lettre décalée, lettres décalées, décalé de, décalage de, décalez de, jeden buchstaben, buchstaben verschoben, verschoben um, um eine stelle, cada letra, uma letra pra trás, uma letra para trás, uma letra pra frente, una letra hacia, cada letra una, har akshar, ek akshar, 往前移, 往后移, 向前移, 向后移, 移一位, 移两位, 移三位, 位移, 凯撒, 每个字母, إزاحة, كل حرف, شيفرة قيصر, letters by (two|three|four|five|six|seven), caesar by, caesar shift, shift each letter, key (two|three|four|five|six|seven) and
SITEASK3=own: (has|have|shows|carries|bears|lists) (my|our) (digits|coordinates)
sitey0: on the site, on the platform, on this site, in the contract, the contract show, the contract shows, contract says, on paper, по сайту, через сайт, на сайте, по договору, на платформе, 平台上, 合同上, 网站上, في الموقع, على الموقع, بالعقد, through the site, via the site, through the platform, through here, 平台付, 走平台, 平台走, 平台给
CODEW2: six digit thing, six-digit thing, six digits on your (screen|phone), six figures on your (screen|phone), four digit thing
TALKOUT4: 都发邮箱聊, 以后邮箱聊, 用邮箱聊, 就用邮箱谈, 价格直接电话谈, 直接电话谈, 打过去聊, 打过去谈, 打给你聊, 我打过去聊
CASHHALF3: top it up (in cash|with an envelope|by hand|in person|at the door), (top|make) up the rest (in cash|by hand|at the door), slip me the (rest|remaining|difference), with an envelope at the door, envelope at the door
ENDING2: you know how it ends, you know the ending, you know the rest, the rest you know
`
const es = String.raw`
PHONEACT0: llámalo, llámale, llámalos, llámelo, se puede marcar, que suena, suena si lo marcas, contesta (después|a partir|por las tardes|por la tarde|al segundo|siempre|hasta), responde a la voz, lo coge, lo cojo yo, descuelga
halfy0: la mitad, mitad, otra mitad, la otra mitad, el resto, lo otro, lo demás
herey0: por aquí, aquí, por la web, por la página, por la plataforma
cashy0: en mano, en efectivo, en un sobre, en billetes, en metálico, contante y sonante
nothery0: en vez de por aquí, en vez de por la web, en lugar de por la web, en vez de la web, en vez de la página, en vez de por la plataforma
uniqy0: soy el único, soy la única, sólo hay un, solo hay un, sólo hay una, solo hay una, no hay otro, no hay otra
socialy0: mis redes, las redes, redes, en redes, búscame, me encuentras, encuéntrame, se encuentran, escríbeme ahí, escríbeme allí, en cualquier red
notey0: una nota, una línea, letra pequeña, la esquina, la segunda página, la última página, letra pequeñita, letra chiquita, abajo del todo, en la esquina
reachy0: cómo localizarme, cómo contactarme, cómo encontrarme, dónde respondo de verdad, dónde contesto, cómo dar conmigo, dónde escribirme, dónde llamarme
ABUSE3: y así te llamo, y así hablamos por ahí, y luego hablamos por ahí, y ya hablamos por ahí, y seguimos por ahí, y cerramos el precio, y lo demás por ahí, hablamos (del precio|de todo|de lo demás|de lo otro|del dinero) por ahí, ya que lo tengo, y listo por ahí
USEPROF2: trabajar con tu (usuario|login|cuenta|perfil), trabajar desde tu (usuario|cuenta|perfil), trabaje con tu (usuario|cuenta|perfil), usar tu usuario
SHAREW2: te quedas con el, te quedas el, te llevas el, por ciento
sitey0: en la web, por la web, en el contrato, en la plataforma
CODEW2: número de seis (cifras|dígitos), seis (cifras|dígitos) que te (llegan|salen), cifras que te llegan
GOTW2: en tu pantalla sale, te sale en la pantalla, en tu pantalla aparece
DECODE4=step: clave (uno|dos|tres|cuatro|cinco|seis|siete)
`
const pt = String.raw`
PHONEACT0: liga pra ele, ligue para ele, disca ele, que toca, que chama, é onde eu atendo, onde eu atendo, atende (no|depois|a partir|até|sempre|à noite|de manhã|quem), o protocolo atende
halfy0: metade, a metade, outra metade, a outra metade, o resto, o restante, o outro, o que falta
herey0: por aqui, aqui, pelo site, pela plataforma
cashy0: em mãos, em dinheiro, em notas, na mão, em espécie, em cash, num envelope, dinheiro vivo
nothery0: em vez do site, em vez de por aqui, ao invés do site, em vez da plataforma, fora do site
uniqy0: sou o único, sou a única, só existe uma, só existe um, só tem um, só tem uma, não tem outra, não tem outro
socialy0: minhas redes, as redes, nas redes, me procura, procura que, me acha, me achas, fala por lá, chama lá, em qualquer rede
notey0: uma nota, uma linha, letra miúda, o cantinho, a segunda página, a última página, rodapé do desenho, no cantinho, letrinha, letra pequena
reachy0: como falar comigo, como me achar, como me contatar, onde eu respondo, onde respondo mesmo, onde me chamar, como me chamar, onde falar comigo
ABUSE3: combina tudo por (ele|lá|ali), combinamos (tudo |)por (ele|lá|ali), depois a gente (combina|fala|conversa|acerta) tudo, e aí te ligo, a gente fecha por lá, a gente conversa por lá, e o resto por ele, e o resto por lá
sitey0: no site, pelo site, no contrato, na plataforma
CODEW2: número de seis (dígitos|algarismos), seis (dígitos|números) que (chegam|aparecem)
`
const fr = String.raw`
PHONEACT0: qui sonne, ça sonne chez moi, ça se compose, à composer, répond (après|avant|le soir|le matin|dès|jusqu'à|toujours|aux heures)
WHAT0: il faut, il me faut, il faudra, il me faudra, il nous faut
halfy0: la moitié, moitié, l'autre, l'autre moitié, le reste, le solde
herey0: ici, par ici, via le site, par le site, sur le site, sur la plateforme, par la plateforme
cashy0: en liquide, en espèces, en cash, de la main à la main, en main propre, dans une enveloppe, en billets
nothery0: au lieu d'ici, au lieu de passer par ici, au lieu de passer par le site, plutôt que par le site, plutôt que sur le site, sans passer par le site
uniqy0: je suis le seul, je suis la seule, il n'y a qu'un, il n'y a qu'une, y a qu'un, y a qu'une, pas deux
socialy0: mes réseaux, les réseaux, sur les réseaux, cherchez-moi, cherche-moi, vous me trouverez, tu me trouveras, vous me trouvez, écrivez-moi là, écris-moi là, et là-bas
notey0: une note, une ligne, un gribouillis, petits caractères, le coin, la deuxième page, la dernière page
reachy0: comment me joindre, comment me trouver, comment me contacter, où je réponds vraiment, où je réponds, de quoi me joindre, où me joindre, où m'écrire
ABUSE3: on causera par là, on parlera par là, on échange par là, on se parle par là, on discute par là, plus ici, et après on causera, et après on parle par, et la suite par là, on en profitera pour, j'en profiterai pour, la négociation continuera, la négociation continue, le prix se discute là-bas, négocierons là-bas, la suite là-bas
ACCW2: vos identifiants, tes identifiants
sitey0: on déclare, déclarons, sur le site, dans le contrat, on affiche
CODEW2: nombre à six chiffres, six chiffres qui, les six chiffres
DECODE4=step: clé (un|deux|trois|quatre|cinq|six|sept)
`
const de = String.raw`
PHONEACT0: durchklingeln, klingelt durch, einfach anwählen, da hebt jemand ab, die klingelt, das klingelt bei mir, geht (ab|nach|abends) ran, hebt ab, nimmt ab (nach|ab|bis), antwortet (nach|ab|bis|abends)
halfy0: die hälfte, hälfte, die andere hälfte, den rest, der rest, das restliche, den anderen teil, das übrige, die andere, die eine hälfte, der andere teil
herey0: über die seite, über die plattform, über hier, hierüber, auf der seite, hier
cashy0: bar, in bar, in die hand, auf die hand, im umschlag, bar auf die kralle, in scheinen
nothery0: statt hier, statt über die seite, anstatt über die seite, statt über die plattform, statt hierüber, nicht über die seite, an der seite vorbei
uniqy0: bin der einzige, bin die einzige, gibt's nur einmal, gibt es nur einmal, gibt's nur einen, gibt es nur einen, gibt's nur eine, gibt es nur eine
socialy0: such mich, such mich halt, suchen sie mich, meine profile, in den netzwerken, soziale netzwerke, melde dich da, melde dich dort, melden sie sich dort, schreib dort, schreib mir dort
notey0: eine notiz, eine zeile, das kleingedruckte, die ecke, die zweite seite, die letzte seite, ein gekritzel, unten rechts in, unten links in, oben rechts in, oben links in, ganz klein, in der ecke, ecke links unten, ecke rechts unten, links unten, rechts unten
reachy0: wie man mich erreicht, wie du mich erreichst, wo ich wirklich antworte, wo ich antworte, wie sie mich erreichen, wie man mich, wie du mich, wie sie mich, wo man mich, wo du mich, wo ich wirklich, wo ich zu erreichen, wo ich zu finden
ABUSE3: dann können wir den preis, den preis gleich am telefon, dann ruf ich dich an, dann rufe ich sie an, dann klären wir den rest da, dann schreiben wir da weiter, alles weitere darüber, läuft alles weitere, alles andere darüber, dann läuft alles, (preise|preis|honorar|alles andere|den rest) (besprechen|klären|verhandeln|bereden) wir (dann |)(auch |)(dort|da)
STARTW2: mit dem ersten lohn zurück, kommt mit dem ersten, mit der ersten zahlung zurück, bekommst du zurück, bekommen sie zurück
FEEW2: kaution, pfand, zugangsgebühr
sitey0: auf der seite, über die seite, im vertrag, auf dem papier
CODEW2: sechsstellige zahl, sechsstellige nummer, die sechs ziffern
`
const hi = String.raw`
PHONEACT0: call karne ke liye, phone karne ke liye, ispe call, is par call, isi pe ghanti, isi pe ring, phone uthati hai, phone uthata hai, call uthata hai, uthata hai
halfy0: aadha, adha, aadhe, baaki, baki, aadhi
herey0: yahan, yaha, site se, site pe, platform se, platform pe
cashy0: cash mein, cash me, nakad, haath mein, hath mein, haath me, lifafe mein
nothery0: site ke bajaye, site ke bina, platform ke bina, site se nahi
uniqy0: main akela, ek hi hoon, ek hi hai
socialy0: dhoond lo, dhundh lo, search kar lo, mil jaunga, mil jaungi, sab jagah
CHATAPP2=app: hara wala jahan, hare wale pe, neela wala jahan, wo hara wala, woh hara wala, wo neela wala, hara bubble wala
ABUSE3: phir usi pe baat, uske baad usi pe baat, usi pe rate, aur usi pe baat, phir wahi baat
notey0: kone mein, kone me, chhota sa likha, neeche chhota sa
reachy0: kaise pahunche, mujh tak seedha, mujhse kaise, kaise contact kare, kahan reply karta
sitey0: site pe, contract mein, platform pe
`
/** By the pack that they go to. */
export const turns = { core, es, pt, fr, de, hi }
