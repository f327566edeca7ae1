"""From files in `content/` to typed values and problems."""
