from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from app import doctor
from app.doctor import Check, Verdict, examine
from app.documents.tesseract import Tesseract
from app.engine import Engine
from app.settings import save_settings
from app.store.catalog import Catalog
from app.store.records import Watching

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from app.paths import DataDir


def by_name(checks: list[Check]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def test_a_healthy_library(library: Engine) -> None:
    checks = by_name(examine(library))
    assert {check.verdict for check in checks.values()} == {Verdict.OK}, checks
    assert "384 dimensions" in checks["model"].message
    assert library.status().device_reason
    assert f"on {library.status().device_words}" in checks["model"].message
    assert checks["disk"].to_json()["verdict"] == "ok"


def test_what_is_missing_is_told_with_a_remedy(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        engine.add_root(folder)
        folder.rename(folder.with_name("gone"))
        save_settings(replace(engine.settings, model="/no/model.gguf"), data_dir.settings_file)
    with Engine.open(data_dir, writer=False) as engine:
        checks = by_name(examine(engine))
    assert (checks["model"].verdict, checks["index"].verdict) == (Verdict.FAIL, Verdict.WARN)
    assert "lodestone index" in checks["index"].remedy
    assert str(folder) in checks["folders"].message
    assert "lodestone remove" in checks["folders"].remedy


def test_a_full_disk_and_too_few_watches(library: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    limit = tmp_path / "limit"
    limit.write_text("1")
    monkeypatch.setattr("app.indexing.watch_limits._WATCHES", (limit,))
    monkeypatch.setattr("app.store.status.is_held", lambda _: False)
    monkeypatch.setattr("app.doctor._LOW_DISK_BYTES", 10**18)
    checks = by_name(examine(library))
    assert checks["disk"].verdict is Verdict.WARN
    assert checks["watching"].verdict is Verdict.WARN
    assert "sysctl" in checks["watching"].remedy
    assert checks["watching"].message.startswith("2 folders"), "the folder and the one in it"


def test_watching_is_told_by_who_watches(data_dir: DataDir, folder: Path) -> None:
    with Engine.open(data_dir) as engine:
        engine.add_root(folder)
        assert "at work or waits" in doctor._watching(engine).message
        with closing(Catalog(data_dir.catalog_file)) as catalog:
            root = catalog.roots()[0]
            catalog.note_watching(root.id, Watching.POLLING)
            assert f"now and then: {folder}" in doctor._watching(engine).message
            catalog.note_watching(root.id, Watching.PARTLY, "Run: sudo sysctl")
        check = doctor._watching(engine)
        assert (check.verdict, check.remedy) == (Verdict.WARN, "Run: sudo sysctl")


def test_what_is_said_of_text_recognition(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[Tesseract | None] = [None]
    monkeypatch.setattr("app.doctor.find_tesseract", lambda _: installed[0])

    def check(**choices: object) -> Check:
        with Engine.open(data_dir) as engine:
            engine._settings = replace(engine.settings, **choices)  # type: ignore[arg-type]
            return doctor._ocr(engine)

    assert check().verdict is Verdict.OK
    assert check(ocr=True).verdict is Verdict.WARN
    assert "Install" in check(ocr=True).remedy
    installed[0] = Tesseract("/bin/tesseract", ("deu", "eng"))
    assert check().message == "off; /bin/tesseract reads deu, eng"
    assert check(ocr=True, ocr_languages="eng").message.startswith("on, for eng;")
    assert check(ocr=True, ocr_languages="jpn").verdict is Verdict.WARN


def test_grammars_that_do_not_load_are_told(library: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert doctor._grammars(library).verdict is Verdict.OK
    monkeypatch.setattr("app.chunking.packed_grammars.problem", lambda: "the grammar r is damaged")
    check = doctor._grammars(library)
    assert (check.verdict, check.message[:24]) == (Verdict.WARN, "the grammar r is damaged")
    assert "Install" in check.remedy
