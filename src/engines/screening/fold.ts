import { foldRuns } from '#engines/screening/fold-runs'

/** A folded text with, for each unit of it, where in the original it came from (half-open). */
export interface Folded {
  text: string
  from: Int32Array
  to: Int32Array
}

/** Codes from here on (a private area) stand for readings of more than one character. */
const manyFrom = 0xe000
const many: string[] = []
/** What each UTF-16 unit reads as: 0 for nothing, itself where no better is known. Surrogates stay. */
export const reading = new Uint16Array(65536)
const astral: { start: number; end: number; isRising: boolean; target: string }[] = []

/** Cyrillic letters by the Latin letter they look like; read so only in words that mix both, see `unmask`. */
const twins = new Map<number, number>()
/** Those of them that cannot be told apart, and the way back. */
const closeTwins = new Set<number>()
const latinTwins = new Map<number, number>()

/** Chinese characters of the lexicon in their traditional form, each with the simplified one that it reads as. */
const traditional =
  '電电話话號号碼码機机聯联繫系係系絡络資资訊讯們们給给發发對对郵邮網网頁页線线過过這这個个裡里裏里應应軟软體体錢钱帳账賬账戶户轉转銀银現现匯汇費费續续價价優优簽签約约訂订單单開开關关擔担證证驗验練练訓训賣卖買买禮礼儲储傳传寫写詳详細细談谈說说説说請请問问還还講讲語语視视頻频會会議议預预時时間间點点內内邊边換换種种處处麼么樣样綠绿藍蓝圖图標标誌志飛飞鳥鸟紅红書书氣气憑凭壓压縮缩檔档稱称暱昵認认識识讓让與与從从後后來来無无為为業业務务產产級级質质額额達达連连運运選选遲迟遠远鏈链錄录鍵键長长門门閱阅隱隐離离難难雲云靜静順顺項项須须頭头題题顯显願愿類类饋馈驅驱麗丽齊齐龍龙掃扫維维貼贴貨货貴贵貿贸賴赖贈赠趕赶較较輸输辦办農农適适遞递鄰邻醫医釋释鎖锁鎮镇閉闭陽阳隊队階阶際际雜杂雙双場场塊块壞坏夢梦奪夺奮奋婦妇學学實实審审專专將将尋寻導导島岛師师帶带幫帮幣币廣广廠厂張张強强彈弹歸归徵征態态慣惯懷怀戲戏戰战擇择撥拨擊击據据擴扩擺摆攝摄數数斷断於于曆历權权條条極极構构樓楼歡欢歲岁殺杀決决沒没減减測测滿满漢汉潛潜燈灯爾尔牆墙獨独獲获環环瑣琐畫画異异當当療疗盡尽監监盤盘礎础穩稳節节範范築筑簡简籌筹糧粮純纯紙纸紹绍終终組组結结絕绝統统經经綁绑緊紧編编緩缓總总績绩織织繪绘繼继罰罚聞闻聲声職职聽听脫脱腦脑臉脸臨临舉举舊旧艙舱華华萬万葉叶藝艺藥药蘇苏衝冲衛卫裝装規规覺觉觀观觸触託托設设許许訴诉評评試试詢询誠诚課课調调諮咨譯译護护讀读變变豐丰負负財财責责貳贰賓宾賞赏賺赚購购贊赞趨趋跡迹踐践輕轻輛辆載载輪轮辭辞邏逻鄭郑釘钉鈕钮鈴铃銷销鋼钢錯错鍋锅鐘钟鐵铁鑰钥閃闪閒闲陳陈陸陆陰阴隨随雖虽靈灵韓韩響响頂顶頓顿領领顆颗顧顾風风飯饭飲饮館馆馬马駕驾騎骑驚惊鬆松鬧闹魚鱼鮮鲜麥麦黃黄黨党兩两參参億亿倆俩倉仓側侧備备傷伤債债傾倾僅仅儘尽償偿冊册凍冻劃划劇剧劉刘創创勞劳動动勝胜勵励區区協协卻却厲厉員员啟启喚唤喪丧喬乔嘗尝嚴严囑嘱團团園园圍围國国圓圆執执報报墊垫壺壶壽寿夠够夾夹夥伙傭佣'

