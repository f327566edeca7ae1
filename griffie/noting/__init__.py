"""From a passage and a few words of an editor to an entry of `annotaties.md`, checked by the code that places notes."""
