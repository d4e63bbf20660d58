from __future__ import annotations

from app.documents.opendocument_text import Aside, cell_text, inline_text
from app.documents.package import parse_xml

_NS = 'xmlns:text="text" xmlns:office="office" xmlns:dc="dc" xmlns:draw="draw"'


def test_words_notes_and_boxes() -> None:
    inline = inline_text(
        parse_xml(
            f'<text:p {_NS}>one<text:s text:c="2"/>two<text:tab/><text:span>three</text:span><text:line-break/>four'
            "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>below</text:p></text:note-body>"
            "</text:note> on<office:annotation><dc:creator>Ada</dc:creator><dc:date>2020</dc:date><text:p>why</text:p>"
            "</office:annotation><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>"
            "<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji</text:ruby-text></text:ruby></text:p>".encode()
        )
    )
    assert inline.text == "one  two\tthree\nfour on字"
    assert inline.asides == [Aside("Note", "below"), Aside("Comment", "Ada: why")]
    assert len(inline.boxes) == 1


def test_dates_in_cells_are_iso_days() -> None:
    cell = f'<c {_NS} office:date-value="2024-05-31T10:30:00"><text:p>31.05.24</text:p></c>'
    assert cell_text(parse_xml(cell.encode())).text == "2024-05-31 10:30"
    assert cell_text(parse_xml(f"<c {_NS}><text:p>1</text:p><text:p>2</text:p></c>".encode())).text == "1 2"
