"""The live preview: a debate's file that is being written, as a page that follows it."""
