"""a file -> Document (blocks of text with locators)."""
