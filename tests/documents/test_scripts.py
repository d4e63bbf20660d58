from __future__ import annotations

import pytest

from app.documents.scripts import language_of_script


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("川は谷をゆっくりと流れている。", "ja"), ("小溪缓缓地流过山谷，岸边长着老柳树。", "zh"),
        ("시냇물이 골짜기를 천천히 흐르고 있다.", "ko"), ("ลำธารไหลผ่านหุบเขาอย่างช้าๆ", "th"),
        ("Το ρυάκι κυλά αργά μέσα στην κοιλάδα.", "el"), ("הנחל זורם לאטו בעמק.", "he"),
        ("ნაკადული ნელა მიედინება ხეობაში.", "ka"), ("ஓடை பள்ளத்தாக்கில் மெதுவாக ஓடுகிறது.", "ta"),
        ("在 Linux 上用 Python 运行这个小程序需要三步", "zh"), ("大韓民國 서울에서 만난 오래된 친구들", "ko"),
    ],
)  # fmt: skip
def test_scripts_of_one_language(text: str, code: str) -> None:
    assert language_of_script(text) == code


@pytest.mark.parametrize(
    "text",
    ["", "plain words", "Ручей медленно течёт", "小溪", "The word for a small river is 小溪流水 in Chinese, they say",
     "नदी धीरे बहती है", "α and β are letters that mathematicians like very much"],
)  # fmt: skip
def test_other_texts_are_left_to_the_model(text: str) -> None:
    assert language_of_script(text) is None
