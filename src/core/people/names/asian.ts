/**
 * Names in Han characters, kana and hangul are often written without a blank: 王小明, 山田太郎, 김민준.
 *
 * Sources: the compound surnames of China and Korea that are in use; simplified, traditional and Japanese forms
 * of the characters that are common in names (Unihan: kSimplifiedVariant, kTraditionalVariant, kZVariant).
 */
const COMPOUND_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 独孤 南宫 夏侯 尉迟 皇甫 慕容 令狐 宇文 长孙 轩辕 端木 公孙 남궁 황보 제갈 선우 독고 사공 서문'.split(
    ' ',
  ),
)

/** Each group is one character in several forms; the first stands for all. */
const FORMS =
  '陈陳 张張 刘劉 杨楊 黄黃 赵趙 吴吳呉 孙孫 马馬 郑鄭 谢謝 韩韓 冯馮 许許 邓鄧 苏蘇 叶葉 卢盧 蒋蔣 贾賈 陆陸 谭譚 邹鄒 龙龍竜 万萬 钱錢 严嚴 赖賴 汤湯 罗羅 萧蕭肖 钟鍾鐘 顾顧 庞龐 樊樊 颜顏 阎閻 聂聶 岳嶽 欧歐 阳陽 诸諸 东東 独獨 宫宮 长長 轩軒 孙孫 伟偉 强強 军軍 杰傑 丽麗 静靜 华華 国國 红紅 玲玲 兰蘭 云雲 飞飛 刚剛 兴興 庆慶 宁寧 凤鳳 鹏鵬 晓曉 俊儁 义義 丰豐豊 爱愛 沢澤 辺邊邉 斉齊斎齋 浜濱 広廣 桜櫻 高髙 崎﨑 恵惠 栄榮 関關 塩鹽 滝瀧 桧檜 壱壹 弥彌 真眞 緑綠 浅淺 島嶋嶌 渡渡 円圓 亀龜 鉄鐵 実實 寿壽 徳德 穂穗 祐佑'

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  FORMS.split(' ').flatMap((group) =>
    Array.from(group).map((each) => [each, Array.from(group)[0] ?? each] as const),
  ),
)

/** One form for a word of Han characters, kana or hangul. Katakana becomes hiragana. */
export function usualCharacters(word: string): string {
  return Array.from(word)
    .map((each) => CHARACTERS.get(each) ?? hiragana(each))
    .join('')
}

/**
 * The words that a name written without a blank may consist of. Short names have a surname of one character
 * (王, 김), long ones mostly of two (山田).
 */
export function cut(word: string): readonly string[] {
  const letters = Array.from(word)
  const two = letters.slice(0, 2).join('')
  if (letters.length < 2 || letters.length > 8) return []
  if (COMPOUND_SURNAMES.has(two) && letters.length > 2) return [two, letters.slice(2).join('')]
  if (letters.length > 3)
    return [two, letters.slice(2).join(''), ...(letters.length > 4 ? threeAndRest(letters) : [])]
  const one = [letters[0] ?? '', letters.slice(1).join('')]
  return letters.length === 3 ? [...one, two] : one
}

/** Surnames like 佐々木 and 長谷川. */
function threeAndRest(letters: readonly string[]): readonly string[] {
  return [letters.slice(0, 3).join(''), letters.slice(3).join('')]
}

function hiragana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  return code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : letter
}
