"""The programme file: one hand-readable YAML file that holds a programme's records, taken whole or refused whole."""
