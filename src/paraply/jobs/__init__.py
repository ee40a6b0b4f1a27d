"""What workers do, apart from the pages: operations start jobs by name."""
