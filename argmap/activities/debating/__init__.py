"""The parts of a formal debate: forms with their speeches and times, cases, roles, judging."""
