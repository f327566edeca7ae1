"""Text PDFs: lines by place and size, running heads, notes at the foot."""
