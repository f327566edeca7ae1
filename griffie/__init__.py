"""Griffie: a static site generator for annotated Kamerstukken."""
