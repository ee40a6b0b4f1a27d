"""The demonstration: the programme BoSo as a file, and the people who look at it."""
