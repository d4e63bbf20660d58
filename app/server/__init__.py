"""the optional local API."""
