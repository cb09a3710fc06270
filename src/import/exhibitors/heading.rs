//! What headings of columns are called in the languages that lists come in.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::ColumnMeaning;
use crate::model::Lang;

/// Words of headings, in Chinese, English, Japanese, Korean, Russian and some German. In a longer heading the longest of
/// them counts, and of two as long the later one: what a heading is about stands at its end.
const WORDS: &[(ColumnMeaning, &[&str])] = &[
    (
        ColumnMeaning::Name,
        &[
            "公司名称",
            "企业名称",
            "单位名称",
            "参展商名称",
            "参展单位",
            "展商名称",
            "公司",
            "企业",
            "单位",
            "展商",
            "参展商",
            "参展企业",
            "中文名称",
            "英文名称",
            "公司英文名",
            "公司中文名",
            "英文名",
            "中文名",
            "名称",
            "公司名稱",
            "企業名稱",
            "參展商",
            "company name",
            "company",
            "exhibitor",
            "exhibitor name",
            "name of exhibitor",
            "name of company",
            "organisation",
            "organization",
            "firm",
            "name",
            "会社名",
            "企業名",
            "社名",
            "出展者",
            "出展者名",
            "出展社",
            "出展社名",
            "団体名",
            "회사명",
            "업체명",
            "기업명",
            "참가업체",
            "회사",
            "업체",
            "компания",
            "название компании",
            "наименование компании",
            "организация",
            "наименование организации",
            "название организации",
            "наименование",
            "название",
            "участник",
            "экспонент",
            "firma",
            "aussteller",
            "unternehmen",
        ],
    ),
    (
        ColumnMeaning::Code,
        &[
            "编号",
            "展商编号",
            "企业编号",
            "客户编号",
            "合同编号",
            "合同号",
            "统一社会信用代码",
            "社会信用代码",
            "代码",
            "id",
            "code",
            "exhibitor id",
            "company id",
            "customer number",
            "customer no",
            "client id",
            "contract no",
            "contract number",
            "会社コード",
            "出展者番号",
            "企業コード",
            "업체코드",
            "업체번호",
            "код",
            "номер договора",
            "инн",
            "kundennummer",
        ],
    ),
    (
        ColumnMeaning::Booths,
        &[
            "展位号",
            "展位",
            "展位编号",
            "摊位号",
            "摊位",
            "展台号",
            "展台",
            "展位號",
            "攤位",
            "攤位號",
            "booth",
            "booth no",
            "booth number",
            "booths",
            "booth numbers",
            "booth nos",
            "stand",
            "stands",
            "stand no",
            "stand number",
            "stand numbers",
            "ブース番号",
            "小間番号",
            "ブース",
            "小間",
            "부스번호",
            "부스",
            "стенд",
            "номер стенда",
            "стенды",
            "standnummer",
            "standnr",
        ],
    ),
    (
        ColumnMeaning::Country,
        &[
            "国家",
            "国别",
            "国家地区",
            "国别地区",
            "国家或地区",
            "所属国家",
            "國家",
            "country",
            "country region",
            "country or region",
            "nation",
            "国",
            "国名",
            "国・地域",
            "국가",
            "나라",
            "국적",
            "страна",
            "land",
        ],
    ),
    (
        ColumnMeaning::Province,
        &[
            "省份",
            "省",
            "省市",
            "所在省",
            "所在地",
            "省市区",
            "地区",
            "城市",
            "省份城市",
            "province",
            "state",
            "state province",
            "province state",
            "region",
            "city",
            "都道府県",
            "所在地",
            "지역",
            "시도",
            "регион",
            "область",
            "город",
            "bundesland",
        ],
    ),
    (
        ColumnMeaning::Sector,
        &[
            "行业",
            "所属行业",
            "行业类别",
            "行业分类",
            "类别",
            "企业类别",
            "行業",
            "sector",
            "industry",
            "line of business",
            "category",
            "business type",
            "業種",
            "業界",
            "カテゴリー",
            "分野",
            "업종",
            "산업",
            "분야",
            "отрасль",
            "сектор",
            "категория",
            "branche",
        ],
    ),
    (
        ColumnMeaning::Products,
        &[
            "展品",
            "主要展品",
            "参展产品",
            "产品",
            "主营产品",
            "展示内容",
            "展品范围",
            "展品內容",
            "products",
            "product",
            "exhibits",
            "product groups",
            "main products",
            "出展物",
            "出展製品",
            "製品",
            "展示品",
            "전시품",
            "제품",
            "품목",
            "продукция",
            "товары",
            "экспонаты",
            "produkte",
        ],
    ),
    (
        ColumnMeaning::Area,
        &[
            "面积",
            "展位面积",
            "申请面积",
            "意向面积",
            "需求面积",
            "参展面积",
            "展览面积",
            "面积㎡",
            "面积平方米",
            "面積",
            "area",
            "booth area",
            "stand area",
            "booth size",
            "stand size",
            "space",
            "sqm",
            "sq m",
            "wanted area",
            "requested area",
            "m2",
            "area m2",
            "area sqm",
            "小間面積",
            "小間数",
            "면적",
            "부스면적",
            "площадь",
            "площадь стенда",
            "fläche",
            "标摊数",
            "展位数",
            "标准展位数",
            "展位数量",
            "number of booths",
            "부스수",
        ],
    ),
    (
        ColumnMeaning::OpenSides,
        &[
            "开口",
            "开口数",
            "开口面",
            "展位类型",
            "开面",
            "开口方式",
            "open sides",
            "sides open",
            "sides",
            "stand type",
            "booth type",
            "開放面",
            "開口",
            "小間タイプ",
            "개방면",
            "부스타입",
            "открытые стороны",
            "тип стенда",
            "standart",
        ],
    ),
    (
        ColumnMeaning::Pavilion,
        &[
            "展馆",
            "展区",
            "馆",
            "场馆",
            "主题馆",
            "展馆名称",
            "所在展馆",
            "展館",
            "展區",
            "pavilion",
            "theme pavilion",
            "theme",
            "hall",
            "zone",
            "パビリオン",
            "展示館",
            "ゾーン",
            "館",
            "전시관",
            "관",
            "홀",
            "павильон",
            "зал",
            "halle",
        ],
    ),
    (
        ColumnMeaning::Status,
        &[
            "状态",
            "销售状态",
            "合同状态",
            "签约状态",
            "预订状态",
            "狀態",
            "status",
            "sales status",
            "booking status",
            "contract status",
            "state of contract",
            "ステータス",
            "状況",
            "契約状況",
            "상태",
            "계약상태",
            "статус",
        ],
    ),
    (
        ColumnMeaning::Price,
        &[
            "价格",
            "金额",
            "总价",
            "费用",
            "展位费",
            "合同金额",
            "價格",
            "金額",
            "price",
            "amount",
            "total",
            "fee",
            "total price",
            "価格",
            "料金",
            "가격",
            "금액",
            "цена",
            "стоимость",
            "сумма",
            "preis",
        ],
    ),
    (
        ColumnMeaning::Contact,
        &[
            "联系人",
            "联系方式",
            "联系电话",
            "电话",
            "手机",
            "手机号",
            "邮箱",
            "电子邮箱",
            "电子邮件",
            "地址",
            "联络人",
            "聯絡人",
            "contact",
            "contact person",
            "contact name",
            "phone",
            "telephone",
            "tel",
            "mobile",
            "email",
            "e mail",
            "mail",
            "address",
            "wechat",
            "微信",
            "担当者",
            "連絡先",
            "電話",
            "電話番号",
            "メール",
            "住所",
            "담당자",
            "연락처",
            "전화",
            "이메일",
            "주소",
            "контакт",
            "контактное лицо",
            "телефон",
            "почта",
            "адрес",
            "ansprechpartner",
            "telefon",
        ],
    ),
    (
        ColumnMeaning::Link,
        &[
            "网址",
            "网站",
            "官网",
            "网店",
            "线上店铺",
            "店铺链接",
            "会议链接",
            "链接",
            "網址",
            "website",
            "web site",
            "web",
            "url",
            "link",
            "online shop",
            "web shop",
            "meeting link",
            "homepage",
            "ウェブサイト",
            "ホームページ",
            "サイト",
            "홈페이지",
            "웹사이트",
            "링크",
            "сайт",
            "веб сайт",
            "ссылка",
            "webseite",
        ],
    ),
    (
        ColumnMeaning::Attendance,
        &[
            "参展方式",
            "参展形式",
            "线上线下",
            "线上/线下",
            "attendance",
            "online or onsite",
            "participation",
            "format",
            "出展形態",
            "参加形態",
            "참가방식",
            "формат участия",
            "форма участия",
        ],
    ),
    (
        ColumnMeaning::Together,
        &[
            "相邻组",
            "同组",
            "一起",
            "联合参展",
            "集团",
            "together",
            "together with",
            "group",
            "next to",
            "グループ",
            "그룹",
            "группа",
            "gruppe",
        ],
    ),
    (
        ColumnMeaning::Apart,
        &[
            "回避组",
            "竞争对手",
            "竞品",
            "回避",
            "apart",
            "apart from",
            "competitor",
            "competitors",
            "not next to",
            "競合",
            "경쟁사",
            "конкуренты",
        ],
    ),
    (
        ColumnMeaning::LeftOut,
        &[
            "所有展位面积合计",
            "area of its booths m2",
            "展图标识",
            "hallplan id",
            "序号",
            "序號",
            "serial no",
            "serial number",
            "row",
            "no",
            "nr",
            "連番",
            "연번",
            "순번",
            "№ п п",
        ],
    ),
    (
        ColumnMeaning::Note,
        &[
            "备注",
            "说明",
            "注",
            "其他要求",
            "特殊要求",
            "備註",
            "note",
            "notes",
            "remark",
            "remarks",
            "comment",
            "comments",
            "requirements",
            "備考",
            "メモ",
            "비고",
            "메모",
            "примечание",
            "комментарий",
            "bemerkung",
        ],
    ),
];

