"""How well searches find what they should: measured on folders of documents and questions, in a library of its own."""
