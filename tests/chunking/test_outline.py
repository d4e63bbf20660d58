from __future__ import annotations

import pytest

from app.chunking.outline import items, name_of, read_lines


def heads(code: str, syntax: str | None) -> list[str]:
    lines = read_lines(code, 0, len(code), syntax)
    found = items(code, lines, 0, len(lines), syntax)
    assert [item.first for item in found] + [len(lines)] == [0, *(item.last for item in found)]
    return [code[lines[item.head].words : lines[item.head].end] for item in found]


def test_decorators_and_comments_go_with_what_they_precede() -> None:
    code = "# licence\n\nimport os\n\n# why\n@cached\ndef f(\n    a,\n):\n    '''x\nnot code\n'''\n    return a\n"
    assert heads(code, "python") == ["# licence", "import os", "def f("]


def test_closing_brackets_and_branches_continue() -> None:
    code = "if (a)\n{\n  b();\n}\nelse\n{\n  c();\n}\nint main(void)\n{\n#ifdef X\n  d();\n#endif\n}\n"
    assert heads(code, "c") == ["if (a)", "int main(void)"]


def test_text_inside_strings_and_comments_is_no_structure() -> None:
    code = "/*\nclass A {\n*/\nconst a = `\nfunction b() {\n`;\nfunction c() {\n}\n"
    assert heads(code, "javascript") == ["const a = `", "function c() {"]


def test_body_with_its_closing_bracket_is_its_statements() -> None:
    code = "    one();\n    two();\n}\n"
    assert heads(code, "c") == ["one();", "two();"]


def test_records_in_data_are_items() -> None:
    assert heads('  {\n    "a": 1\n  },\n  {\n    "a": 2\n  }\n]\n', "json") == ["{", "{"]


def test_blank_lines_are_noticed_for_every_line_end() -> None:
    for line_end in ("\n", "\r\n", "\r"):
        code = line_end.join(["a", "b", "", "\t ", "c"])
        lines = read_lines(code, 0, len(code), None)
        assert [line.after_blank for line in lines] == [False, False, True], repr(line_end)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("async def fetch(url):", "fetch"),
        ("class Tree(Node):", "Tree"),
        ("export default class App extends X {", "App"),
        ("public static void main(String[] args) {", "main"),
        ("std::vector<int> Pool::take(size_t n) {", "Pool::take"),
        ("func (s *Server) Serve(l net.Listener) error {", "Serve"),
        ("pub(crate) fn parse<'a>(s: &'a str) -> X {", "parse"),
        ("impl<T> Iterator for Rows<T> {", "impl<T> Iterator for Rows<T>"),
        ("export const add = (a, b) => a + b", "add"),
        ("handle: function (event) {", "handle"),
        ("render() {", "render"),
        ("CREATE TABLE IF NOT EXISTS files (", "files"),
        ("object Main extends App {", "Main"),
        ("def valid?", "valid?"),
        ("typedef struct node {", ""),
        ("return compute(x)", ""),
        ("for (int i = 0; i < n; i++) {", ""),
        ("x = 1", ""),
    ],
)
def test_names_definitions(line: str, name: str) -> None:
    assert name_of(line, read_lines(line, 0, len(line), None)[0], None) == name


@pytest.mark.parametrize(
    ("line", "syntax", "name"),
    [
        ('"scripts": {', "json", "scripts"),
        ("services:", "yaml", "services"),
        ("[tool.ruff]", "toml", "tool.ruff"),
        ("name: value", "yaml", ""),
        ('<server port="1">', "xml", "server"),
    ],
)
def test_names_keys(line: str, syntax: str, name: str) -> None:
    assert name_of(line, read_lines(line, 0, len(line), syntax)[0], syntax) == name
