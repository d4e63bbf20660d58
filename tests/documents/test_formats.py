from __future__ import annotations

from pathlib import PurePath

import pytest

from app.documents.formats import (
    BY_SUFFIX,
    Family,
    can_be_read_carefully,
    format_of_name,
    format_of_script,
    is_refused_by_name,
)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.PDF", "pdf"),
        ("b.md", "markdown"),
        ("c.docm", "docx"),
        ("d.yml", "yaml"),
        ("e.rs", "code"),
        ("f.htm", "html"),
    ],
)
def test_format_by_suffix(name: str, expected: str) -> None:
    found = format_of_name(PurePath(name))
    assert found is not None
    assert found.name == expected


def test_names_without_suffix() -> None:
    makefile = format_of_name(PurePath("src/Makefile"))
    assert makefile is not None
    assert makefile.syntax == "make"
    assert format_of_name(PurePath("README")) is None


def test_many_syntaxes_and_no_suffix_both_read_and_refused() -> None:
    syntaxes = {found.syntax for found in BY_SUFFIX.values() if found.family is Family.CODE}
    assert len(syntaxes) >= 25
    assert not [suffix for suffix in BY_SUFFIX if is_refused_by_name(PurePath(f"x.{suffix}"))]


@pytest.mark.parametrize("name", ["a.jpg", "b.ZIP", "~$letter.docx", "id.pem"])
def test_refused_by_name(name: str) -> None:
    assert is_refused_by_name(PurePath(name))


@pytest.mark.parametrize(
    ("first_line", "syntax"),
    [
        (b"#!/usr/bin/env python3\n", "python"),
        (b"#!/bin/sh -e\n", "shell"),
        (b"#! /usr/bin/env -S node --harmony\n", "javascript"),
        (b"#!/usr/local/bin/perl5.36\n", "perl"),
    ],
)
def test_script_without_a_telling_name_is_known_by_its_interpreter(first_line: bytes, syntax: str) -> None:
    found = format_of_script(first_line + b"x\n")
    assert found is not None
    assert (found.name, found.syntax) == ("code", syntax)
    assert format_of_script(b"#!/opt/unheard/of\n") is None
    assert format_of_script(b"# a note\n") is None


@pytest.mark.parametrize(
    ("name", "expected"), [("a.eml", True), ("a.msg", True), ("a.py", True), ("1.M5P7", True), ("a.pdf", False)]
)
def test_what_can_be_read_carefully(name: str, expected: bool) -> None:
    assert can_be_read_carefully(PurePath(name)) is expected
