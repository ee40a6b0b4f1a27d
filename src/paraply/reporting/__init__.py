"""Reports: builders that turn what is computed into a `Document`. No format here, no computing either."""