/// Words that say in which language a name is.
const TONGUES: &[(&str, &[&str])] = &[
    (
        "en",
        &["英文", "英语", "英語", "english", "en", "eng", "영문", "англ", "английский", "на английском", "englisch"],
    ),
    ("zh-CN", &["中文", "汉语", "简体", "中国語", "chinese", "cn", "zh", "중문", "китайский", "на китайском"]),
    ("ja", &["日文", "日语", "日本語", "japanese", "jp", "ja", "일문", "японский"]),
    ("ko", &["韩文", "韩语", "韓国語", "korean", "kr", "ko", "국문", "한글", "корейский"]),
    ("ru", &["俄文", "俄语", "ロシア語", "russian", "ru", "rus", "노문", "русский", "на русском"]),
    ("mn", &["蒙文", "蒙古文", "蒙语", "モンゴル語", "mongolian", "mn", "монгол"]),
];

/// A heading as it is compared: one case and width, one blank between words, without signs.
fn plain(heading: &str) -> String {
    let letters: String =
        heading.nfkc().map(|c| if c.is_alphanumeric() { c } else { ' ' }).flat_map(char::to_lowercase).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a script writes its words without blanks between them.
fn is_joined(word: &str) -> bool {
    word.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'))
}

/// A heading, made comparable once for all words.
struct Heading {
    /// Plain, with a blank at either end.
    words: String,
    /// Plain, without any blank.
    joined: String,
}

impl Heading {
    fn of(heading: &str) -> Self {
        let plain = plain(heading);
        Self { words: format!(" {plain} "), joined: plain.replace(' ', "") }
    }
}

/// A word of a heading, made comparable once.
struct Word {
    /// Plain; with a blank at either end where its script sets words apart, without any where it does not.
    text: String,
    /// How many characters it has.
    length: usize,
    joined: bool,
}

impl Word {
    fn of(word: &str) -> Self {
        let plain = plain(word);
        let (length, joined) = (plain.chars().count(), is_joined(&plain));
        let text = if joined { plain.replace(' ', "") } else { format!(" {plain} ") };
        Self { text, length, joined }
    }

    /// Where it ends in a heading.
    fn end_in(&self, heading: &Heading) -> Option<usize> {
        let within = if self.joined { &heading.joined } else { &heading.words };
        let edges = if self.joined { 0 } else { 2 };
        Some(within.rfind(&self.text)? + self.text.len() - edges)
    }
}

/// [`WORDS`], made comparable.
static KNOWN: LazyLock<Vec<(ColumnMeaning, Word)>> = LazyLock::new(|| {
    WORDS.iter().flat_map(|(meaning, words)| words.iter().map(|word| (*meaning, Word::of(word)))).collect()
});

/// [`TONGUES`], made comparable.
static KNOWN_TONGUES: LazyLock<Vec<(&str, Vec<Word>)>> = LazyLock::new(|| {
    TONGUES.iter().map(|(tag, words)| (*tag, words.iter().map(|word| Word::of(word)).collect())).collect()
});

/// What a heading means, as far as its words tell.
pub(super) fn meaning_of(heading: &str) -> Option<ColumnMeaning> {
    let heading = Heading::of(heading);
    let found = KNOWN.iter().filter_map(|(meaning, word)| Some(((word.length, word.end_in(&heading)?), *meaning)));
    found.max_by_key(|(fit, _)| *fit).map(|(_, meaning)| meaning)
}

/// The language that a heading of names says they are in.
pub(super) fn tongue_of(heading: &str) -> Option<Lang> {
    let heading = Heading::of(heading);
    let says = |word: &Word| word.end_in(&heading).is_some();
    let (tag, _) = KNOWN_TONGUES.iter().find(|(_, words)| words.iter().any(says))?;
    tag.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_five_languages_are_understood() {
        use ColumnMeaning::*;
        for (heading, meaning) in [
            ("公司名称", Name),
            ("企业名称（中文）", Name),
            ("英文名称", Name),
            ("公司网址", Link),
            ("Company website", Link),
            ("Company Name (EN)", Name),
            ("展位号", Booths),
            ("Stand No.", Booths),
            ("展位面积（㎡）", Area),
            ("Booth area, m²", Area),
            ("申请面积", Area),
            ("Площадь стенда", Area),
            ("Номер стенда", Booths),
            ("Название компании", Name),
            ("Страна", Country),
            ("国家/地区", Country),
            ("会社名", Name),
            ("出展者名", Name),
            ("小間番号", Booths),
            ("회사명(국문)", Name),
            ("부스번호", Booths),
            ("联系人电话", Contact),
            ("E-mail", Contact),
            ("开口面数", OpenSides),
            ("所属行业", Sector),
            ("备注", Note),
            ("合同编号", Code),
            ("合同状态", Status),
            ("展馆", Pavilion),
        ] {
            assert_eq!(meaning_of(heading), Some(meaning), "{heading}");
        }
        assert_eq!((meaning_of("序号"), meaning_of("No.")), (Some(LeftOut), Some(LeftOut)));
        for heading in ["合作级别", "video", "Rundschau", ""] {
            assert_eq!(meaning_of(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_heading_says_the_language_of_names() {
        let of = |heading: &str| tongue_of(heading).map(|lang| lang.to_string());
        assert_eq!(of("公司名称（英文）").as_deref(), Some("en"));
        assert_eq!(of("Company (RU)").as_deref(), Some("ru"));
        assert_eq!(of("회사명(국문)").as_deref(), Some("ko"));
        assert_eq!(of("Company"), None);
        assert_eq!(of("Center"), None);
    }
}
