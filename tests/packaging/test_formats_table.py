from __future__ import annotations

import formats_table


def test_the_readme_lists_the_formats_of_the_registry() -> None:
    readme = formats_table.README.read_text("utf-8")
    assert formats_table.with_table(readme) == readme, "run: python packaging/formats_table.py"
    assert "| Mail, calendars, contacts | eml emlx msg mbox mbx ics ical ifb vcs vcf vcard |" in readme
