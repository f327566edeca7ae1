"""From a file that someone sends to a paper in `content/`: every format is a small module, all else is shared."""
