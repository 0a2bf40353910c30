"""What is run by hand when a picture or a font that the project keeps is made anew."""
