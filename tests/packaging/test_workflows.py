from __future__ import annotations

import re
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]

from bootstrap.layout import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_is_yaml_with_pinned_actions_and_scripts_that_are_there(file: Any) -> None:
    text = file.read_text("utf-8")
    jobs: dict[str, Any] = yaml.safe_load(text)["jobs"]
    for job in jobs.values():
        assert job["timeout-minutes"] <= 120
        assert set(job.get("needs", "").split()) <= set(jobs)
        for step in job["steps"]:
            # By its commit: a tag can be moved to other code.
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step.get("uses", "actions/none@" + "0" * 40))
    for script in re.findall(r"packaging/[\w/]+\.py", text):
        assert (ROOT / script).is_file(), script


def test_packages_are_made_on_both_systems_by_one_command() -> None:
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / "packages.yml").read_text("utf-8"))["jobs"]
    systems = jobs["packages"]["strategy"]["matrix"]["os"]
    assert {system.split("-")[0] for system in systems} == {"ubuntu", "windows"}
    assert set(jobs) >= {"release", "minimal-roots", "wine"}
    assert "python packaging/dev.py package" in [step.get("run") for step in jobs["packages"]["steps"]]
