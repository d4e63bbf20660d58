"""The formats that Lodestone reads, by suffix.

A new format is one line here, and a module when it is a new family.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath


class Family(StrEnum):
    """Formats that one module reads."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    CODE = "code"
    PAGES = "pages"
    BOOK = "book"
    OFFICE = "office"
    SLIDES = "slides"
    OPENDOCUMENT = "opendocument"
    WORD = "word"
    WORKBOOK = "workbook"
    VISIO = "visio"
    MAIL = "mail"
    OUTLOOK = "outlook"
    WEB_ARCHIVE = "web archive"
    MARKUP = "markup"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Format:
    """One format: its name in the library ("pdf"), who reads it, and the syntax of source code."""

    name: str
    family: Family
    syntax: str = ""

    @property
    def is_text(self) -> bool:
        """True when the file itself is text that a person could open in an editor."""
        return self.family in _TEXTUAL


_TEXTUAL = frozenset({
    Family.TEXT, Family.MARKDOWN, Family.HTML, Family.CODE, Family.MAIL, Family.WEB_ARCHIVE, Family.MARKUP, Family.DATA,
})  # fmt: skip
# family, name, suffixes without dot
_TABLE = (
    (Family.TEXT, "text", "txt text nfo me enw ris"),
    (Family.MARKUP, "rst", "rst rest"),
    (Family.MARKUP, "asciidoc", "adoc asciidoc"),
    (Family.MARKUP, "org", "org"),
    (Family.MARKUP, "tex", "tex latex ltx"),
    (Family.MARKUP, "textile", "textile"),
    (Family.MARKUP, "pod", "pod"),
    (Family.MARKUP, "man", "man 1 2 3 4 5 6 7 8 mdoc roff"),
    (Family.DATA, "csv", "csv tsv tab psv"),
    (Family.DATA, "json", "json jsonl ndjson json5 geojson"),
    (Family.DATA, "notebook", "ipynb"),
    (Family.DATA, "subtitles", "srt vtt"),
    (Family.DATA, "calendar", "ics ical ifb vcs"),
    (Family.DATA, "contacts", "vcf vcard"),
    (Family.DATA, "bibliography", "bib"),
    (Family.TEXT, "yaml", "yaml yml"),
    (Family.TEXT, "toml", "toml"),
    (Family.TEXT, "ini", "ini cfg conf properties env desktop"),
    (Family.DATA, "log", "log"),
    (Family.DATA, "xml", "xml rss atom opml xsd xsl xslt dita ditamap docbook dbk kml gpx rdf xmp tmx xlf xliff ttml"),
    (Family.MARKDOWN, "markdown", "md markdown mdown mkd mdx qmd rmd"),
    (Family.HTML, "html", "html htm xhtml xht"),
    (Family.PAGES, "pdf", "pdf"),
    (Family.PAGES, "xps", "xps oxps"),
    (Family.BOOK, "epub", "epub"),
    (Family.BOOK, "fb2", "fb2 fbz"),
    (Family.BOOK, "mobi", "mobi prc azw azw3"),
    (Family.OFFICE, "doc", "doc dot"),
    (Family.WORD, "docx", "docx docm dotx dotm"),
    (Family.OFFICE, "ppt", "ppt pps pot"),
    (Family.SLIDES, "pptx", "pptx pptm ppsx ppsm potx potm sldx sldm"),
    (Family.OFFICE, "xls", "xls xlt"),
    (Family.WORKBOOK, "xlsx", "xlsx xlsm xltx xltm"),
    (Family.OFFICE, "xlsb", "xlsb"),
    (Family.OPENDOCUMENT, "odt", "odt ott odm fodt sxw stw"),
    (Family.OPENDOCUMENT, "ods", "ods ots fods sxc stc"),
    (Family.OPENDOCUMENT, "odp", "odp otp fodp sxi sti"),
    (Family.OPENDOCUMENT, "odg", "odg otg fodg sxd std"),
    (Family.VISIO, "vsdx", "vsdx vsdm vssx vssm vstx vstm"),
    (Family.OFFICE, "rtf", "rtf"),
    (Family.OUTLOOK, "msg", "msg"),
    (Family.MAIL, "eml", "eml"),
    (Family.MAIL, "emlx", "emlx"),
    (Family.MAIL, "mbox", "mbox mbx"),
    (Family.WEB_ARCHIVE, "mhtml", "mhtml mht"),
)
# syntax, suffixes without dot
_SYNTAXES = (
    ("python", "py pyi pyw bzl bazel"), ("cython", "pyx pxd pxi"), ("javascript", "js mjs cjs jsx"),
    ("typescript", "ts mts cts"), ("tsx", "tsx"), ("java", "java"), ("kotlin", "kt kts"), ("scala", "scala sc"),
    ("groovy", "groovy gradle"), ("c", "c h"), ("cpp", "cc cpp cxx hh hpp hxx ipp tcc ino cu cuh"), ("csharp", "cs"),
    ("fsharp", "fs fsi fsx"), ("vb", "vb bas vbs vba"), ("go", "go"), ("rust", "rs"), ("swift", "swift"),
    ("objectivec", "mm"), ("dart", "dart"), ("php", "php"), ("ruby", "rb rake gemspec"), ("perl", "pl pm"),
    ("lua", "lua"), ("r", "r"), ("julia", "jl"), ("matlab", "m"), ("haskell", "hs"), ("ocaml", "ml mli"),
    ("elixir", "ex exs"), ("erlang", "erl hrl"), ("clojure", "clj cljs cljc edn"), ("lisp", "lisp el scm rkt"),
    ("shell", "sh bash zsh ksh"), ("fish", "fish"), ("powershell", "ps1 psm1 psd1"), ("batch", "bat cmd"),
    ("sql", "sql"), ("css", "css"), ("scss", "scss"), ("less", "sass less styl"), ("vue", "vue"), ("svelte", "svelte"),
    ("protobuf", "proto"), ("graphql", "graphql gql"), ("terraform", "tf tfvars hcl"), ("nix", "nix"), ("zig", "zig"),
    ("pascal", "pas dpr"), ("fortran", "f for f90 f95 f03 f08"), ("assembly", "asm s"), ("cmake", "cmake"),
    ("make", "mk mak"), ("diff", "diff patch"), ("solidity", "sol"), ("verilog", "v sv"), ("vhdl", "vhd vhdl"),
    ("jsp", "jsp"), ("tcl", "tcl"), ("nim", "nim nims"), ("crystal", "cr"), ("ada", "adb ads"), ("vim", "vim"),
    ("coffeescript", "coffee"), ("elm", "elm"), ("haxe", "hx"), ("glsl", "glsl vert frag"), ("gdscript", "gd"),
    ("awk", "awk"), ("cobol", "cob cbl"),
)  # fmt: skip
# Whole names without a telling suffix.
_NAMES = {
    "makefile": ("code", "make"), "gnumakefile": ("code", "make"), "dockerfile": ("code", "docker"),
    "containerfile": ("code", "docker"), "cmakelists.txt": ("code", "cmake"), "rakefile": ("code", "ruby"),
    "gemfile": ("code", "ruby"), "jenkinsfile": ("code", "groovy"), "vagrantfile": ("code", "ruby"),
}  # fmt: skip
# What a script without a telling name is written in, by the program that its first line names.
_INTERPRETERS = {
    "python": "python", "pypy": "python", "node": "javascript", "deno": "typescript", "bash": "shell", "sh": "shell",
    "dash": "shell", "zsh": "shell", "ksh": "shell", "fish": "fish", "perl": "perl", "ruby": "ruby", "php": "php",
    "lua": "lua", "rscript": "r", "julia": "julia", "pwsh": "powershell", "tclsh": "tcl", "wish": "tcl", "awk": "awk",
    "make": "make", "groovy": "groovy", "elixir": "elixir", "escript": "erlang", "ocaml": "ocaml",
}  # fmt: skip
_SCRIPT = re.compile(rb"#![ \t]*(?:\S*/env[ \t]+(?:-\S+[ \t]+)*)?(?:\S*/)?([A-Za-z]+)")
# Known, and nothing for us: refused by name, without opening them. Some would even pass as text (keys, SVG
# paths, 3D models), and source maps and lock files drown what people wrote.
_NEVER = (
    "jpg jpeg png gif bmp tif tiff webp heic heif avif ico icns psd ai eps ps svg svgz xcf raw dng nef cr2 arw orf "
    "mp3 wav flac ogg oga opus m4a aac wma aiff mid midi mp4 m4v mkv avi mov wmv webm flv mpg mpeg 3gp ogv "
    "zip gz bz2 xz zst lz4 7z rar tar tgz tbz2 txz jar war ear apk deb rpm iso img dmg cab whl egg crx xpi vsix "
    "exe dll so dylib o a lib obj pyc pyo class wasm bin dat com sys msi elf ko node "
    "ttf otf woff woff2 eot fon db sqlite sqlite3 mdb accdb ldb pst ost parquet arrow feather h5 hdf5 npy npz pkl "
    "pickle pt pth onnx gguf safetensors ckpt mat sav rdata rds swf fla blend stl dwg dxf step stp iges "
    "pem crt cer der key p12 pfx p7b p7c p7m p7s p7z asc sig gpg pgp kdbx jks map lock vsd vss vst pub "
    "mpp one onetoc2 pages numbers keynote chm hlp lnk url torrent part crdownload tmp bak swp"
)
_REFUSED = frozenset(_NEVER.split())
_PACKED_BOOK = ".fb2.zip"  # the only archive that is a document by its name


