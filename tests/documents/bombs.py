"""Hostile files of every kind that we know, made when a test asks: small on disk, huge or bottomless inside."""

from __future__ import annotations

import base64
import functools
import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

from tests.documents import samples

if TYPE_CHECKING:
    from collections.abc import Callable

MEBIBYTE = 1024 * 1024
_DEPTH = 100_000
_MEMBER = struct.Struct("<HHHHHIIIHH")  # APPNOTE 4.3.7, from the version on


def _deflated(unit: bytes, times: int, before: bytes = b"", after: bytes = b"") -> tuple[bytes, bytes, int]:
    """Raw deflate data of a unit repeated, made without deflating all of it; one block, and the length of the whole."""
    block = unit * max(1, MEBIBYTE // len(unit))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)  # full: nothing after it looks back
    one = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.compress(after) + packer.flush(zlib.Z_FINISH)
    return first + one * times + last, block, len(before) + len(block) * times + len(after)


def _zlib_stream(unit: bytes, times: int) -> bytes:
    raw, block, _ = _deflated(unit, times)
    check = functools.reduce(lambda check, _: zlib.adler32(block, check), range(times), 1)
    return b"\x78\xda" + raw + struct.pack(">I", check)


def inflated(good: bytes, member: str, unit: bytes, before: bytes = b"", after: bytes = b"", times: int = 512) -> bytes:
    """A sound archive whose `member` has become `times` MiB of the unit, between what stands before and after."""
    raw, block, length = _deflated(unit, times, before, after)
    check = functools.reduce(lambda check, _: zlib.crc32(block, check), range(times), zlib.crc32(before))
    check = zlib.crc32(after, check)
    out, directory = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        for info in archive.infolist():
            data, method = archive.read(info), 0
            sum_, size, packed = zlib.crc32(data), len(data), data
            if info.filename == member:
                sum_, size, packed, method = check, length, raw, 8
            name = info.filename.encode()
            fields = _MEMBER.pack(20, 0, method, 0, 0x21, sum_, len(packed), size, len(name), 0)
            at = out.tell()
            out.write(b"PK\x03\x04" + fields + name + packed)
            directory.write(b"PK\x01\x02\x14\x00" + fields + struct.pack("<HHHII", 0, 0, 0, 0, at) + name)
    count, start = len(zipfile.ZipFile(io.BytesIO(good)).namelist()), out.tell()
    listing = directory.getvalue()
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(listing), start, 0)
    return out.getvalue() + listing + b"PK\x05\x06" + end


