"""Text in encodings older than Unicode: what the file declares, then what its bytes can only be, then a detector."""

from __future__ import annotations

import codecs
import re

SAMPLE_BYTES = 64 * 1024
# Python PEP 263 (first two lines), XML 1.0 section 4.3.3, HTML meta; Emacs and Vim have their own lines, which
# contain "coding:" and "fileencoding=".
_DECLARATIONS = (
    re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})", re.IGNORECASE),
    re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE),
    re.compile(rb"\A[^\n]*\n?[^\n]*?coding[:=]\s*[\"']?([\w.-]{1,40})"),
)
_DECLARATION_BYTES = 4096
# Names that are in use for more than they say (Encoding Standard 4.2), by Python's names.
_SUPERSETS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932", "big5": "big5hkscs",
}  # fmt: skip
# What people's files are in. Left out: EBCDIC and code pages that short texts are mistaken for, so that three
# words in Windows-1252 do not become Hebrew of MS-DOS.
_LIKELY = (
    "ascii", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874",
    "gb18030", "gbk", "gb2312", "hz", "big5", "big5hkscs", "shift_jis", "cp932", "euc-jp", "iso-2022-jp",
    "iso-2022-kr", "euc-kr", "cp949", "johab", "koi8-r", "koi8-u", "cp866", "cp437", "cp850", "cp852", "mac-roman",
    "iso-8859-1", "iso-8859-2", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-9",
    "iso-8859-13", "iso-8859-15", "tis-620",
)  # fmt: skip
# ISO-2022-JP (RFC 1468, 2237) and ISO-2022-KR (RFC 1557): what announces the other alphabet.
_ESCAPES = ((b"\x1b$B", "iso2022_jp_2"), (b"\x1b$@", "iso2022_jp_2"), (b"\x1b$)C", "iso2022_kr"))
_LATIN = (
    "ascii", "cp1250", "cp1252", "cp1254", "cp1257", "cp1258", "iso-8859-1", "iso-8859-2", "iso-8859-9",
    "iso-8859-13", "iso-8859-15", "big5", "gb18030", "shift_jis", "euc-kr",
)  # fmt: skip
# Kana are in nearly every Japanese sentence, and at these bytes no other language has its frequent letters.
_EUC_PAIR = re.compile(rb"[\xa1-\xfe][\xa1-\xfe]|\x8e[\xa1-\xdf]")
_EUC_KANA = re.compile(rb"\xa4[\xa1-\xf3]")
_SJIS_PAIR = re.compile(rb"[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]|[\xa1-\xdf]")
_SJIS_KANA = re.compile(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
# In Windows-1252 these are quotation marks at most, and those (but the apostrophe) do not stand inside of a word.
_DOS_LETTER = re.compile(rb"[\x81-\x83\x86-\x90\x98-\x9b\x9d-\x9f]|[a-z][\x84\x85\x91\x93-\x97\x9c][a-z]")
_MAX_LATIN_RUN = 1.5
# For a few words the detector's statistics say little. Then no word mixes Latin letters with those of another script,
# and text of which Windows-1252 makes letters and signs of Western Europe is that.
_FEW_HIGH_BYTES = 24
_MIXED_WORD = re.compile(
    "[A-Za-z][\u0370-\u052f\u0590-\u06ff\u0e01-\u0e5b]|[\u0370-\u052f\u0590-\u06ff\u0e01-\u0e5b][A-Za-z]"
    "|[a-z][\u3040-\u9fff\uac00-\ud7a3][a-z]|[\uff61-\uff9f][a-z]|[A-Za-z][\u2500-\u259f][a-z]"
)
_MAX_MIXED_SHARE = 0.3
_MIXED = 0.1
# Signs (also those that DOS draws boxes with) inside of a word, a capital after a small letter, controls of ISO 8859.
_SIGN_IN_WORD = re.compile(
    "[A-Za-z](?:[^\\x00-\\x7f\\w’–—·\\xad\u0300-\u036f]|[ªºⁿ])[a-z]|£[a-z]|[a-z][À-ÖØ-ÞŸŒ]|[\\x80-\\x9f]"
)
_WESTERN = frozenset("ÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖÕØŒÙÚÛÜŸàâäáãåæçèéêëìíîïñòóôöõøœùúûüßÿ¡¿«»“”„‘’–—…·•€£§°µ©®\xa0")
_WESTERN_PRIOR = 1.15
_MIN_KANA_SHARE = 0.25
_MAX_BROKEN_SHARE = 0.01
_MAX_HIGH_SHARE = 0.3


def legacy_encoding(data: bytes) -> str | None:
    """Python's name of the encoding of text that is not Unicode; None for bytes that are no text.

    A declaration counts when nearly all bytes are characters of what it declares. The detector is chardet 7; on real
    paragraphs of 20 languages in 23 encodings it was right more often than charset-normalizer 3.5, uchardet and
    chardetng (`tests/documents/test_legacy.py` holds it to that on sentences of our own).
    """
    sample = _sample(data)
    for name in (_declared(data), _japanese(sample), _detected(sample)):
        if name and _fits(sample, name):
            return name
    high = sum(byte > 0x7F for byte in sample)
    # Windows-1252 makes letters of most high bytes; random bytes do not look like that.
    return "cp1252" if high < _MAX_HIGH_SHARE * len(sample) else None


def escaped_encoding(data: bytes) -> str | None:
    """The codec of ISO-2022 text (JIS mails, Korean): ASCII bytes, in which escape sequences switch the alphabet."""
    for start, name in _ESCAPES:
        if start in data:
            try:
                data.decode(name)
            except UnicodeDecodeError:
                continue
            return name
    return None


def codec_name(label: str) -> str | None:
    """Python's codec for the name of an encoding, widened to what such files really hold; None for no encoding of text.

    "ISO-8859-1" gives "cp1252", "gb2312" gives "gb18030".
    """
    try:
        found = codecs.lookup(label.strip())
    except (LookupError, ValueError):
        return None
    is_text = getattr(found, "_is_text_encoding", True)  # not rot13, base64, zip…
    return _SUPERSETS.get(found.name, found.name) if is_text else None


def _sample(data: bytes) -> bytes:
    """From the line with the first byte that is not ASCII on: what comes before says nothing."""
    if data.isascii():
        return data[:SAMPLE_BYTES]
    first = re.search(rb"[\x80-\xff]", data)
    start = data.rfind(b"\n", 0, first.start() if first else 0) + 1
    start = max(start, (first.start() if first else 0) - SAMPLE_BYTES // 2)
    return data[start : start + SAMPLE_BYTES]


def _declared(data: bytes) -> str | None:
    head = data[:_DECLARATION_BYTES]
    for declaration in _DECLARATIONS:
        if match := declaration.search(head):
            name = codec_name(match[1].decode("ascii", "replace"))
            # What could be read as ASCII is not in UTF-16, and what is no UTF-8 is known not to be.
            return None if name is None or name.startswith("utf") or name == "idna" else name
    return None


def _japanese(sample: bytes) -> str | None:
    for name, pairs, kana in (("euc_jp", _EUC_PAIR, _EUC_KANA), ("cp932", _SJIS_PAIR, _SJIS_KANA)):
        found = pairs.findall(sample)
        count = sum(bool(kana.fullmatch(pair)) for pair in found)
        if count >= max(2, _MIN_KANA_SHARE * len(found)) and _fits(sample, name):
            return name
    return None


def _detected(sample: bytes) -> str | None:
    import chardet  # 0.1 s and its models: only for the few files that are not UTF-8

    candidates = _candidates(sample)
    if sum(map(len, _HIGH_RUN.findall(sample))) >= _FEW_HIGH_BYTES:
        found = chardet.detect(sample, max_bytes=SAMPLE_BYTES, include_encodings=candidates)["encoding"]
        return codec_name(found) if found else None
    ranked = chardet.detect_all(sample, ignore_threshold=True, include_encodings=candidates)
    return max(
        ((name, result["confidence"]) for result in ranked if (name := codec_name(result["encoding"] or ""))),
        key=lambda found: found[1] * _likelihood(sample, found[0]),
        default=(None, 0.0),
    )[0]


def _likelihood(sample: bytes, name: str) -> float:
    """How much more or less likely an encoding is than the detector's statistics of a few letters say."""
    text = sample.decode(name, "replace")
    if len(_MIXED_WORD.findall(text)) > _MAX_MIXED_SHARE * len(_HIGH_RUN.findall(sample)):
        return _MIXED
    if _SIGN_IN_WORD.search(text):
        return _MIXED
    if name != "cp1252" or not all(character in _WESTERN for character in text if character > "\x7f"):
        return 1.0
    return _WESTERN_PRIOR


def _candidates(sample: bytes) -> tuple[str, ...]:
    """Fewer for Latin text: there bytes above 127 stand alone between ASCII letters, and from A0 on, where DOS and
    Macintosh have no letters."""
    runs = _HIGH_RUN.findall(sample)
    is_latin = sum(map(len, runs)) < _MAX_LATIN_RUN * len(runs) and not _DOS_LETTER.search(sample)
    return _LATIN if is_latin else _LIKELY


def _fits(sample: bytes, name: str) -> bool:
    text = sample.decode(name, "replace")
    # The sample may end inside a character, and short texts have no percentage to give away.
    return text.rstrip("\ufffd").count("\ufffd") <= _MAX_BROKEN_SHARE * len(text)
