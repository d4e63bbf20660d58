"""the settings of the window: a page for each matter, applied at once."""
