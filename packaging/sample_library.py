"""A small library of our own for screenshots: a few files of several kinds, in English, Chinese and German."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

TEXTS = {
    "Handbook/Privacy in telemetry.md": """# Privacy in telemetry

## Why it matters

Traces and logs are read by many people and kept for a long time. What a user typed into a form can end up in them
without anyone having meant it to.

## Keeping personal data out of spans

Decide which attributes a span may carry, and drop all others before they leave the process. A span processor sees
every attribute and can remove it, shorten it or replace it by a hash. Never record request bodies; record their size.

## Retention

Raw traces are deleted after fourteen days. Figures that were computed from them may be kept for a year.
""",
    "Handbook/On call.md": """# On call

## When the pager rings

Acknowledge within five minutes. Write down what you see before you change anything, then say in the incident channel
that you are on it.

## Handing over

Tell the next person what is still open, what you tried, and what you would try next.
""",
    "Projects/collector/redact.py": '''"""Removes personal data from spans before they are exported."""

PERSONAL = {"user.email", "user.name", "client.address"}


def redact(span):
    """Replace the value of every personal attribute by a hash of it."""
    for key in PERSONAL & span.attributes.keys():
        span.attributes[key] = hash_of(span.attributes[key])
    return span
''',
    "Projects/collector/notes.txt": """Questions for the review
Who may read the raw traces, and for how long?
The hash needs a salt, or short values such as postcodes can be guessed.
""",
    "中文资料/隐私与遥测.md": """# 隐私与遥测

## 个人数据

追踪数据和日志会被许多人阅读，并且保存很长时间。用户在表单中输入的内容可能在无意之中被记录下来。

## 如何避免

在数据离开进程之前，应删除或散列所有可能含有个人数据的属性，例如电子邮件地址和客户端地址。请求正文绝不应被记录。
""",
    "中文资料/厨房笔记.txt": """酸面团每周用黑麦粉喂一次。
烤面包之前，烤箱要预热到二百三十度。
""",
    "Privates/Garten.md": """# Garten

## Tomaten

Im Sommer werden die Tomaten jeden Abend gegossen, nie in der Mittagssonne. Die unteren Blätter werden entfernt, damit
die Erde nicht an die Früchte spritzt.
""",
}

REPORT = (
    """<h1>Data protection: yearly report</h1>
    <p>This report sums up what was found and what was changed in the past year. It is written for everyone who runs a
    service, and it needs no knowledge of the law.</p>
    <p>Four audits were held. None of them found data in the hands of people who should not have had it.</p>""",
    """<h1>What we record</h1>
    <p>Every service sends traces, figures and logs. Together they fill about two terabytes a day, of which less than
    one part in a thousand is ever looked at.</p>
    <p>The rights of the people behind the data are best kept by not recording it at all. Personal data such as
    addresses, names and account numbers is therefore kept out of all traces before they are stored.</p>
    <p>Where a value is needed to follow one request through several services, a random number takes its place.</p>""",
    """<h1>Next year</h1>
    <p>Teams will see, in the editor, which attributes of a span are allowed, so that mistakes show early.</p>""",
)
_LOOK = "h1 {font-family: sans-serif; font-size: 20pt} p {font-family: serif; font-size: 12pt; line-height: 1.5}"


def write(folder: Path) -> None:
    """Write the library below a folder."""
    for name, text in TEXTS.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    _write_report(folder / "Reports" / "Data protection report.pdf")


def _write_report(file: Path) -> None:
    pymupdf: Any = importlib.import_module("pymupdf")
    file.parent.mkdir(parents=True, exist_ok=True)
    report = pymupdf.open()
    for text in REPORT:
        page = report.new_page()
        page.insert_htmlbox((72, 72, page.rect.width - 72, page.rect.height - 72), text, css=_LOOK)
    report.save(file)
