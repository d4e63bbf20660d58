"""A model of the catalogue into the library: downloaded, or made here from one that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.embedding.catalog import find_known
from app.embedding.download import download
from app.embedding.shrink import shrink
from app.errors import ResourceError, ResourceProblem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.embedding.catalog import CatalogModel
    from app.embedding.transfer import Transfer


def obtain(
    model: CatalogModel,
    folder: Path,
    *,
    hub: str = "",
    on_progress: Callable[[Transfer], None] = lambda _: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Path:
    """Bring the model's file into `folder` and give its path. Raises as `download` and `shrink` do.

    A model that is made from another one costs that one's download, too, unless its file is there already; it stays.
    """
    if not model.made_from:
        return download(model, folder, hub=hub, on_progress=on_progress, should_stop=should_stop)
    target = folder / model.file
    if target.is_file():
        return target
    original = find_known(model.made_from)
    if original is None:
        text = f"{model.name} is made from {model.made_from}, which the catalogue does not have. Update Lodestone."
        raise ResourceError(ResourceProblem.MODEL_MISSING, text)
    source = download(original, folder, hub=hub, on_progress=on_progress, should_stop=should_stop)
    return shrink(source, target, model, on_progress, should_stop)