def _by_suffix() -> dict[str, Format]:
    table = {suffix: Format(name, family) for family, name, suffixes in _TABLE for suffix in suffixes.split()}
    for syntax, suffixes in _SYNTAXES:
        table.update(dict.fromkeys(suffixes.split(), Format("code", Family.CODE, syntax)))
    return table


BY_SUFFIX = _by_suffix()
BY_NAME = {name: Format(name, family) for family, name, _ in _TABLE}
PLAIN_TEXT = BY_NAME["text"]


def format_of_name(path: PurePath) -> Format | None:
    """What the name of a file promises; None when it promises nothing."""
    if known := _NAMES.get(path.name.lower()):
        return Format(known[0], Family.CODE, known[1])
    if path.name.lower().endswith(_PACKED_BOOK):
        return BY_NAME["fb2"]
    return BY_SUFFIX.get(path.suffix[1:].lower())


def can_be_read_carefully(path: PurePath) -> bool:
    """True where a name promises mail or source code, or nothing: then the content decides.

    Read carefully, mail goes without its attachments and code without its grammar, the parts that may have failed.
    """
    named = format_of_name(path)
    return named is None or named.family in (Family.MAIL, Family.OUTLOOK, Family.CODE)


def format_of_script(data: bytes) -> Format | None:
    """Source code by the interpreter that the first line names ("#!/usr/bin/env python3"), else None."""
    match = _SCRIPT.match(data)
    syntax = _INTERPRETERS.get(match[1].decode("ascii").lower()) if match else None
    return Format("code", Family.CODE, syntax) if syntax else None


def is_refused_by_name(path: PurePath) -> bool:
    """True for files that are never opened: pictures, sound, archives, programs, keys…"""
    if path.name.lower().endswith(_PACKED_BOOK):
        return False
    return path.suffix[1:].lower() in _REFUSED or path.name.startswith("~$")
