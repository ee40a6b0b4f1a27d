"""The database itself: the embedded server, roles, grants, history; knows no table of the domain."""
