"""Which pages the site has and what each of them shows."""
