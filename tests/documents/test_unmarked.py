from __future__ import annotations

import random

import pytest

from app.documents.unmarked import unmarked_unicode

TEXTS = {
    "latin": "Die Äpfel fielen über den Zaun, und niemand hörte es.",
    "cyrillic": "Яблоки падали через забор, и никто этого не слышал.",
    "chinese": "苹果从篱笆上掉了下来，除了老墙上那只疲倦的猫，谁也没有听见。",
    "japanese": "りんごが垣根を越えて落ちたが、誰も気づかなかった。",
    "korean": "사과가 울타리 너머로 떨어졌지만 아무도 듣지 못했다.",
    "thai": "แอปเปิลหล่นข้ามรั้วและไม่มีใครได้ยิน",
    "hindi": "सेब बाड़ के पार गिर गए और किसी ने नहीं सुना।",
    "arabic": "سقط التفاح من فوق السياج ولم يسمعه أحد.",
    "emoji": "The cat 🐈 sat on the wall, and nobody cared.",
}


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("script", TEXTS)
def test_every_script_is_told_without_a_mark(script: str, codec: str) -> None:
    assert unmarked_unicode(TEXTS[script].encode(codec)) == codec
    cut = (TEXTS[script] * 50).encode(codec)[:-1]  # a sample may end inside a character
    assert unmarked_unicode(cut) == codec


@pytest.mark.parametrize("codec", ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr", "cp1251", "cp866", "utf-8"])
def test_other_encodings_are_not_taken_for_it(codec: str) -> None:
    for text in TEXTS.values():
        data = text.encode(codec, "ignore")
        assert unmarked_unicode(data) is None
        assert unmarked_unicode(data.replace(b" ", b"")) is None


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00", b"\x00\x00\x00\x00", b"plain text with a stray zero \x00 " * 9, bytes(range(256)) * 8,
     b"1203 4850 3112\n" * 30, b"\x7fELF\x02\x01\x01" + bytes(200), random.Random(3).randbytes(5000)],
)  # fmt: skip
def test_binary_and_ascii_are_not_taken_for_it(data: bytes) -> None:
    assert unmarked_unicode(data) is None
