"""Scripts that measure time, memory and quality; `python -m benchmarks` runs them all."""