def laughs(root: str = "<text>&l9;</text>") -> str:
    """A billion of one word, in ten entities."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "laughter ">{entities}]>{root}'


def quadratic() -> str:
    """One long entity named very often."""
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "{"a" * 100_000}">]><text>{"&a;" * 50_000}</text>'


def _pdf(objects: dict[int, bytes]) -> bytes:
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in objects.items())
    return b"%PDF-1.7\n" + body + b"trailer <</Root 1 0 R>>\n%%EOF\n"  # without a table: it is rebuilt


def pdf_stream() -> bytes:
    """One page whose content is a gigabyte of text operators."""
    packed = _zlib_stream(b"BT /F1 9 Tf (words ) Tj ET\n", 1024)
    return _pdf({
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        4: b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed),
        5: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    })  # fmt: skip


def pdf_pages() -> bytes:
    """A tree of a million pages: six levels of ten, each naming the same node below."""
    fan = 10
    nodes = {
        number: b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"%d 0 R " % (number + 1) * fan, fan ** (8 - number))
        for number in range(2, 8)
    }
    page = b"<</Type/Page/Parent 7 0 R/MediaBox[0 0 99 99]/Contents 9 0 R/Resources<</Font<</F1 10 0 R>>>>>>"
    content = b"BT /F1 9 Tf (words) Tj ET"
    return _pdf({
        1: b"<</Type/Catalog/Pages 2 0 R>>", **nodes, 8: page,
        9: b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        10: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    })  # fmt: skip


def mail(depth: int) -> bytes:
    """Messages within messages."""
    heads = "".join(
        f"Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\nContent-Type: message/rfc822\n\n"
        for level in range(depth)
    )
    return f"From: a@example.org\nSubject: deep\n{heads}Subject: inner\n\nWords.\n".encode()


def mail_parts(count: int) -> bytes:
    """One message with so many attachments."""
    part = "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nWords.\n"
    return f"Subject: many\nContent-Type: multipart/mixed; boundary=b\n\n{part * count}--b--\n".encode()


def nested_zip(levels: int = 200) -> bytes:
    """A document archive within a document archive, and so on."""
    inner = b"words"
    for _ in range(levels):
        inner = samples.archive({"word/document.xml": "<x/>", "word/embeddings/inner.docx": inner})
    return inner


def many_members(count: int = 25_000) -> bytes:
    """An archive that says that it is a text document, with very many members."""
    return samples.archive({"word/document.xml": "<x/>", **{f"word/m{number}.xml": "" for number in range(count)}})


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DOCX = f'<w:document xmlns:w="{_W}"><w:body>'.encode()
_DOCX_END = b"</w:body></w:document>"
_SHEET = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
_PARAGRAPH = b"<w:p><w:r><w:t>words and words</w:t></w:r></w:p>"


def _with_member(good: bytes, member: str, content: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(good)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    mimetype = members.pop("mimetype", b"").decode()
    return samples.archive({**members, member: content.encode()}, mimetype)


# File name: what makes it.
BOMBS: dict[str, Callable[[], bytes]] = {
    "zeros.docx": lambda: inflated(samples.docx(), "word/document.xml", b"\0"),
    "paragraphs.docx": lambda: inflated(samples.docx(), "word/document.xml", _PARAGRAPH, _DOCX, _DOCX_END),
    "spaces.docx": lambda: inflated(samples.docx(), "word/document.xml", b" ", _DOCX, _DOCX_END),
    "one text.docx": lambda: inflated(
        samples.docx(), "word/document.xml", b"words ", _DOCX + b"<w:p><w:r><w:t>", b"</w:t></w:r></w:p>" + _DOCX_END
    ),
    "spaces.xlsx": lambda: inflated(
        samples.xlsx(), "xl/worksheets/sheet1.xml", b" ", _SHEET, b"</sheetData></worksheet>"
    ),
    "slide.pptx": lambda: inflated(samples.pptx(), "ppt/slides/slide1.xml", b"<a:p><a:r><a:t>words</a:t></a:r></a:p>"),
    "spaces.odt": lambda: inflated(samples.odt(), "content.xml", b" ", b"<a>", b"</a>"),
    "spaces.odp": lambda: inflated(samples.odp(), "content.xml", b"<a>"),
    "spaces.epub": lambda: inflated(samples.epub(), "OEBPS/one.xhtml", b"<p>words</p>"),
    "nested.docx": nested_zip,
    "members.docx": many_members,
    "laughs.xml": lambda: laughs().encode(),
    "laughs.fb2": lambda: laughs("<FictionBook><body><section><p>&l9;</p></section></body></FictionBook>").encode(),
    "laughs.html": lambda: laughs().encode(),
    "laughs.docx": lambda: _with_member(samples.docx(), "word/document.xml", laughs()),
    "laughs.odt": lambda: _with_member(samples.odt(), "content.xml", laughs()),
    "laughs.pptx": lambda: _with_member(samples.pptx(), "ppt/slides/slide1.xml", laughs()),
    "laughs.xlsx": lambda: _with_member(samples.xlsx(), "xl/worksheets/sheet1.xml", laughs()),
    "quadratic.xml": lambda: quadratic().encode(),
    "quadratic.fb2": lambda: quadratic().encode(),
    "stream.pdf": pdf_stream,
    "pages.pdf": pdf_pages,
    "arrays.pdf": lambda: _pdf({1: b"<</Type/Catalog/Pages 2 0 R/X " + b"[" * _DEPTH + b"]" * _DEPTH + b">>"}),
    "deep.json": lambda: b"[" * _DEPTH + b"]" * _DEPTH,
    "deep.ipynb": lambda: b'{"cells":' + b"[" * _DEPTH + b"]" * _DEPTH + b"}",
    "deep.yaml": lambda: b"[" * _DEPTH + b"]" * _DEPTH,
    "deep.xml": lambda: b"<a>" * _DEPTH + b"words" + b"</a>" * _DEPTH,
    "deep.html": lambda: b"<html>" + b"<div><b>" * _DEPTH + b"words",
    "lists.html": lambda: b"<html>" + b"<ul><li>" * _DEPTH + b"words",
    "tables.html": lambda: b"<html>" + b"<table><tr><td>" * (_DEPTH // 10) + b"words",
    "deep.rtf": lambda: b"{\\rtf1 " + b"{\\b " * _DEPTH + b"words" + b"}" * _DEPTH + b"}",
    "deep.docx": lambda: _with_member(
        samples.docx(),
        "word/document.xml",
        _DOCX.decode()
        + "<w:tbl><w:tr><w:tc>" * 20_000
        + "words"
        + "</w:tc></w:tr></w:tbl>" * 20_000
        + "</w:body></w:document>",
    ),
    "deep.odt": lambda: _with_member(samples.odt(), "content.xml", "<a>" * _DEPTH + "</a>" * _DEPTH),
    "quotes.md": lambda: b">" * _DEPTH + b" words\n",
    "quote lines.md": lambda: b"".join(b"> " * depth + b"words\n" for depth in range(1500)),
    "brackets.md": lambda: b"[" * _DEPTH + b"words" + b"](" * _DEPTH,
    "stars.md": lambda: b"*a_ " * _DEPTH,
    "ticks.md": lambda: b"".join(b"`" * length + b"a" for length in range(1, 1500)),
    "lists.md": lambda: b"".join(b" " * 2 * depth + b"- words\n" for depth in range(1500)),
    "dashes.rst": lambda: b"=" * 5_000_000 + b"\n" + b"a" * 5_000_000,
    "braces.tex": lambda: b"\\section{" * _DEPTH + b"words",
    "stars.org": lambda: b"*" * _DEPTH + b" words\n" + b"#+begin_src\n" * _DEPTH,
    "marks.adoc": lambda: b"=" * _DEPTH + b" words\n" + b"----\n====\n" * _DEPTH,
    "arrows.srt": lambda: b"1\n00:00:01,000 --> 00:00:02,000\n" * _DEPTH,
    "braces.py": lambda: b"(" * _DEPTH + b"1" + b")" * _DEPTH,
    "indents.py": lambda: b"".join(b" " * depth + b"if x:\n" for depth in range(1500)),
    "braces.js": lambda: b"{" * _DEPTH + b"}" * _DEPTH,
    "quotes.c": lambda: b'"\\' * _DEPTH + b"/*" * _DEPTH,
    "front.md": lambda: b"---\n" + b"title: " * _DEPTH + b"\n",
    "comment.html": lambda: b"<!--" + b"-" * 3_000_000 + b"<html " * _DEPTH,
    "open comments.html": lambda: b"<html>" + b"<!--" * _DEPTH * 10,
    "open tags.html": lambda: b"<html " * _DEPTH * 10,
    "open quotes.html": lambda: b"<html>" + b"<a b='" * _DEPTH * 10 + b'<a b="' * _DEPTH * 10,
    "ends of scripts.html": lambda: b"<html><script>" + b"</script " * _DEPTH * 10,
    "open brackets.md": lambda: b"[a" * _DEPTH * 10 + b"![" * _DEPTH * 10,
    "tags.md": lambda: b"<div\n" * _DEPTH + b"<a " * _DEPTH * 10,
    "one line.tex": lambda: b"\\section{a}" * _DEPTH + b"\\( a" * _DEPTH,
    "spaces.html": lambda: b" " * 10_000_000 + b"<html",
    "one line.txt": lambda: b"word " * 4_000_000,
    "no spaces.txt": lambda: b"w" * 20_000_000,
    "newlines.txt": lambda: b"\n" * 20_000_000 + b"words",
    "dots.txt": lambda: b"." * 10_000_000,
    "spaces.txt": lambda: b" " * 20_000_000 + b"words",
    "field.csv": lambda: b'a,b\n"' + b"words " * 7_000_000 + b'",2\n',
    "quotes.csv": lambda: b'"' * 10_000_000,
    "commas.csv": lambda: b"," * 10_000_000,
    "rows.csv": lambda: b"1,2\n" * 5_000_000,
    "deep.eml": lambda: mail(1_000),
    "parts.eml": lambda: mail_parts(10_000),
    "header.eml": lambda: b"Subject: " + b"=?utf-8?q?a?= " * 200_000 + b"\n\nWords.\n",
    "multiparts.eml": lambda: (
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(2000))
        + b"Subject: x\n\nWords.\n" * 50_000
    ),
    "parameters.eml": lambda: b"Subject: x\nContent-Type: text/plain;" + b" a=b;" * 400_000 + b"\n\nWords.\n",
    "attached.eml": lambda: (
        b"Subject: x\nContent-Type: multipart/mixed; boundary=b\n\nWords.\n"
        + (
            b"--b\nContent-Disposition: attachment; filename=a.docx\nContent-Transfer-Encoding: base64\n\n"
            + base64.encodebytes(BOMBS["one text.docx"]())
        )
        * 4
        + b"--b--\n"
    ),
    "parts.mbox": lambda: b"From a\n" + mail_parts(10_000) + b"\n" + (b"From b\nSubject: x\n\nWords.\n\n" * 50_000),
}
