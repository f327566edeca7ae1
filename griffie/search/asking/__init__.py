"""What a reader asks: a query taken apart, widened, evaluated on the slices, and shown in excerpts."""
