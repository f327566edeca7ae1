"""From a corpus to the same with every reference, repeat and note resolved."""