function load() {
  for (let code = 0; code < 65536; code++) reading[code] = code
  // Private use means nothing to anybody else.
  reading.fill(0, 0xe000, 0xf900)
  for (let code = 0; code < 32; code++)
    reading[code] = code === 10 ? 10 : code === 9 || code === 13 || code === 11 || code === 12 ? 32 : 0
  reading[127] = 0
  for (let code = 65; code <= 90; code++) reading[code] = code + 32
  for (let code = 0x370; code < 0x590; code++) reading[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0)
  let at = 0
  for (const line of foldRuns.split('\n')) {
    const sign = line.search(/[+=]/)
    const [step, length = '1'] = line.slice(0, sign).split(',')
    const target = line.slice(sign + 1)
    at += Number.parseInt(step!, 36)
    const end = at + Number.parseInt(length, 36)
    if (at > 0xffff) {
      astral.push({ start: at, end, isRising: line[sign] === '+', target })
      continue
    }
    let code = target.length === 1 ? target.charCodeAt(0) : target === '' ? 0 : manyFrom + many.push(target) - 1
    for (let i = at; i < end; i++) {
      reading[i] = code
      if (line[sign] === '+') code++
    }
  }
  // Arabic letters that are often put for each other: ة for ه, and the Persian forms of ي and ك.
  reading[0x629] = 0x647
  reading[0x6cc] = 0x64a
  reading[0x6a9] = 0x643
  for (let i = 0; i < traditional.length; i += 2) reading[traditional.charCodeAt(i)] = traditional.charCodeAt(i + 1)
  const pairs = 'аaвbеeкkмmнhоoрpсcтtуyхxѕsіiјjһhԁdԛqԝwгrпnиuьbӏlѵvүyзzбbчyґrїiєeкk'
  for (let i = 0; i < pairs.length; i += 2) twins.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1))
  const strict = 'аaвbеeкkмmнhоoрpсcтtуyхxѕsіiјjһhԁdԛqԝwӏlѵv'
  for (let i = 0; i < strict.length; i += 2) {
    closeTwins.add(strict.charCodeAt(i))
    if (i < 24) latinTwins.set(strict.charCodeAt(i + 1), strict.charCodeAt(i))
  }
}
load()

/** What a character beyond the first 65,536 reads as; undefined for itself. */
function readAstral(code: number): string | undefined {
  let low = 0
  let high = astral.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = astral[middle]!
    if (code < run.start) high = middle - 1
    else if (code >= run.end) low = middle + 1
    else return run.isRising ? String.fromCharCode(run.target.charCodeAt(0) + code - run.start) : run.target
  }
  return undefined
}

/** What a character of the first 65,536 reads as when it stands for more than one. */
export const readingOfMany = (code: number): string => many[code - manyFrom]!

/** Whether a Cyrillic letter looks like a Latin one. */
export const isTwin = (code: number): boolean => closeTwins.has(code)

/** Collects a derived text with its way back to the original. */
export class Builder {
  private codes: number[] = []
  private starts: number[] = []
  private ends: number[] = []

  get length(): number {
    return this.codes.length
  }

  push(code: number, from: number, to: number) {
    this.codes.push(code)
    this.starts.push(from)
    this.ends.push(to)
  }

  pushText(text: string, from: number, to: number) {
    for (let i = 0; i < text.length; i++) this.push(text.charCodeAt(i), from, to)
  }

  last(): number {
    return this.codes.length ? this.codes[this.codes.length - 1]! : 10
  }

  /** The last characters so far. */
  tail(length: number): string {
    return String.fromCharCode(...this.codes.slice(-length))
  }

  done(): Folded {
    let text = ''
    for (let i = 0; i < this.codes.length; i += 4096) text += String.fromCharCode(...this.codes.slice(i, i + 4096))
    return { text, from: new Int32Array(this.starts), to: new Int32Array(this.ends) }
  }
}

/** What stands before figures in Braille. */
const numberSign = 0x283c
const isCyrillic = (code: number) => code >= 0x400 && code < 0x530
const isLatin = (code: number) => code >= 97 && code <= 122
const isEnclosed = (code: number) => code >= 0x24b6 && code <= 0x24e9

/** 0, 1, 2 …: the places of a text that reads as it is written. */
const places = Int32Array.from({ length: 8193 }, (_, i) => i)

/** By length: the way back of a text that reads as it is written. */
const plainWays: { from: Int32Array; to: Int32Array }[] = []

