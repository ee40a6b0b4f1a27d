"""`python -m paraply.cli`: the same as `paraply`."""

from paraply.cli import main

raise SystemExit(main())
