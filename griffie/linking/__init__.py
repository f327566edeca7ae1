"""From a corpus to the same corpus with every reference resolved, both ways; every note placed or reported."""