/** Only printable ASCII and line ends. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 126 || (unit < 32 && unit !== 10)) return false
  }
  return true
}

/** The text as it reads: lower case, accents and invisible characters gone, look-alikes as the letters they imitate. */
export function fold(text: string): Folded {
  if (text.length <= places.length - 1 && isPlain(text)) {
    const { length } = text
    const { from, to } = (plainWays[length] ??= { from: places.subarray(0, length), to: places.subarray(1, length + 1) })
    return { text: text.toLowerCase(), from, to }
  }
  const out = new Builder()
  let hasCyrillic = false
  let isBrailleNumber = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 128) {
      isBrailleNumber = false
      const code = reading[unit]!
      if (code) out.push(code, i, i + 1)
      continue
    }
    if (unit >= 0xd800 && unit < 0xe000) {
      const low = text.charCodeAt(i + 1)
      if (unit < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
        const as = readAstral((unit - 0xd800) * 1024 + low - 0xdc00 + 0x10000)
        if (as === undefined) {
          out.push(unit, i, i + 2)
        } else out.pushText(as, i, i + 2)
        i++
      }
      continue
    }
    let code = reading[unit]!
    if (code === 0) continue
    if (unit === numberSign) {
      isBrailleNumber = true
      continue
    }
    // Behind the sign of a number the first ten letters are figures.
    isBrailleNumber &&= unit > 0x2800 && unit < 0x2840 && code > 96 && code < 107
    if (isBrailleNumber) code = 48 + ((code - 96) % 10)
    if (isEnclosed(unit) && code === 97 && !isEnclosed(text.charCodeAt(i - 1)) && !isEnclosed(text.charCodeAt(i + 1))) {
      out.push(64, i, i + 1)
    } else if (code >= manyFrom && code < 0xf900) out.pushText(many[code - manyFrom]!, i, i + 1)
    else {
      if (isCyrillic(code)) hasCyrillic = true
      out.push(code, i, i + 1)
    }
  }
  const folded = out.done()
  return hasCyrillic ? unmask(folded) : folded
}

/** Reads Cyrillic look-alikes as Latin where a word mixes both, or where the rest of the text is Latin. */
function unmask(folded: Folded): Folded {
  const { text } = folded
  let latin = 0
  let own = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isLatin(code)) latin++
    else if (isCyrillic(code) && !closeTwins.has(code)) own++
  }
  const isMostlyLatin = latin > 0 && own === 0
  const parts: string[] = []
  let start = 0
  let latinLetters = 0
  let cyrillicLetters = 0
  let twinLetters = 0
  let strange = 0
  const flush = (end: number) => {
    const word = text.slice(start, end)
    // A letter that imitates no Latin one makes the word Cyrillic, if the Latin ones can be of its: Teлeгpaм.
    const isOwnWord =
      strange > 0 &&
      latinLetters > 0 &&
      Array.from(word).every(char => !isLatin(char.charCodeAt(0)) || latinTwins.has(char.charCodeAt(0)))
    const isLatinWord =
      twinLetters > 0 &&
      ((cyrillicLetters === 0 && (latinLetters > 0 || isMostlyLatin)) || latinLetters > cyrillicLetters + twinLetters)
    if (isLatinWord && !isOwnWord) parts.push(mapped(word, twins))
    else parts.push(latinLetters > 0 && cyrillicLetters > 0 ? mapped(word, latinTwins) : word)
    start = end
    latinLetters = 0
    cyrillicLetters = 0
    twinLetters = 0
    strange = 0
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isLatin(code)) latinLetters++
    else if (isCyrillic(code)) {
      if (closeTwins.has(code)) twinLetters++
      else {
        cyrillicLetters++
        if (!twins.has(code)) strange++
      }
    } else if (code < 48 || (code > 57 && code < 128)) flush(i + 1)
  }
  flush(text.length)
  return { ...folded, text: parts.join('') }
}

function mapped(word: string, map: ReadonlyMap<number, number>): string {
  return Array.from(word, char => String.fromCharCode(map.get(char.charCodeAt(0)) ?? char.charCodeAt(0))).join('')
}

/** Cuts the derived text, keeping the way back. */
export function slice(folded: Folded, start: number, end: number): Folded {
  return { text: folded.text.slice(start, end), from: folded.from.slice(start, end), to: folded.to.slice(start, end) }
}
