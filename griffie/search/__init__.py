"""Finding in Dutch: an own analyser, an index in lunr's form cut into slices, and the queries on it.

Everything that knows Dutch happens in Python, when the site is built. The browser shares two small things with it,
splitting and folding (`fold`, `words`, `numbers`); the tests hold the two sides to each other.
"""
