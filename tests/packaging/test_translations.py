"""The translations are whole, agree with the texts in the code, and are what the program reads."""

from __future__ import annotations

import ast
import re
import shutil
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

import translations

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "translations"
OTHERS = tuple(code for code in translations.LANGUAGES if code != "en")
# As Qt counts (QLocale's plural rules): Chinese and Japanese have one form, the others two.
FORMS = {"en": 2, "zh_CN": 1, "de": 2, "fr": 2, "es": 2, "ja": 1}
PLACES = re.compile(r"%(?:L?n|L?\d)")
# Words of no language; what else may stay as in English is named for each language.
SAME = re.compile(r"^[\W\d_]*(?:(?:%L?[n\d]|https|GGUF|PDF|MB|GB|Lodestone|Ctrl|Alt|F\d)[\W\d_]*)*$")


def messages(code: str) -> list[ElementTree.Element]:
    return list(ElementTree.parse(FOLDER / f"lodestone_{code}.ts").iter("message"))


def forms(message: ElementTree.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    numbered = translation.findall("numerusform")
    return [form.text or "" for form in numbered] if numbered else [translation.text or ""]


def source(message: ElementTree.Element) -> str:
    return message.findtext("source") or ""


@pytest.mark.parametrize("code", translations.LANGUAGES)
def test_every_text_is_translated(code: str) -> None:
    missing = []
    for message in messages(code):
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") or not all(forms(message)):
            missing.append(source(message))
    assert not missing, f"{len(missing)} texts without a translation: {missing[:5]}"


@pytest.mark.parametrize("code", translations.LANGUAGES)
def test_what_is_put_in_stands_in_the_translation(code: str) -> None:
    wrong = []
    for message in messages(code):
        wanted = Counter(PLACES.findall(source(message)))
        is_counted = message.get("numerus") == "yes"
        for number, form in enumerate(forms(message)):
            found = Counter(PLACES.findall(form))
            # "one file" may do without its number.
            optional = {"%n", "%Ln"} if is_counted and number == 0 and FORMS[code] > 1 else set()
            if any(found[place] != count for place, count in wanted.items() if place not in optional) or found - wanted:
                wrong.append((source(message), form))
    assert not wrong


@pytest.mark.parametrize("code", translations.LANGUAGES)
def test_plurals_have_as_many_forms_as_the_language(code: str) -> None:
    counted = [message for message in messages(code) if message.get("numerus") == "yes"]
    assert counted
    assert {len(forms(message)) for message in counted} == {FORMS[code]}
    assert not [source(message) for message in counted for form in forms(message) if "(s)" in form]


def _edges(text: str) -> tuple[bool, bool]:
    """Whether there is a space before and after, as in the " MB" behind a number."""
    return text != text.lstrip(), text != text.rstrip()


@pytest.mark.parametrize("code", OTHERS)
def test_ends_and_line_breaks_are_kept(code: str) -> None:
    ends = {".": ".。", "…": "…", "?": "?？", ":": ":：", "!": "!！"}
    wrong = []
    for message in messages(code):
        text = source(message)
        for form in forms(message):
            allowed = ends.get(text[-1:], "")
            if (
                (allowed and form[-1:] not in allowed)
                or form.count("\n") != text.count("\n")
                or _edges(form) != _edges(text)
            ):
                wrong.append((text, form))
    assert not wrong


@pytest.mark.parametrize("code", ["zh_CN", "ja"])
def test_no_english_is_left_where_the_script_is_another(code: str) -> None:
    left = [
        source(message)
        for message in messages(code)
        for form in forms(message)
        if form.isascii() and not SAME.match(form) and len(form) > len("MiB")
    ]
    assert not left


def test_chinese_has_full_width_marks_and_no_stray_spaces() -> None:
    wrong = re.compile(r"[\u4e00-\u9fff] [\u4e00-\u9fff]|[\u4e00-\u9fff][,;?!]|[\u4e00-\u9fff][.:](?!\w)")
    assert not [form for message in messages("zh_CN") for form in forms(message) if wrong.search(form)]


def test_every_context_is_one_that_is_asked_for() -> None:
    """A text of `made.tr(…)` would be filed under "made", where nobody looks for it."""
    names = {"", translations.CONTEXT}
    for file in (ROOT / "app" / "gui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                names.add(node.name)
            elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("translate"):
                names |= {str(part.value) for part in node.args[:1] if isinstance(part, ast.Constant)}
    tree = ElementTree.parse(FOLDER / "lodestone_de.ts")
    assert {context.findtext("name") or "" for context in tree.iter("context")} <= names


def test_files_are_up_to_date(tmp_path: Path) -> None:
    """Run `dev.py translations` and translate what is new."""
    for file in FOLDER.glob("*.ts"):
        shutil.copy(file, tmp_path)
    translations.update(tmp_path)
    for name in (translations.SENTENCES, *(f"lodestone_{code}.ts" for code in translations.LANGUAGES)):
        assert (tmp_path / name).read_text("utf-8") == (FOLDER / name).read_text("utf-8"), name


def test_what_the_program_reads_is_what_was_translated(tmp_path: Path) -> None:
    translations.release(FOLDER, tmp_path)
    for code in translations.LANGUAGES:
        name = f"lodestone_{code}.qm"
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), name


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('raise Error(f"No {name} in {place}. Go on.")', "No %1 in %2. Go on."),
        ('x = "One is one. " + more', "One is one. %1"),
        ('x = "{} files of {name:,} are there."', "%1 files of %2 are there."),
        ('"""Only told to who reads the code."""', None),
    ],
)
def test_templates_are_read_from_the_code(code: str, found: str | None) -> None:
    assert list(translations.templates(ast.parse(code))) == ([found] if found else [])
