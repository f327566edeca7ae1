"""The pages around the papers: home, dossiers, fracties, persons, terms, references, search, and what they look up."""
