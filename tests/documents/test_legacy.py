from __future__ import annotations

import unicodedata

import pytest

from app.documents.encoding import decode
from app.documents.legacy import codec_name

SENTENCES = {
    "de": "Die Äpfel fielen über den Zaun, und niemand hörte es außer der müden Katze auf der Mauer.",
    "fr": "Les élèves ont traversé la forêt jusqu'à l'été, où ça sentait déjà la fumée près du château.",
    "es": "El niño soñó con una montaña lejana, y mañana volverá a contárselo a su compañera de la ciudad.",
    "pl": "Gdy słońce wzeszło, żółta łódka odpłynęła w stronę wyspy, a chłopiec zbierał muszle na brzegu.",
    "cs": "Když přišla zima, všechny řeky zamrzly a děti běžely na kopec se sáňkami, které dědeček opravil.",
    "hu": "A kertész megöntözte a rózsákat, és közben őrült szél fújt a hegyek felől, egész éjjel zörgött az ablak.",
    "ru": "Яблоки падали через забор, и никто этого не слышал, кроме усталой кошки на старой стене.",
    "uk": "Коли зійшло сонце, діти побігли до річки, де їхній дідусь ловив рибу і співав пісні.",
    "el": "Τα μήλα έπεσαν πάνω από τον φράχτη και κανείς δεν το άκουσε εκτός από την κουρασμένη γάτα.",
    "tr": "Güneş doğduğunda çocuklar ırmağın kıyısına koştu, dedeleri balık tutuyor ve şarkı söylüyordu.",
    "he": "התפוחים נפלו מעבר לגדר ואיש לא שמע זאת מלבד החתולה העייפה שעל החומה הישנה.",
    "ar": "سقط التفاح من فوق السياج ولم يسمعه أحد سوى القطة المتعبة التي كانت على الجدار القديم.",
    "lt": "Kai patekėjo saulė, vaikai nubėgo prie upės, kur jų senelis žvejojo ir dainavo gražią dainą.",
    "vi": "Khi mặt trời mọc, bọn trẻ chạy xuống bờ sông, nơi ông của chúng đang câu cá và hát.",
    "th": "แอปเปิลหล่นข้ามรั้วและไม่มีใครได้ยินนอกจากแมวที่เหนื่อยล้าบนกำแพงเก่า",
    "zh": "苹果从篱笆上掉了下来，除了老墙上那只疲倦的猫，谁也没有听见。",
    "zh-TW": "蘋果從籬笆上掉了下來，除了老牆上那隻疲倦的貓，誰也沒有聽見。",
    "ja": "りんごが垣根を越えて落ちたが、古い塀の上の疲れた猫のほかには誰も気づかなかった。",
    "ko": "사과가 울타리 너머로 떨어졌지만 낡은 담 위의 지친 고양이 말고는 아무도 듣지 못했다.",
}
CODECS = {
    "cp1252": "de fr es", "iso-8859-15": "de fr es", "cp1250": "pl cs hu", "iso-8859-2": "pl cs hu", "cp1251": "ru uk",
    "koi8-r": "ru", "koi8-u": "uk", "iso-8859-5": "ru", "cp866": "ru", "cp1253": "el", "iso-8859-7": "el",
    "cp1254": "tr", "cp1255": "he", "cp1256": "ar", "cp1257": "lt", "cp1258": "vi", "cp874": "th", "gb18030": "zh",
    "big5": "zh-TW", "shift_jis": "ja", "euc_jp": "ja", "iso2022_jp": "ja", "euc_kr": "ko", "iso2022_kr": "ko",
}  # fmt: skip
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # Windows-1258 writes them after their letter


def encoded(text: str, codec: str) -> bytes:
    if codec == "cp1258":
        parts = [unicodedata.normalize("NFD", character) for character in text]
        text = "".join(
            unicodedata.normalize("NFC", "".join(c for c in part if c not in _TONES))
            + "".join(c for c in part if c in _TONES)
            for part in parts
        )
    return text.encode(codec)


@pytest.mark.parametrize(("codec", "language"), [(c, lang) for c, langs in CODECS.items() for lang in langs.split()])
def test_a_sentence_comes_back_from_every_encoding(codec: str, language: str) -> None:
    sentence = SENTENCES[language]
    for data in (encoded(sentence, codec), encoded("# Notes\n\n" * 9000 + sentence, codec)):
        text = unicodedata.normalize("NFC", decode(data)[0])
        assert text.endswith(sentence)


@pytest.mark.parametrize(
    "head",
    [
        b'<?xml version="1.0" encoding="windows-1251"?>\n<a>%s</a>', b"#!/bin/python\n# -*- coding: cp1251 -*-\n# %s\n",
        b"<html><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>%s",
    ],
)  # fmt: skip
def test_what_is_declared_counts_where_the_bytes_allow_it(head: bytes) -> None:
    data = head % "Мир".encode("cp1251")
    assert "Мир" in decode(data)[0]
    assert "Müller" in decode(head.replace(b"1251", b"1252") % "Müller, Jürgen".encode())[0]  # it is UTF-8 all the same


@pytest.mark.parametrize("label", ["utf-8", "utf-16", "rot13", "base64", "nonsense", "\ufffd"])
def test_a_declaration_that_cannot_be_right_is_none(label: str) -> None:
    data = b"# coding: " + label.encode() + b"\n" + SENTENCES["de"].encode("cp1252")
    assert decode(data)[0].endswith(SENTENCES["de"])


def test_names_are_widened_to_what_files_hold() -> None:
    assert [codec_name(name) for name in ("ISO-8859-1", "gb2312", " Shift_JIS", "rot13", "no")] == [
        "cp1252", "gb18030", "cp932", None, None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("## können\n\nkönnen\n\näöüß\n", "cp1252"), ("Größe: 5 µm\n", "cp1252"), ("naïve café\n", "cp1252"),
        ("Prix: 20 €\n", "cp1252"), ("Müller\nStraße\nÄÖÜ äöü ß\n", "cp1252"), ("señor\n", "cp1252"),
        ("Łódź, Gdańsk\n", "cp1250"), ("Plzeň, Brno\n", "cp1250"), ("Привет, мир\n", "cp1251"),
        ("TODO: проверить файл\n", "koi8-r"), ("Καλημέρα\n", "cp1253"), ("会议记录\n", "gb18030"),
        ("会議の記録\n", "cp932"), ("Größe und Maß, süß und schön, für Öl\n", "cp437"),
    ],
)  # fmt: skip
def test_a_few_words_are_enough(text: str, codec: str) -> None:
    assert decode(text.encode(codec))[0] == text
