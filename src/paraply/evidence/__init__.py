"""The study: its design and its counts, open to the programme; what informants said, closed to all but evaluators."""
