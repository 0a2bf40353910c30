"""Many debates in one database on disk: what is in it, how it is kept up to date, and exports."""
