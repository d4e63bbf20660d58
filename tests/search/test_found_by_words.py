"""What exact words of an index miss and a person expects to find all the same, on text as it is in real files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.engine import Engine
from app.paths import DataDir
from app.search.model import SearchMode, SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = {
    "大桥.txt": "南京市长江大桥是长江上第一座由中国自行设计和建造的双层式铁路、公路两用桥梁。",
    "臺灣.txt": "臺灣鐵路管理局的車站裡設有語音導覽，旅客可以在網路上訂購車票。",
    "東京.txt": "東京都庁の展望室からは富士山が見える。入場料は無料で、夜景も楽しめる。",
    "한국.txt": "서울에 있는 학교에서는 학생들이 아침마다 운동장을 달린다.",
    "mietvertrag.txt": "Der Mietvertrag kann mit einer Kündigungsfrist von drei Monaten beendet werden.",
    "versicherung.txt": "Die Haftpflichtversicherungsgesellschaft übernimmt den Schaden an der Wohnungstür.",
    "accounts.py": 'def get_user_name(account):\n    """Who owns it."""\n    return account.displayNameOrNull()\n',
    "parser.ts": "export class XMLHttpRequestParser { parseRetryAfterHeader(value: string) { return Number(value); } }",
    "2024-Steuererklärung_final.txt": "Angaben zu Einkünften aus nichtselbständiger Arbeit.",
    "letter.txt": "We have received your application and will review your experience with accommodation.",
    "café.txt": "Le café crème coûte trois euros, la crêpe un peu plus.",
    "codes.txt": "Error 0x80070057 in C++ module; ticket ABC-1234, version 3.11.2, see RFC 7231.",
}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("words")
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8", newline="")
    with Engine.open(DataDir(tmp_path_factory.mktemp("words-data"))) as engine:
        engine.index([str(folder)], lambda _: None, lambda: False)
        yield engine


def found(documents: Engine, query: str) -> list[str]:
    return [Path(result.path).name for result in documents.search(SearchRequest(query, SearchMode.KEYWORD)).results]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("市长", "大桥.txt"),  # stands across two words of the index
        ("江大桥", "大桥.txt"),
        ("铁路公路", "大桥.txt"),
        ("長江大橋", "大桥.txt"),
        ("台湾铁路", "臺灣.txt"),
        ("网路订票", "臺灣.txt"),
        ("京都庁", "東京.txt"),
        ("展望", "東京.txt"),
        ("학교", "한국.txt"),
        ("학생", "한국.txt"),
        ("Vertrag", "mietvertrag.txt"),
        ("Kündigung", "mietvertrag.txt"),
        ("Versicherung", "versicherung.txt"),
        ("kuendigungsfrist", "mietvertrag.txt"),
        ("haustürschaden", None),  # no part of it is a word of a file
        ("user name", "accounts.py"),
        ("getUserName", "accounts.py"),
        ("get_user_name", "accounts.py"),
        ("username", "accounts.py"),
        ("display name", "accounts.py"),
        ("displayNameOrNull", "accounts.py"),
        ("retry after header", "parser.ts"),
        ("xmlhttprequest", "parser.ts"),
        ("parse_retry_after", "parser.ts"),
        ("steuererklärung", "2024-Steuererklärung_final.txt"),
        ("Steuererklarung final", "2024-Steuererklärung_final.txt"),
        ("2024-Steuer", "2024-Steuererklärung_final.txt"),
        ("accounts.py", "accounts.py"),
        ("appl", "letter.txt"),
        ("exper", "letter.txt"),
        ("recieved", "letter.txt"),  # the two letters in the middle exchanged
        ("acommodation", "letter.txt"),
        ("expereince", "letter.txt"),
        ("cafe creme", "café.txt"),
        ("crepe", "café.txt"),
        ("0x80070057", "codes.txt"),
        ("C++", "codes.txt"),
        ("ABC-1234", "codes.txt"),
        ("3.11.2", "codes.txt"),
        ("rfc 7231", "codes.txt"),
    ],
)
def test_it_is_found(documents: Engine, query: str, name: str | None) -> None:
    assert found(documents, query)[:1] == ([name] if name else [])
