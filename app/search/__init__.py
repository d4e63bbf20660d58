"""query -> ranked passages, highlights and previews."""
