"""Whether a search finds what was asked, beside three searches that others use."""
