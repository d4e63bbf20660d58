"""The processor as a graphics card: ggml offers it as a device like any other, so layers can be put on it."""

from __future__ import annotations

from app.embedding import devices
from app.embedding.devices import Device, Kind


def processor_as(kind: Kind, description: str = "Card") -> Device:
    """ggml's real device of this processor, under another name."""
    devices.load_backends()
    ggml, base = devices._ggml(), devices._base()
    handles = [ggml.ggml_backend_dev_get(index) for index in range(ggml.ggml_backend_dev_count())]
    return Device(next(one for one in handles if base.ggml_backend_dev_type(one) == Kind.CPU), description, kind)
