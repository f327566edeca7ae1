"""The index in slices: postings of papers brought together, weighed as lunr does, cut, packed and read back."""
