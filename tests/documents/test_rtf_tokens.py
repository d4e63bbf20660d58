from __future__ import annotations

from app.documents.rtf_tokens import Letters, Token, tokens


def test_tokens() -> None:
    assert list(tokens(rb"{\b0 a\'e9\~\par" + b"\r\n" + rb"b\bin3 }}}c}")) == [
        Token("open", ""),
        Token("word", "b", 0),
        Token("text", "a"),
        Token("hex", "\xe9"),
        Token("sign", "~"),
        Token("word", "par"),
        Token("text", "b"),
        Token("word", "bin", 3),
        Token("text", "c"),
        Token("close", ""),
    ]


def test_bytes_of_one_code_page_are_decoded_together() -> None:
    letters = Letters()
    letters.add_bytes("\x93", 932)
    letters.add_bytes("\xfa", 932)
    letters.add_bytes("\xcf", 1251)
    letters.add("\ud83d")
    letters.add("\udc1d")
    assert letters.take() == "日П🐝"
    assert letters.take() == ""
