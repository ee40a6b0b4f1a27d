"""One module per page: parse the request, ask one question, answer."""
