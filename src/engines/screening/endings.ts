import { providers as providerNames, tlds as tldNames } from './tables/hosts.generated.ts'

const tlds = new Set(tldNames.split(' '))
const longest = Math.max(...Array.from(tlds, name => name.length))
/** Endings that are words of English or names of files more often than ends of hosts; alone they prove nothing. */
const doubtful = new Set(
  'is it in to so do no as at be by me my am us we he or if of on an go up map name mobi page link zip mov md rs sh pl py cc ps ai js ts so st la de es et a do re mu one now here there how new zone team tools work works today top fun run live love plus cool best art app news cash pay fyi wtf how eat date day days help host how care call chat phone email contact mail store shop data java php css html json xml'.split(
    ' ',
  ),
)
const files = new Set(
  'md rs sh pl py cc ps zip mov js ts so st la vue jsx tsx css scss html htm json xml yml yaml txt pdf doc docx xls xlsx ppt pptx odt rtf csv png jpg jpeg gif svg webp avif heic tiff bmp ico mp3 mp4 wav avi mkv exe dll jar class java cpp php rb go kt swift sql log lock toml ini cfg conf env bak tar gz rar psd ai fig sketch xd woff ttf eot ipynb map bin dat db net'.split(
    ' ',
  ),
)
const reserved =
  /(?:^|\.)(?:example\.[a-z]{2,4}|[a-z0-9-]+\.(?:example|test|invalid|localhost|local|internal|lan)|localhost|domain\.(?:com|tld)|yourdomain\.com|your-domain\.com|yourcompany\.com|company\.tld|mydomain\.com|mysite\.com|site\.tld|acme\.(?:com|test|io)|email\.com|test\.(?:com|de|org)|foo\.(?:com|bar)|bar\.com|foobar\.com|mail\.tld|host\.tld|sample\.com|placeholder\.com|dummy\.com|x\.y|a\.b|b\.c|(?:ejemplo|exemplo|exemple|beispiel|esempio|primer|voorbeeld|przyklad|midominio|tudominio|sudominio|dominio|meudominio|seudominio|suaempresa|tuempresa|miempresa|musterfirma|mustermann|deinedomain|ihredomain|firma|monsite|votresite|mondomaine|votredomaine|votreentreprise|yoursite|yourstore|your-company|mycompany|company|somewhere|nowhere|whatever|anything|my-domain|mail-domain)\.(?:com|net|org|es|br|com\.br|pt|fr|de|ru|it|mx|com\.mx|co|io))$/

/** Mail providers that people name without their ending. */
export const providers = new Set(
  `${providerNames} googlemail proton protonmail icloud tutanota tuta zoho rediffmail rediff naver daum hanmail qq foxmail sina sohu aliyun mailru mail yandex rambler bk inbox laposte orange wanadoo sfr libero virgilio bol ig seznam wp onet interia gmx webde tonline freenet aol msn fastmail hey mailfence ymail rocketmail gmial gmal hotmial hotmal outlok yaho`.split(
    ' ',
  ),
)
for (const word of 'home post edu sky terra discard live mail vip inbox muell usa spam emails email'.split(' '))
  providers.delete(word)

/** Letters, figures and a dash. */
export const isOfHost = (code: number) => (code > 96 && code < 123) || (code > 47 && code < 58) || code === 45
export const isTld = (name: string) => tlds.has(name)
export const isDoubtfulTld = (name: string) => doubtful.has(name)
export const isFileEnding = (name: string) => files.has(name)
/** Names kept for examples and tests, and the usual stand-ins. */
export const isReserved = (host: string) => reserved.test(host)

const endings: Record<string, string> = {
  ру: 'ru',
  ком: 'com',
  нет: 'net',
  орг: 'org',
  ио: 'io',
  студио: 'studio',
  дизайн: 'design',
  онлайн: 'online',
  про: 'pro',
  дев: 'dev',
  कॉम: 'com',
  इन: 'in',
  كوم: 'com',
  نت: 'net',
}

/** An ending with figures for letters: c0m, d3v. */
export function plainEnding(label: string): string {
  const other = endings[label]
  if (other) return other
  // No ending is so long.
  if (label.length > longest || isTld(label) || !/\d/.test(label) || !/[a-z]/.test(label)) return label
  const plain = label.replaceAll('0', 'o').replaceAll('3', 'e').replaceAll('1', 'i').replaceAll('4', 'a').replaceAll('5', 's')
  return isTld(plain) ? plain : label
}
