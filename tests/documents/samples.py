"""Tiny documents of every family, made here so that nothing of anybody else's lies in the tests."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from app.documents.mupdf import load_mupdf

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CT = "http://schemas.openxmlformats.org/package/2006/content-types"


def archive(members: dict[str, str | bytes], mimetype: str = "") -> bytes:
    """A ZIP file; `mimetype` becomes its first, stored member."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        if mimetype:
            out.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name, content in members.items():
            out.writestr(name, content)
    return buffer.getvalue()


def _types(*overrides: tuple[str, str]) -> str:
    parts = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in overrides)
    return (
        f'<Types xmlns="{_CT}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _rels(*targets: tuple[str, str]) -> str:
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_RELS}">{items}</Relationships>'


def docx(text: str = "A colony keeps its brood at thirty-five degrees.") -> bytes:
    """A heading, a paragraph, a list item and a table of two rows."""

    def paragraph(text: str, style: str = "") -> str:
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"

    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"

    body = (
        paragraph("Beekeeping", "Heading1")
        + paragraph(text)
        + f"<w:tbl>{row('Month', 'Work')}{row('May', 'Watch for swarms')}</w:tbl>"
    )
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The year of the bees</dc:title></cp:coreProperties>'
    )
    return archive(
        {
            "[Content_Types].xml": _types(("word/document.xml", main)),
            "_rels/.rels": _rels(("officeDocument", "word/document.xml")),
            "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
            "docProps/core.xml": core,
        }
    )  # fmt: skip


def xlsx() -> bytes:
    """Two sheets, Honey with two rows and Wax with one."""

    def sheet(*rows: tuple[str, ...]) -> str:
        lines = "".join(
            f'<row r="{number}">'
            + "".join(
                f'<c r="{chr(65 + column)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
                for column, cell in enumerate(cells)
            )
            + "</row>"
            for number, cells in enumerate(rows, 1)
        )
        return f'<worksheet xmlns="{_S}"><sheetData>{lines}</sheetData></worksheet>'

    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return archive(
        {
            "[Content_Types].xml": _types(
                ("xl/workbook.xml", f"{kind}.sheet.main+xml"),
                ("xl/worksheets/sheet1.xml", f"{kind}.worksheet+xml"),
                ("xl/worksheets/sheet2.xml", f"{kind}.worksheet+xml"),
            ),
            "_rels/.rels": _rels(("officeDocument", "xl/workbook.xml")),
            "xl/_rels/workbook.xml.rels": _rels(
                ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml")
            ),
            "xl/workbook.xml": f'<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets>'
            '<sheet name="Honey" sheetId="1" r:id="rId1"/><sheet name="Wax" sheetId="2" r:id="rId2"/>'
            "</sheets></workbook>",
            "xl/worksheets/sheet1.xml": sheet(("Hive", "Kilograms"), ("Old oak", "17")),
            "xl/worksheets/sheet2.xml": sheet(("Candles poured in November",)),
        }
    )


def pptx() -> bytes:
    """One slide with a title and a line of text."""

    def shape(number: int, placeholder: str, text: str) -> str:
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="s{number}"/><p:cNvSpPr/><p:nvPr>'
            f'<p:ph type="{placeholder}"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r>'
            f"<a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>"
        )

    shapes = shape(2, "title", "Swarm season") + shape(3, "body", "Give the colony room before it leaves.")
    kind = "application/vnd.openxmlformats-officedocument.presentationml"
    return archive(
        {
            "[Content_Types].xml": _types(
                ("ppt/presentation.xml", f"{kind}.presentation.main+xml"),
                ("ppt/slides/slide1.xml", f"{kind}.slide+xml"),
            ),
            "_rels/.rels": _rels(("officeDocument", "ppt/presentation.xml")),
            "ppt/_rels/presentation.xml.rels": _rels(("slide", "slides/slide1.xml")),
            "ppt/presentation.xml": f'<p:presentation xmlns:p="{_P}" xmlns:r="{_R}"><p:sldIdLst>'
            '<p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>',
            "ppt/slides/slide1.xml": f'<p:sld xmlns:p="{_P}" xmlns:a="{_A}"><p:cSld><p:spTree>'
            f"{shapes}</p:spTree></p:cSld></p:sld>",
        }
    )  # fmt: skip


_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def _opendocument(kind: str, body: str, manifest: str = "", title: str = "") -> bytes:
    body = f"<office:body>{body}</office:body>"
    return archive(
        {
            "content.xml": f"<office:document-content {_ODF}>{body}</office:document-content>",
            "meta.xml": f"<office:document-meta {_ODF}><office:meta><dc:title>{title}</dc:title></office:meta>"
            "</office:document-meta>",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        },
        mimetype=f"application/vnd.oasis.opendocument.{kind}",
    )  # fmt: skip


def odt(manifest: str = "") -> bytes:
    """A heading and a paragraph."""
    return _opendocument(
        "text",
        '<office:text><text:h text:outline-level="1">Pruning</text:h>'
        "<text:p>Cut the old canes in late winter.</text:p></office:text>",
        manifest,
    )


