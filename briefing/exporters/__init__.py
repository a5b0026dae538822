"""The page, for people, and the same briefing for programs."""
