//! Which letters the bytes of a text stand for.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The encodings that lists come in, by the names that browsers know them by.
pub const ENCODINGS: &[&str] = &[
    "UTF-8",
    "gb18030",
    "Big5",
    "Shift_JIS",
    "EUC-KR",
    "windows-1251",
    "windows-1252",
    "UTF-16LE",
    "UTF-16BE",
    "EUC-JP",
    "KOI8-R",
];

/// A text, and where its letters come from.
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The name of the encoding.
    pub encoding: &'static str,
    /// Whether bytes stood for no letter.
    pub lossy: bool,
}

/// The text of some bytes: in the encoding that is asked for, else in the one that fits them.
#[must_use]
pub fn decoded(bytes: &[u8], asked: Option<&str>) -> Decoded {
    let named = asked.and_then(|name| Encoding::for_label(name.as_bytes()));
    let encoding = named.unwrap_or_else(|| guess(bytes));
    let (text, encoding, lossy) = encoding.decode(bytes);
    Decoded { text: text.into_owned(), encoding: known(encoding), lossy }
}

/// GBK is read as the larger GB18030, and called so.
fn known(encoding: &'static Encoding) -> &'static str {
    if encoding == encoding_rs::GBK { encoding_rs::GB18030.name() } else { encoding.name() }
}

/// The encoding that fits best. No country is assumed: a hint would turn Japanese and Korean lists into Chinese letters.
fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(wide) = wide(bytes) {
        return wide;
    }
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// UTF-16 without a mark: in a list every second byte of separators, digits and line ends is nought.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let noughts = |from: usize| bytes.iter().skip(from).step_by(2).take(2_000).filter(|byte| **byte == 0).count();
    let looked_at = bytes.len().min(4_000) / 2;
    let (even, odd) = (noughts(0), noughts(1));
    match looked_at {
        0 => None,
        _ if odd * 5 > looked_at && even * 20 < looked_at => Some(UTF_16LE),
        _ if even * 5 > looked_at && odd * 20 < looked_at => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(name: &str, text: &str) -> Vec<u8> {
        match name {
            "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            name => Encoding::for_label(name.as_bytes()).unwrap().encode(text).0.into_owned(),
        }
    }

    #[test]
    fn lists_of_every_script_are_read_in_the_encoding_they_were_written_in() {
        let lists = [
            ("UTF-8", "公司名称,国家\n长春一汽集团有限公司,中国\n"),
            ("gb18030", "公司名称,国家\n长春一汽集团有限公司,中国\n株式会社本田,日本\n"),
            ("Big5", "公司名稱,國家\n臺灣積體電路製造股份有限公司,臺灣\n鴻海精密工業,臺灣\n"),
            ("Shift_JIS", "会社名,国\nトヨタ自動車株式会社,日本\n本田技研工業株式会社,日本\n"),
            ("EUC-KR", "회사명,국가\n현대자동차 주식회사,대한민국\n삼성전자,대한민국\n"),
            ("windows-1251", "Компания;Страна\nОбщество с ограниченной ответственностью;Россия\n"),
            ("UTF-16LE", "公司名称,国家\nFAW Group,中国\nHonda Motor,日本\n"),
            ("UTF-16BE", "公司名称,国家\nFAW Group,中国\nHonda Motor,日本\n"),
        ];
        for (name, text) in lists {
            let read = decoded(&encoded(name, text), None);
            assert_eq!((read.encoding, read.text.as_str(), read.lossy), (name, text, false), "{name}");
            let asked = decoded(&encoded(name, text), Some(name));
            assert_eq!((asked.encoding, asked.text.as_str()), (name, text), "{name} asked for");
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_letter() {
        let with_mark = [&b"\xef\xbb\xbf"[..], "公司".as_bytes()].concat();
        assert_eq!(decoded(&with_mark, None).text, "公司");
        let wide = [vec![0xff, 0xfe], encoded("UTF-16LE", "公司")].concat();
        assert_eq!((decoded(&wide, None).text.as_str(), decoded(&wide, None).encoding), ("公司", "UTF-16LE"));
    }

    #[test]
    fn the_wrong_encoding_is_noticed() {
        assert!(decoded(&encoded("gb18030", "展位号"), Some("UTF-8")).lossy);
    }

    #[test]
    fn every_encoding_that_is_offered_is_one() {
        for name in ENCODINGS {
            assert_eq!(Encoding::for_label(name.as_bytes()).map(Encoding::name), Some(*name));
        }
    }
}
