"""From the files in which papers reach an editor to canonical Markdown, without losing a word."""
