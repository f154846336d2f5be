/** German. */
export const de = String.raw`
REFUSE3: hier telefonieren, anruf hier, videoanruf hier, über die plattform telefonieren, abgelehnt, habe ich abgelehnt, lehne ich ab, lehnte ab, abgesagt
ABUSE3: alle fragen, wegen des honorars, honorar, rufen sie, über den preis, alles weitere, den rest klären, weiter per mail, reden wir weiter, weiterreden, preis besprechen, dann per mail, per e-mail weiter
INVITE2: lesezugriff, zugriff geben, einladen, hinzufügen, zugriff auf, fügen sie, laden sie, füge
TALKV1: reden, sprechen, schreiben, chatten, unterhalten, weiterreden, weiterschreiben, quatschen, besprechen, klären, telefonieren, austauschen
ASKEND1: bitte, pls
WHAT1: wie ist, wie lautet, was ist, brauche, bräuchte, welche
GIVE1: gib, gib mir, geben sie mir, schick mir, schicken sie mir, sende mir, senden sie mir, sag mir, nenn mir, nenne mir, verrate mir, lass mir, hinterlass, bekomme ich, darf ich, gibst du, kann ich, könnte ich, teile, teilen sie mir
EXCH2: tauschen, austauschen
OUTS3: unter der hand, unter uns, schwarz, an der plattform vorbei, privat überweisen
ME0: mir, mich, ich, uns, wir
MY1: mein, meine, meiner, meinem, meinen, unser, unsere
YOU0: du, dich, dir, ihr, sie, ihnen
YOUR1: dein, deine, deiner, deinem, deinen, ihre, ihrer, ihren, euer, eure
TALK1: reden, sprechen, schreiben, schreib, schreibe, schreibt, chatten, anrufen, ruf, rufen, melden, melde, meld, kontaktieren, kontaktiere, erreichen, erreichst, adden, add, hinzufügen, finden, findest, weiterreden, weiterschreiben, unterhalten, quatschen, schick, schicken, schicke, telefonieren, klären, besprechen, erreichbar, antworte, texten, texte, kontakt, verfügbar, bin
TALKME3: schreib mir, schreiben sie mir, schreibt mir, schreib mich an, melde dich, melden sie sich, meld dich, kontaktiere mich, kontaktieren sie mich, add mich, adde mich, füge mich hinzu, finde mich, erreichst mich, erreichst du mich, erreichen sie mich, such mich, suche mich, folge mir, texte mir, textet mir, mich erreichen, mich anschreiben
CALLME3: ruf mich an, rufen sie mich an, ruf an, ruf mich, ruf mal an, klingel durch, ruf durch, ruf einfach an, bimmel an, ruft mich an, rufen sie an
MOVE1: wechseln, lass uns, lassen sie uns, gehen wir, umziehen, weiter, weiterreden, weiterschreiben, machen wir, verlagern
LETS0: lass uns, können wir, könnten wir, wollen wir, lieber, besser, kannst du, können sie, sollen wir, wollen wir nicht
ON0: auf, über, per, via, bei, in, mit, unter, im, zu
HAVE0: hast, hast du, haben sie, nutzt du, benutzt du, nutzen sie, verwendest, habe
IDW1: benutzername, konto, profil, nummer, link, kontakt, nick, name, kennung, id
ASK1: wie ist, wie lautet, was ist, gib, gib mir, geben sie mir, schick mir, schicken sie mir, sende mir, senden sie mir, teile, brauche, bräuchte, sag mir, nenn mir, nenne mir, kann ich, könnte ich, hätte gern, verrate mir, verrätst du, lass mir, hinterlass, welche, bekomme ich, darf ich, tauschen, gibst du
CHAN2=phone: rückrufnummer, telefon, telefonnummer, kontonr, dein handy, ihr handy, mein handy, deine handy, per handy, aufs handy, handynummer, mobil, mobilnummer, rufnummer, festnetz, tel, durchwahl, mobilfunknummer, handynr, telefonnr
CHAN2=email: e-mail, email, mail, mailadresse, e-mail-adresse, emailadresse, mail adresse, e mail adresse
CHAN4=contact: kontaktdaten, kontaktinfos, direkter kontakt, direkten kontakt, persönlicher kontakt
NUMB2: nummer
BETTER1: einfacher, schneller, besser, bequemer, lieber, leichter, direkter, praktischer
AWAY4=off: außerhalb der plattform, ausserhalb der plattform, außerhalb dieser plattform, außerhalb der seite, außerhalb von hier, ohne plattform, ohne die plattform, abseits der plattform, an der plattform vorbei, an der seite vorbei, plattform umgehen, die plattform umgehen, ohne die seite, nicht über die plattform, neben der plattform, ohne umweg über, ohne mittelsmann, ohne vermittler, außerhalb der app, runter von der plattform, weg von der plattform
AWAY2=else: woanders, anderswo, andere app, anderer kanal, anderen kanal, privat, unter vier augen, über einen anderen, persönlich, direkt
LOOKUP3: google mich, such mich, googel mich, googelt mich, such meinen namen, suche mich, such nach mir
SAMENAME2: gleicher name, selber name, derselbe name, gleicher benutzername, wie hier, gleicher nick, gleichen namen, selben namen, gleiche name
FOOTER2: im lebenslauf, in meinem lebenslauf, in der pdf, im pdf, in der datei, auf meiner website, auf meiner webseite, auf meiner seite, in der fußzeile, in meinem profil, im portfolio, im anhang, im bild, auf dem foto, letzte seite, letzten seite, erste seite, ersten seite, im impressum, impressum
SCAN3: scan den code, scanne den code, scannen sie den code, scan den qr, scanne den qr
PAYV2: zahl, zahlen, zahle, zahlst, zahlung, bezahlen, bezahle, bezahlst, bezahlung, überweisen, überweise, überweis, überweisung, anzahlung, vorkasse, kaution, geld, rechnung, provision, gebühr, gebühren, kosten, honorar, vorschuss, hälfte, abrechnen, konto, abwickeln
OUT3: direkt, privat, schwarz, unter der hand, unter uns, an mich, auf mein konto, aufs konto, persönlich, ohne umweg, inoffiziell
NOFEE4: ohne gebühr, ohne gebühren, ohne provision, gebühr sparen, gebühren sparen, provision sparen, gebühren vermeiden, gebühr umgehen, gebühren umgehen, provision umgehen, sparen wir uns, sparen wir die, sparst du, ohne kommission, die gebühr spart, gebühren zu sparen, provision zu sparen, keine gebühren, keine provision, sparen uns die
SKIPMS4: ohne meilenstein, ohne treuhand, vertrag stornieren und, ohne vertrag, vertrag abbrechen und
DISC2: billiger, günstiger, rabatt, nachlass, weniger, prozent
NEG0: nicht, kein, keine, keinen, nie, niemals, ohne, ungern, verboten, nein
REFUSE3: nur hier, bitte hier, hier bleiben, bleiben wir hier, lieber hier, hier schreiben, hier im chat, auf der plattform, über die plattform, innerhalb der plattform, gegen die regeln, nicht erlaubt, verboten, gebe ich nicht, gebe keine, teile ich nicht, nutze ich nicht, nutze kein, akzeptiere ich nicht, darf ich nicht, darf nicht, nicht gestattet, im chat bleiben, hier weiter, ich gebe, hier im raum, nicht herausgeben, nicht weitergeben, über den vertrag
AFTER3: nach dem vertrag, nach vertrag, nach vertragsbeginn, nach vertragsstart, nach der unterschrift, nach unterschrift, sobald wir einen vertrag, wenn der vertrag, nach der beauftragung, sobald beauftragt, bei vertragsbeginn, ab vertragsbeginn
SUBJ2: bot, integration, klon, vorlage, werbung, kampagne, kampagnen, anbindung, knopf, schaltfläche, automatisierung, chatbot, gruppe, marketing, modul, benachrichtigungen, inhalte, beiträge, shop, betreuung, experte, schnittstelle, plugin, api, formular, app, zahlung im shop, als zahlungsart, zahlungsart
SUBJV2: beheben, fehler, springt, knopf zum, knopf, brauche einen bot, brauche einen, brauche eine, entwickeln, erstellen, integrieren, programmieren, kunden, nutzer, suche einen, suche eine, einbinden, anbinden, umsetzen, für einen shop, baue
LEGAL2: geheimhaltungsvereinbarung, verschwiegenheitserklärung, vertraulichkeitsvereinbarung, klausel, paragraph, absatz, ziffer, handelsregister, geschäftssitz, mitteilungen
INVITE2: einladen, einlade, einladung, zugang, zugriff, freigeben, freigabe, berechtigung, freischalten, hinzufügen zum
SCOPE1: schätzen, abschätzen, kalkulieren, code ansehen, umfang, bewerten, angebot
AT0: at, ät, klammeraffe, affenschwanz
DOT3: punkt, dot
DASH0: bindestrich, minus, strich
UNDER0: unterstrich
`
/** Hindi, mostly as it is typed: in Latin letters. */
export const hi = String.raw`
REFUSE3: maine mana, mana kar diya, mana kiya, मना कर दिया
TALKV1: baat hi karenge, ki baat, baat, baat karo, baat karte, baat karein, baat karenge, बात, बात करें, बात करते
ASKEND1: dijiye, dedo, de do, de dijiye, bhejo, bhej do, bata do, batao, bataiye, chahiye, share karo, mil sakta, milega, दो, दीजिए, दे दो, भेजो, बताओ, चाहिए, बताइए, de dena, bhej dena, share kar do, share kijiye, kya hai, क्या है, send karo, send kar do
ABUSE3: aage ki baat, baaki baat, aage baat, mail pe hi, wahin baat
OUTS3: seedha, sidha, seedhe, sidhe, सीधे, सीधा
ME0: mujhe, mujhko, mereko, hum, humein, mujhse, hamse, मुझे, हमें, मुझसे
MY1: mera, meri, mere, hamara, apna, मेरा, मेरी, मेरे, हमारा
YOU0: aap, tum, tu, aapko, tumhe, आप, तुम
YOUR1: aapka, aapki, tumhara, tera, teri, apna, apni, आपका, आपकी, अपना, तुम्हारा, तेरा, अपनी
TALK1: baat, baat karo, baat karte, baat karein, karo, kar lo, kar do, kijiye, bolo, message karo, msg karo, likho, milo, mil, bhejo, bhej do, bhej, aa jao, aao, jodo, जोड़ो, बात, बात करो, बात करें, करो, करें, बात करते, आ जाओ, आओ, भेजो, लिखो, संपर्क, संपर्क करें
TALKME3: mujhe message karo, mujhe msg karo, mujhe likho, mujhse baat karo, mujhe contact karo, mujhe add karo, mujhe ping karo, mujhse sampark, मुझे मैसेज करो, मुझसे संपर्क, मुझे मैसेज
CALLME3: call karo, call kro, call karna, call kar lo, phone karo, phone kro, phone kar lo, call kijiye, phone kijiye, mujhe call, mujhe phone, phone lagao, call lagao, call karein, फोन करो, कॉल करो, कॉल करें, फोन करें, मुझे कॉल, मुझे फोन, call kar dena, phone kar dena
MOVE1: chalo, chalte, aage baat, wahan baat, udhar baat, aa jao, aao, चलो, चलते
LETS0: chalo, kya hum, kya aap, चलो, क्या हम, क्या आप
ON0: par, pe, pr, mein, me, se, ko, पर, पे, में, से
HAVE0: hai, hai kya, ho, use karte, chalate, है, हैं
IDW1: id, number, naam, link, नंबर, आईडी, नाम
ASK1: dijiye, dedo, de do, de dijiye, bhejo, bhej do, bata do, batao, bataiye, kya hai, chahiye, share karo, mil sakta, milega, दो, दीजिए, दे दो, भेजो, बताओ, क्या है, चाहिए, बताइए
CHAN2=phone: phone number, mobile number, mobile no, phone, mobile, fon, फोन, फोन नंबर, मोबाइल, मोबाइल नंबर
CHAN2=email: email, mail, ईमेल, मेल आईडी, email id, mail id
CHAN4=contact: contact number, sampark, संपर्क नंबर
NUMB2: number, nambar, nombor, no, नंबर
BETTER1: aasan, jaldi, behtar, accha, achha, आसान, जल्दी
AWAY4=off: platform ke bahar, site ke bahar, platform se bahar, site se bahar, platform ke bina, site ke bina, app ke bahar, yahan se bahar, is site ke bahar, bina platform, प्लेटफॉर्म के बाहर, साइट के बाहर, प्लेटफार्म के बाहर, बाहर बात, बिना प्लेटफॉर्म
AWAY2=else: bahar baat, bahar se karte, bahar se kar, bahar se deal, kahin aur, dusri app, private mein, private me, personal pe, personally, कहीं और, अलग से, alag se
LOOKUP3: google pe search, google karo, mera naam search
SAMENAME2: same naam, wahi naam, same id, yahi naam
FOOTER2: cv me, resume me, file me, pdf me, cv mein, resume mein, file mein, profile mein, website pe
SCAN3: scan karo, qr scan, scan kar lo, स्कैन करो
PAYV2: paise, paisa, payment, pay, bhugtan, advance, rupaye, rupees, transfer, pese, paise bhejo, पैसे, भुगतान, पेमेंट, रुपये, ट्रांसफर, एडवांस
OUT3: direct, seedha, sidha, seedhe, sidhe, directly, alag se, personal, सीधे, डायरेक्ट, सीधा
NOFEE4: bina commission, commission bach, fee bach, bina fee, commission nahi, commission bachega, commission bachao, fees bachegi, fee nahi lagegi, बिना कमीशन, कमीशन बचेगा, फीस बचेगी, commission se bach, fees bach
SKIPMS4: milestone ke bina, bina milestone, bina contract, बिना कॉन्ट्रैक्ट
NEG0: nahi, nahin, mat, na, naa, nhi, नहीं, मत, ना
REFUSE3: yahin baat, yahi baat, yahan baat, yahin par, sirf yahan, sirf yahin, yahi par, platform par hi, platform pe hi, allowed nahi, mana hai, yahin rakho, isi chat, yahi chat, site par hi, nahi de sakta, nahi de sakti, nahi dunga, nahi dungi, share nahi, nahi karta, nahi lunga, rules ke khilaf, यहीं बात, सिर्फ यहीं, सिर्फ यहां, यहीं पर, प्लेटफॉर्म पर ही, नहीं दे सकता, नहीं दे सकती, niyam, platform par rakhte, platform pe rakhte
AFTER3: contract ke baad, hire ke baad, contract hone ke baad, sign ke baad, कॉन्ट्रैक्ट के बाद, contract shuru
SUBJ2: bot, integration, clone, ads, api, app banana, page banana, gateway, channel, group, बॉट, ऐप, इंटीग्रेशन
SUBJV2: banana hai, chahiye bot, banwana, develop, bot chahiye, app chahiye, बनाना, बनवाना, banane
AT0: एट, at the rate, at the rate of, ऐट
DOT3: डॉट, dot, bindu, bindi
UNDER0: अंडरस्कोर
`
