"""The Dutch analyser and the index, in lunr's form, that the browser reads."""
