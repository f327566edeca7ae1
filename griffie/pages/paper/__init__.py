"""The reading page of one paper: its head, its parts with their notes, its map and its end."""