def odp(content: str = "") -> bytes:
    """One slide with a title, a paragraph with a run of spaces, a list item and a table row."""
    return _opendocument(
        "presentation",
        content
        or '<office:presentation><draw:page><draw:frame presentation:class="title"><draw:text-box>'
        "<text:p>Grafting</text:p></draw:text-box></draw:frame><draw:frame><draw:text-box>"
        '<text:p>Match the<text:s text:c="1"/>cambium.</text:p><text:list><text:list-item>'
        "<text:p>Sharp knife</text:p></text:list-item></text:list></draw:text-box></draw:frame>"
        "<draw:frame><table:table><table:table-row><table:table-cell><text:p>Apple</text:p></table:table-cell>"
        "<table:table-cell><text:p>March</text:p></table:table-cell></table:table-row></table:table></draw:frame>"
        "</draw:page></office:presentation>",
        title="An orchard in spring",
    )


def epub() -> bytes:
    """One chapter."""
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Tides</dc:title><dc:identifier id="id">x'
        "</dc:identifier><dc:language>en</dc:language></metadata><manifest>"
        '<item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="c1"/></spine></package>'
    )
    container = (
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    chapter = (
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body><h1>Neap and spring</h1>'
        "<p>The moon pulls the sea twice a day.</p></body></html>"
    )
    members = {"META-INF/container.xml": container, "content.opf": opf, "c1.xhtml": chapter}
    return archive(dict(members), mimetype="application/epub+zip")


def book(chapters: dict[str, str], metadata: str = "", contents: str = "", more: dict[str, str] | None = None) -> bytes:
    """An EPUB of these pages (name -> body); `contents` is the body of its navigation document."""
    items = "".join(f'<item id="{name}" href="{name}.xhtml" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in (*(["nav"] if contents else []), *chapters))
    nav = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>' if contents else ""
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata><manifest>{items}{nav}</manifest>'
        f"<spine>{spine}</spine></package>"
    )
    container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    pages = {f"OPS/{name}.xhtml": f"<html><body>{body}</body></html>" for name, body in chapters.items()}
    if contents:
        pages["OPS/nav.xhtml"] = (
            '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body>'
            f'<nav epub:type="toc">{contents}</nav></body></html>'
        )
    members = {"META-INF/container.xml": container, "OPS/book.opf": opf, **pages, **(more or {})}
    return archive(dict(members), mimetype="application/epub+zip")


FB2 = """<?xml version="1.0" encoding="utf-8"?>
<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
<description><title-info><genre>prose</genre><author><first-name>Ada</first-name><last-name>Brook</last-name></author>
<book-title>The Mill</book-title><annotation><p>A year by the river.</p></annotation>
<date value="1911-05-02">May 1911</date><lang>en</lang></title-info>
<src-title-info><book-title>Die M\u00fchle</book-title></src-title-info></description>
<body><title><p>The Mill</p></title>
<section><title><p>Part One</p></title>
<section><title><p>Chapter 1</p><p>Ice</p></title>
<p>The wheel stood still.<a l:href="#n1" type="note">1</a></p><subtitle>* * later</subtitle>
<poem><stanza><v>Cold is the water,</v><v>still is the wheel.</v></stanza></poem><empty-line/>
<p>Nobody came & nobody went.</p></section></section></body>
<body name="notes"><section id="n1"><title><p>1</p></title><p>Built in 1780.</p></section></body>
<binary id="cover.jpg" content-type="image/jpeg">AAAA</binary></FictionBook>"""

RTF = rb"{\rtf1\ansi{\fonttbl\f0 Arial;}\f0\pard Salt keeps for ever.\par Second paragraph.\par}"
EML = (
    b"From: Ada <ada@example.org>\r\nTo: Bob <bob@example.org>\r\nSubject: The garden gate\r\n"
    b"Date: Mon, 2 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    b"The hinge is broken again.\r\n\r\nPlease bring oil.\r\n"
)
MBOX = (
    b"From ada@example.org Mon Mar  2 10:00:00 2026\n" + EML.replace(b"\r\n", b"\n") + b"\n"
    b"From bob@example.org Tue Mar  3 10:00:00 2026\nFrom: Bob <bob@example.org>\nSubject: Re: The garden gate\n"
    b"Content-Type: text/html\n\n<p>Oil is on its way.</p>\n\n>From here it gets easy.\n"
)


def pdf(*pages: str, title: str = "", password: str = "", size: float = 11) -> bytes:
    """A PDF with these texts; a line that starts with "# " is set in twice the size."""
    mupdf: Any = load_mupdf()
    document = mupdf.open()
    for text in pages:
        page = document.new_page()
        y = 72.0
        for line in text.split("\n"):
            is_heading = line.startswith("# ")
            y += 2.5 * size if is_heading or not line else 1.3 * size
            page.insert_text((72, y), line.removeprefix("# "), fontsize=2 * size if is_heading else size)
    document.set_metadata({"title": title})
    protection = (
        {"encryption": mupdf.PDF_ENCRYPT_AES_256, "user_pw": password, "owner_pw": password} if password else {}
    )
    data: bytes = document.tobytes(**protection)
    document.close()
    return data
