"""What a word of Dutch is to the search: its forms, parts, lemmas, other words for it, numbers."""
