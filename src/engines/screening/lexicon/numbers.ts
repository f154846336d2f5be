/** Number words as they are said in telephone numbers: `digits: words`. Two digits and more are compounds. */
export const numbers = String.raw`
0: zero, nul, zeero, nought, naught, zilch, nil, oh, null, zeroo, cero, zéro, ноль, нуль, ноля, صفر, शून्य, shunya, shoonya, soonya, sifar, ziro, 零, 〇, 洞
1: one, een, won, wun, wan, wone, uno, una, um, uma, un, une, eins, ein, один, одна, единица, واحد, एक, ek, 一, 壹, 幺, 妖
2: two, twee, too, dos, dois, duas, deux, zwei, zwo, два, две, двойка, اثنين, اثنان, إثنان, اتنين, إثنين, दो, do, 二, 两, 贰, 俩
3: three, drie, tree, thre, tres, três, trois, drei, три, тройка, ثلاثة, ثلاث, تلاتة, तीन, teen, tin, 三, 叁
4: four, fore, fower, foor, cuatro, quatro, quatre, vier, четыре, أربعة, اربعة, اربع, चार, chaar, char, 四, 肆
5: five, vijf, fife, fiv, fyve, phive, cinco, cinq, fünf, fuenf, funf, пять, пятерка, خمسة, خمس, पांच, पाँच, paanch, panch, 五, 伍
6: six, zes, sex, seis, meia, sechs, шесть, ستة, ست, छह, छः, छे, chhe, chah, chhah, chha, cheh, 六, 陆
7: seven, zeven, sevn, sevun, sevin, siete, sete, sept, sieben, семь, سبعة, سبع, सात, saat, sat, 七, 柒, 拐
8: eight, ate, ait, eigth, eigt, aight, ocho, oito, huit, acht, восемь, ثمانية, ثمان, تمانية, تمنية, आठ, aath, ath, 八, 捌
9: nine, negen, niner, nain, nyne, nueve, nove, neuf, neun, девять, تسعة, تسع, नौ, nau, no nau, 九, 玖, 勾
10: ten, diez, dez, dix, zehn, десять, عشرة, दस, dus
11: eleven, once, onze, elf, одиннадцать, gyarah, أحد عشر
12: twelve, doce, doze, douze, zwölf, zwoelf, двенадцать, barah
13: thirteen, trece, treze, treize, dreizehn, тринадцать, terah
14: fourteen, catorce, quatorze, catorze, vierzehn, четырнадцать, chaudah
15: fifteen, quince, quinze, fünfzehn, fuenfzehn, пятнадцать, pandrah
16: sixteen, dieciséis, dezesseis, dezasseis, seize, sechzehn, шестнадцать, solah
17: seventeen, diecisiete, dezessete, siebzehn, семнадцать, satrah
18: eighteen, dieciocho, dezoito, achtzehn, восемнадцать, atharah
19: nineteen, diecinueve, dezenove, neunzehn, девятнадцать, unnis
20: twenty, veinte, vinte, vingt, vingts, zwanzig, двадцать, bees, عشرين, عشرون
30: thirty, treinta, trinta, trente, dreissig, dreißig, тридцать, tees, ثلاثين, ثلاثون
40: forty, fourty, cuarenta, quarenta, quarante, vierzig, сорок, chalis, chaalis, أربعين, اربعين
50: fifty, cincuenta, cinquenta, cinquante, fünfzig, fuenfzig, пятьдесят, pachas, خمسين, خمسون
60: sixty, sesenta, sessenta, soixante, sechzig, шестьдесят, saath, ستين, ستون
70: seventy, setenta, septante, siebzig, семьдесят, sattar, سبعين, سبعون
80: eighty, ochenta, oitenta, huitante, octante, achtzig, восемьдесят, assi, ثمانين, ثمانون
90: ninety, noventa, nonante, neunzig, девяносто, nabbe, تسعين, تسعون
21: veintiuno, veintiún
22: veintidós
23: veintitrés
24: veinticuatro
25: veinticinco
26: veintiséis
27: veintisiete
28: veintiocho
29: veintinueve
100: сто, cien, ciento, cem, cento
200: двести, doscientos, duzentos
300: триста, trescientos, trezentos
400: четыреста, cuatrocientos, quatrocentos
500: пятьсот, quinientos, quinhentos
600: шестьсот, seiscientos, seiscentos
700: семьсот, setecientos, setecentos
800: восемьсот, ochocientos, oitocentos
900: девятьсот, novecientos, novecentos
21: ikkis
22: bais
23: teis
24: chaubis
25: pachis, pachees
26: chabbis
27: sattais
28: atthais
29: untis
31: iktis
32: battis
33: taintis
34: chautis
35: paintis
36: chattis
37: saintis
38: adtis
39: untalis
41: iktalis
42: bayalis
43: taintalis
44: chavalis
45: paintalis
46: chiyalis
47: saintalis
48: adtalis
49: unchas
51: ikyavan
52: bavan
53: tirpan
54: chauvan
55: pachpan
56: chappan
57: sattavan
58: atthavan
59: unsath
61: iksath
62: basath
63: tirsath
64: chausath
65: painsath
66: chiyasath
67: sadsath, sarsath
68: adsath
69: unhattar
71: ikhattar
72: bahattar
73: tihattar
74: chauhattar
75: pachhattar
76: chihattar
77: satattar
78: athattar
79: unasi
81: ikyasi
82: bayasi
83: tirasi
84: chaurasi
85: pachasi
86: chiyasi
87: sattasi
88: atthasi
89: navasi
91: ikyanve
92: banve, baanve
93: tiranve
94: chauranve
95: pachanve
96: chiyanve
97: sattanve
98: athanve, atthanve
99: ninyanve
h: hundred, hundert, cents
x2: double, dbl, twice, doble, duplo, dobro, doppel, doppelt, zweimal, дважды, дубль, दो बार, doublé, مرتين
x3: triple, treble, thrice, trible, triplo, dreimal, dreifach, трижды
x4: quadruple, quad
`
/** Words that people put between the figures of a number without meaning anything by them. */
export const fillers = new Set(
  'last first after that it is the rest and then no wait uh um er dash hyphen space minus plus y e und et и dann puis luego depois next followed by again aur و menos guion tiret bindestrich strich dot point period punto ponto punkt точка slash brackets bracket open close'.split(
    ' ',
  ),
)
